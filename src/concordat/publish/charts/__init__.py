"""Pictures of tables as SVG; each file here says which tables it can draw, and is found by its name."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concordat.kernel.outcome import Outcome
from concordat.kernel.registry import plugins
from concordat.kernel.table import Table

if TYPE_CHECKING:
    from markupsafe import Markup

CHARTS = "concordat.publish.charts"
WIDTH = 360


@dataclass(frozen=True, slots=True)
class Chart:
    """One picture of one or more panels: its headline, what it shows in words, and the SVG of each panel.

    The words must say what the picture says; the table beside it holds every number. Colour never tells anything alone.
    """

    title: str
    says: str
    panels: "tuple[Markup, ...]"


def chart_of(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture of a table in the room it belongs to, or None where no chart has its shape."""
    for form in plugins(CHARTS).values():
        chart: Chart | None = form.chart(table, outcome)
        if chart is not None:
            return chart
    return None


def text(x: int, y: int, words: str, anchor: str = "start", size: int = 14) -> "Markup":
    """Return one line of text in a picture, its words made safe."""
    from markupsafe import Markup

    line = '<text class="chart-text" x="{}" y="{}" text-anchor="{}" font-size="{}">{}</text>'
    return Markup(line).format(x, y, anchor, size, words)  # noqa: S704 - format escapes what it is given


def panel(height: int, says: str, *marks: "Markup") -> "Markup":
    """Return an SVG of the common width with a text for those who do not see it."""
    from markupsafe import Markup

    opening = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="img" aria-label="{}" focusable="false">'
    )
    return Markup(opening).format(WIDTH, height, says) + Markup("").join(marks) + Markup("</svg>")  # noqa: S704
