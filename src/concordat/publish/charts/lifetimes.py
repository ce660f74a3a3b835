"""Takes a table of bodies by their first and last days, gives a bar for each over the years, with a line where bodies follow bodies."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, panel, text

if TYPE_CHECKING:
    from markupsafe import Markup

COLUMNS = ("body", "starts", "ends", "followed_by")
NAME = "lives"
LEAST_ROWS, MOST_ROWS = 2, 60
ROW, BAR, TOP, LETTERS, MARGIN = 40, 14, 26, 34, 2
Told = tuple[str, date, date | None, str]


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None for another table, or for fewer or more bodies than can be read."""
    names = [column.name for column in table.columns]
    if table.name != NAME or not set(COLUMNS) <= set(names) or not LEAST_ROWS <= len(table.rows) <= MOST_ROWS:
        return None
    at = [names.index(name) for name in COLUMNS]
    cells = [tuple(plain(row[place]) for place in at) for row in table.rows]
    told: list[Told] = [(str(row[0]), row[1], row[2], str(row[3])) for row in cells if isinstance(row[1], date)]
    days = sorted({row[2] for row in told if row[2] is not None})
    if len(told) < LEAST_ROWS or not days:
        return None
    ended = sum(1 for row in told if row[2] is not None)
    years = ", ".join(f"{day.day} {day:%B %Y}" for day in days)
    says = f"{len(told)} bodies, of which {ended} end (outlined) and {len(told) - ended} go on (filled). One gives way to another on {years}."
    return Chart(table.title, says, (_lives(told, days, says),))


def _lives(told: Sequence[Told], days: Sequence[date], says: str) -> "Markup":
    from markupsafe import Markup

    first, last = min(row[1] for row in told), max(*(row[1] for row in told), *days)
    # What goes on is drawn a little beyond the last day on which anything changed.
    span = Fraction((last - first).days or 1) * Fraction(8, 7)

    def across(day: date) -> int:
        return MARGIN + round(Fraction((day - first).days) / span * (WIDTH - 2 * MARGIN))

    marks: list[Any] = []
    height = TOP + len(told) * ROW
    bar = '<rect class="chart-{}" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>'
    line = '<line class="chart-axis" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>'
    before = -LETTERS
    for day in days:
        spot = across(day)
        reach = [number for number, row in enumerate(told) if day in (row[1], row[2])]
        # A line runs from the first body that it touches to the last, in the gaps below each name.
        for number in range(min(reach), max(reach) + 1):
            top = TOP + number * ROW
            marks.append(Markup(line).format(spot, top + 18, top + 22 + BAR))  # noqa: S704
        if spot - before >= LETTERS:
            marks.append(text(min(max(spot, 18), WIDTH - 18), 16, f"{day:%Y}", "middle", 13))
            before = spot
    for number, (name, starts, ends, _) in enumerate(told):
        top = TOP + number * ROW
        left, right = across(starts), WIDTH - MARGIN if ends is None else across(ends)
        until = "goes on" if ends is None else f"until before {ends.day} {ends:%B %Y}"
        said = f"{name}: from {starts.day} {starts:%B %Y}, {until}"
        marks.append(text(0, top + 14, name if len(name) <= LETTERS else name[: LETTERS - 1] + "…"))
        marks.append(text(WIDTH, top + 14, f"{starts:%Y}–{'' if ends is None else f'{ends:%Y}'}", "end"))
        kind = "after" if ends is None else "before"
        marks.append(Markup(bar).format(kind, left, top + 20, max(right - left, 2), BAR, said))  # noqa: S704
    return panel(height, says, *marks)
