"""Takes a table of what is due and what activity is worth as activity moves, gives both as lines, one whole and one broken."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, panel, text
from concordat.publish.words import in_words, is_number

if TYPE_CHECKING:
    from markupsafe import Markup

WANTED = ("change", "due", "value")
LEAST, HEIGHT, TOP, FOOT = 3, 260, 24, 24


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture, or None where the table has no such columns or fewer than three points."""
    names = [column.name for column in table.columns]
    if not set(WANTED) <= set(names):
        return None
    at = [names.index(name) for name in WANTED]
    points = [tuple(plain(row[place]) for place in at) for row in table.rows]
    if len(points) < LEAST or not all(is_number(due) and is_number(value) for _, due, value in points):
        return None
    (first, low, _), (last, high, _) = points[0], points[-1]
    unit = table.columns[at[1]].unit
    says = (
        f"{table.columns[at[1]].title} (whole line) goes from {in_words(low, unit)} at {first} to {in_words(high, unit)} at {last}; "
        f"the broken line is {table.columns[at[2]].title.lower()}."
    )
    return Chart(table.title, says, (_lines(points, says),))


def _lines(points: Sequence[tuple[Any, ...]], says: str) -> "Markup":
    from markupsafe import Markup

    amounts = [Fraction(amount) for _, *both in points for amount in both]
    low, span = min(amounts), max(amounts) - min(amounts) or Fraction(1)

    def spot(number: int, amount: Any) -> str:
        across = round(Fraction(number, len(points) - 1) * (WIDTH - 8)) + 4
        down = TOP + round((1 - (Fraction(amount) - low) / span) * HEIGHT)
        return f"{across},{down}"

    line = '<polyline class="chart-line" points="{}" stroke-width="{}"{}><title>{}</title></polyline>'
    broken = Markup(' stroke-dasharray="6 5"')
    marks = [
        Markup(line).format(_path(spot, points, 2), 2, broken, "What activity is worth"),  # noqa: S704
        Markup(line).format(_path(spot, points, 1), 3, "", "What is due"),  # noqa: S704
    ]
    foot = TOP + HEIGHT + FOOT
    middle = len(points) // 2
    marks += [
        text(0, foot, str(points[0][0])),
        text(WIDTH // 2, foot, str(points[middle][0]), "middle"),
        text(WIDTH, foot, str(points[-1][0]), "end"),
        text(0, TOP - 8, "whole: due; broken: what activity is worth", size=13),
    ]
    return panel(foot + 8, says, *marks)


def _path(spot: Any, points: Sequence[tuple[Any, ...]], column: int) -> str:
    return " ".join(spot(number, point[column]) for number, point in enumerate(points))
