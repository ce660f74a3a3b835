"""Takes a table of how each body votes, gives the votes for and against of each body with its status, a panel for each proposal."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, by_column, heading, panel, text
from concordat.publish.charts.before_after import MOST_ROWS, short

if TYPE_CHECKING:
    from markupsafe import Markup

COLUMNS = ("body", "status", "in_favour", "against")
PROPOSAL = "proposal"
ROW, BAR = 56, 18
Told = list[tuple[str, str, int | None, int | None]]


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture, or None where the table has no such columns or too many bodies."""
    names = [column.name for column in table.columns]
    if not all(name in names for name in COLUMNS):
        return None
    at = [names.index(name) for name in COLUMNS]
    told = {proposal: [_told(row, at) for row in rows] for proposal, rows in by_column(table, PROPOSAL).items()}
    if not told or not all(len(rows) <= MOST_ROWS for rows in told.values()):
        return None
    heads = len(told) > 1
    says = {proposal: f"{proposal}: {_counted(rows)}" if heads else _counted(rows) for proposal, rows in told.items()}
    panels = tuple(_panel(rows, says[proposal], proposal if heads else "") for proposal, rows in told.items())
    return Chart(table.title, f"Votes for (filled) and against (outlined). {' '.join(says.values())}", panels)


def _told(row: tuple[Any, ...], at: list[int]) -> tuple[str, str, int | None, int | None]:
    body, status, in_favour, against = (plain(row[place]) for place in at)
    return str(body), str(status), in_favour, against


def _counted(told: Told) -> str:
    return ", ".join(f"{number} {status.lower()}" for status, number in Counter(row[1] for row in told).items()) + "."


def _panel(told: Told, says: str, above: str) -> "Markup":
    from markupsafe import Markup

    most = max(1, *((in_favour or 0) + (against or 0) for _, _, in_favour, against in told))
    marks, start = heading(above)
    for number, (name, status, in_favour, against) in enumerate(told):
        top = start + number * ROW
        marks += [text(0, top + 16, short(name)), text(WIDTH, top + 16, status.lower(), "end")]
        left = 1
        for votes, kind, words in ((in_favour, "after", "for"), (against, "before", "against")):
            width = (votes or 0) * (WIDTH - 2) // most
            if votes and width:
                bar = '<rect class="chart-{}" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>'
                said = f"{name}: {votes} {words}"
                marks.append(Markup(bar).format(kind, left, top + 24, width, BAR, said))  # noqa: S704
                left += width
    return panel(start + len(told) * ROW, says, *marks)
