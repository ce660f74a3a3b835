"""Pictures of tables as SVG; each file here says which tables it can draw, and is found by its name."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concordat.kernel.registry import plugins
from concordat.kernel.table import Table

if TYPE_CHECKING:
    from markupsafe import Markup

CHARTS = "concordat.publish.charts"


@dataclass(frozen=True, slots=True)
class Chart:
    """One picture: its headline, what it shows in words, and the SVG. The table beside it holds every number."""

    title: str
    says: str
    svg: "Markup"


def chart_of(table: Table) -> Chart | None:
    """Return the picture of a table, or None where no chart has its shape."""
    for form in plugins(CHARTS).values():
        chart: Chart | None = form.chart(table)
        if chart is not None:
            return chart
    return None
