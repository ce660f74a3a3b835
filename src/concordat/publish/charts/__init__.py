"""Pictures of tables as SVG; each file here says which tables it can draw, and is found by its name."""

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.registry import plugins
from concordat.kernel.table import Table, plain

if TYPE_CHECKING:
    from markupsafe import Markup

CHARTS = "concordat.publish.charts"
WIDTH, HEADING = 360, 46


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


def by_column(table: Table, name: str) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of a table by what one column says, in their order; all of them together where there is no such column."""
    names = [column.name for column in table.columns]
    if name not in names:
        return {"": list(table.rows)} if table.rows else {}
    found: dict[str, list[tuple[Any, ...]]] = {}
    for row in table.rows:
        found.setdefault(str(plain(row[names.index(name)])), []).append(row)
    return found


def heading(words: str) -> "tuple[list[Markup], int]":
    """Return the lines that stand above a panel, and how high they are; none for no words."""
    lines = textwrap.wrap(words, HEADING)
    return [text(0, 16 + number * 18, line) for number, line in enumerate(lines)], len(lines) * 18 + bool(lines) * 8


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
