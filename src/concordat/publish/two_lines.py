"""Two lines over the same places: takes points with two amounts each, gives the picture with one line whole and one broken."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from concordat.publish.charts import WIDTH, heading, panel, text

if TYPE_CHECKING:
    from markupsafe import Markup

HEIGHT, TOP, FOOT = 260, 24, 24


def two_lines(
    points: Sequence[tuple[Any, Any, Any]], says: str, whole: str, broken: str, title: str = "", height: int = HEIGHT
) -> "Markup":
    """Return the picture of points: what stands below each, the amount of the whole line, and that of the broken one."""
    from markupsafe import Markup

    head, high = heading(title)
    top = high + TOP
    amounts = [Fraction(amount) for _, *both in points for amount in both]
    low, span = min(amounts), max(amounts) - min(amounts) or Fraction(1)

    def spot(number: int, amount: Any) -> str:
        across = round(Fraction(number, len(points) - 1) * (WIDTH - 8)) + 4
        down = top + round((1 - (Fraction(amount) - low) / span) * height)
        return f"{across},{down}"

    line = '<polyline class="chart-line" points="{}" stroke-width="{}"{}><title>{}</title></polyline>'
    dashes = Markup(' stroke-dasharray="6 5"')
    foot, middle = top + height + FOOT, len(points) // 2
    return panel(
        foot + 8,
        says,
        *head,
        Markup(line).format(_path(spot, points, 2), 2, dashes, broken),  # noqa: S704
        Markup(line).format(_path(spot, points, 1), 3, "", whole),  # noqa: S704
        text(0, foot, str(points[0][0])),
        text(WIDTH // 2, foot, str(points[middle][0]), "middle"),
        text(WIDTH, foot, str(points[-1][0]), "end"),
        text(0, top - 8, f"whole: {whole.lower()}; broken: {broken.lower()}", size=13),
    )


def _path(spot: Any, points: Sequence[tuple[Any, ...]], column: int) -> str:
    return " ".join(spot(number, point[column]) for number, point in enumerate(points))
