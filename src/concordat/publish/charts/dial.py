"""Takes a table of levels with what each pays on average and within which range, gives the dial: a line with the range around it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, panel, text
from concordat.publish.words import in_words, is_number

if TYPE_CHECKING:
    from markupsafe import Markup

WANTED = ("level", "counted", "average", "least", "most")
LEAST, HEIGHT, TOP, FOOT = 3, 220, 28, 24
Row = tuple[Any, ...]


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture, or None where the table has no such columns or fewer than three levels."""
    names = [column.name for column in table.columns]
    if not set(WANTED) <= set(names):
        return None
    at = [names.index(name) for name in WANTED]
    rows = [tuple(plain(row[place]) for place in at) for row in table.rows]
    if len(rows) < LEAST or not all(is_number(value) for row in rows for value in row):
        return None
    unit, money = (table.columns[place].unit for place in (at[0], at[2]))
    first, middle, last = rows[0], rows[len(rows) // 2], rows[-1]
    says = (
        f"Where the truth is {in_words(first[0], unit)} it pays {in_words(first[2], money)} on average (whole line), at "
        f"{in_words(last[0], unit)} {in_words(last[2], money)}. Halfway, at {in_words(middle[0], unit)}, it pays "
        f"{in_words(middle[2], money)} on average, and in 8 of 10 years (shaded) between {in_words(middle[3], money)} and "
        f"{in_words(middle[4], money)}; the broken line is what a result pays as it is counted."
    )
    return Chart(table.title, says, (_dial(rows, says, in_words(first[0], unit), in_words(last[0], unit)),))


def _dial(rows: Sequence[Row], says: str, left: str, right: str) -> "Markup":
    from markupsafe import Markup

    start, span = float(rows[0][0]), float(rows[-1][0]) - float(rows[0][0]) or 1.0
    high = max(float(row[4]) for row in rows) or 1.0

    def path(column: int) -> list[str]:
        across = [round((float(row[0]) - start) / span * (WIDTH - 8)) + 4 for row in rows]
        down = [TOP + round((1 - float(row[column]) / high) * HEIGHT) for row in rows]
        return [f"{x},{y}" for x, y in zip(across, down, strict=True)]

    line = '<polyline class="chart-line" points="{}" stroke-width="{}"{}><title>{}</title></polyline>'
    shade = '<polygon points="{}" fill="currentColor" fill-opacity="0.15"><title>8 of 10 years</title></polygon>'
    dashes = Markup(' stroke-dasharray="6 5"')
    foot = TOP + HEIGHT + FOOT
    return panel(
        foot + 8,
        says,
        Markup(shade).format(" ".join((*path(3), *reversed(path(4))))),  # noqa: S704
        *(Markup(line).format(" ".join(path(column)), 1, "", "one end of the range") for column in (3, 4)),  # noqa: S704
        Markup(line).format(" ".join(path(2)), 3, "", "on average"),  # noqa: S704
        Markup(line).format(" ".join(path(1)), 2, dashes, "as counted"),  # noqa: S704
        text(0, foot, left),
        text(WIDTH, foot, right, "end"),
        text(0, TOP - 12, f"whole: on average; broken: as counted; most £{high:,.0f}", size=13),
    )
