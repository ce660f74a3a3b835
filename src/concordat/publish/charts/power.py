"""Takes a table with a share of seats and a share of power in each row, gives the two bars of each row on one scale."""

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import Chart
from concordat.publish.charts.before_after import MOST_ROWS, two_bars
from concordat.publish.words import is_number

SEATS, POWER = "seats_share", "power_share"


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture, or None where the table has no such columns or too many rows."""
    names = [column.name for column in table.columns]
    if SEATS not in names or POWER not in names:
        return None
    first, second = names.index(SEATS), names.index(POWER)
    who = names.index("who") if "who" in names else 0
    told = [
        (str(plain(row[who])), plain(row[first]), plain(row[second]))
        for row in table.rows
        if is_number(plain(row[first])) and is_number(plain(row[second]))
    ]
    if not 0 < len(told) <= MOST_ROWS:
        return None
    more = [name for name, seats, power in told if power > seats]
    titles = (table.columns[first].title, table.columns[second].title)
    says = f"{titles[0]} (outlined) and {titles[1]} (filled): {_more(more, len(told))}"
    return Chart(table.title, says, (two_bars(told, table.columns[first].unit, titles, says),))


def _more(more: list[str], rows: int) -> str:
    if not more:
        return f"none of {rows} has more power than seats."
    if len(more) == rows:
        return f"all {rows} have more power than seats."
    return f"{'; '.join(more)} {'has' if len(more) == 1 else 'have'} more power than seats."
