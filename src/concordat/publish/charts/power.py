"""Takes a table with a share of seats and a share of power in each row, gives the two bars of each row, a panel for each proposal."""

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import Chart, by_column
from concordat.publish.charts.before_after import MOST_ROWS, two_bars
from concordat.publish.words import is_number

SEATS, POWER, PROPOSAL = "seats_share", "power_share", "proposal"


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture, or None where the table has no such columns or too many rows."""
    names = [column.name for column in table.columns]
    if SEATS not in names or POWER not in names:
        return None
    first, second = names.index(SEATS), names.index(POWER)
    who = names.index("who") if "who" in names else 0
    told = {
        proposal: [
            (str(plain(row[who])), plain(row[first]), plain(row[second]))
            for row in rows
            if is_number(plain(row[first])) and is_number(plain(row[second]))
        ]
        for proposal, rows in by_column(table, PROPOSAL).items()
    }
    if not all(0 < len(rows) <= MOST_ROWS for rows in told.values()) or not told:
        return None
    titles = (table.columns[first].title, table.columns[second].title)
    unit, heads = table.columns[first].unit, len(told) > 1
    says = {proposal: f"{proposal}: {_more(rows)}" if heads else _more(rows) for proposal, rows in told.items()}
    panels = tuple(
        two_bars(rows, unit, titles, says[proposal], proposal if heads else "") for proposal, rows in told.items()
    )
    return Chart(table.title, f"{titles[0]} (outlined) and {titles[1]} (filled): {' '.join(says.values())}", panels)


def _more(told: list[tuple[str, object, object]]) -> str:
    more = [name for name, seats, power in told if power > seats]  # type: ignore[operator]  # numbers, as filtered above
    if not more:
        return f"none of {len(told)} has more power than seats."
    if len(more) == len(told):
        return f"all {len(told)} have more power than seats."
    return f"{'; '.join(more)} {'has' if len(more) == 1 else 'have'} more power than seats."
