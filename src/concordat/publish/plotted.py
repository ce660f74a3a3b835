"""Dots and lines on two axes: takes values with their limits and the lines they are held against, gives the picture.

What lies outside is a diamond and what does not is a disc, so that colour never tells it alone.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from concordat.kernel.text import shown
from concordat.publish.charts import WIDTH, heading, panel, text

if TYPE_CHECKING:
    from markupsafe import Markup

HEIGHT, TOP, FOOT, MARGIN = 220, 24, 40, 12
RADIUS = 4


@dataclass(frozen=True, slots=True)
class Dot:
    """One value `y` at `x`, its `name`, its limits where it has them, and whether it lies `outside` what would be expected."""

    x: float
    y: float
    name: str
    lower: float | None = None
    upper: float | None = None
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line through points, whole or `broken`, and what it is."""

    points: tuple[tuple[float, float], ...]
    name: str
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Axes:
    """The range of both axes, and where the picture's own area begins."""

    left: float
    right: float
    low: float
    high: float
    top: int

    def spot(self, x: float, y: float) -> tuple[int, int]:
        """Return where a point lies in the picture."""
        across = (x - self.left) / (self.right - self.left) * (WIDTH - 2 * MARGIN) + MARGIN
        down = (1 - (y - self.low) / (self.high - self.low)) * HEIGHT + self.top
        return round(across), round(down)


def plotted(
    dots: Sequence[Dot], lines: Sequence[Line], says: str, across: str = "", up: str = "", title: str = ""
) -> "Markup":
    """Return the picture; `across` and `up` are what the axes show. Raises ValueError where there is nothing to draw."""
    from markupsafe import Markup

    head, high = heading(title)
    axes = _axes(dots, lines, high + TOP)
    foot = axes.top + HEIGHT
    ends = [shown(_rounded(value)) for value in (axes.left, axes.right)] if across else ["", ""]
    base = '<line class="chart-axis" x1="{}" x2="{}" y1="{}" y2="{}"/>'
    marks = [
        Markup(base).format(MARGIN, WIDTH - MARGIN, foot, foot),  # noqa: S704
        *(_line(axes, one) for one in lines),
        *(mark for one in dots for mark in _dot(axes, one)),
        text(
            0, axes.top - 8, f"{up}: {shown(_rounded(axes.low))} to {shown(_rounded(axes.high))}".strip(": "), size=13
        ),
        text(0, foot + 20, ends[0], size=13),
        text(WIDTH // 2, foot + 20, across, "middle", 13),
        text(WIDTH, foot + 20, ends[1], "end", 13),
    ]
    return panel(foot + FOOT, says, *head, *marks)


def _axes(dots: Sequence[Dot], lines: Sequence[Line], top: int) -> Axes:
    places = [(one.x, y) for one in dots for y in (one.y, one.lower, one.upper) if y is not None]
    places += [point for line in lines for point in line.points]
    places = [(x, y) for x, y in places if math.isfinite(x) and math.isfinite(y)]
    if not places:
        raise ValueError("there is nothing to draw")
    left, right = _range(x for x, _ in places)
    low, high = _range(y for _, y in places)
    return Axes(left, right, low, high, top)


def _range(values: Iterable[float]) -> tuple[float, float]:
    """Return the least and the most, half a step apart on each side where they are the same."""
    found = list(values)
    least, most = min(found), max(found)
    return (least, most) if most > least else (least - 0.5, most + 0.5)


def _rounded(value: float) -> float:
    return float(f"{value:.3g}")


def _line(axes: Axes, line: Line) -> "Markup":
    from markupsafe import Markup

    path = " ".join(f"{x},{y}" for x, y in (axes.spot(*point) for point in line.points))
    drawn = '<polyline class="chart-line" points="{}" stroke-width="2"{}><title>{}</title></polyline>'
    return Markup(drawn).format(path, Markup(' stroke-dasharray="6 5"') if line.broken else "", line.name)  # noqa: S704


def _dot(axes: Axes, dot: Dot) -> "Iterable[Markup]":
    from markupsafe import Markup

    x, y = axes.spot(dot.x, dot.y)
    if dot.lower is not None and dot.upper is not None:
        whisker = '<line class="chart-axis" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>'
        yield Markup(whisker).format(x, axes.spot(dot.x, dot.upper)[1], axes.spot(dot.x, dot.lower)[1])  # noqa: S704
    if dot.outside:
        reach = RADIUS + 2
        corners = f"{x},{y - reach} {x + reach},{y} {x},{y + reach} {x - reach},{y}"
        mark = '<polygon class="chart-before" points="{}"><title>{}</title></polygon>'
        yield Markup(mark).format(corners, dot.name)  # noqa: S704
    else:
        mark = '<circle class="chart-after" cx="{}" cy="{}" r="{}"><title>{}</title></circle>'
        yield Markup(mark).format(x, y, RADIUS, dot.name)  # noqa: S704
