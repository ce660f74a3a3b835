"""Takes a table of what stood from day to day, gives it as steps over true time, beside what it is held against as a broken line."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, panel, text
from concordat.publish.words import bare, in_words

if TYPE_CHECKING:
    from markupsafe import Markup

NAMED, LEAST, MOST = "steps_", 2, 60
COLUMNS = ("on", "value", "against")
TOP, HEIGHT, FOOT, EDGE = 62, 180, 26, 6
Point = tuple[date, Any, Any]


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None for another table, for one day alone, or for more days than can be read."""
    names = [column.name for column in table.columns]
    if not table.name.startswith(NAMED) or not {*COLUMNS} <= set(names):
        return None
    at = [names.index(name) for name in COLUMNS]
    points = [(plain(row[at[0]]), plain(row[at[1]]), plain(row[at[2]])) for row in table.rows]
    points = sorted(one for one in points if None not in one)
    if not LEAST <= len(points) <= MOST or points[0][0] == points[-1][0]:
        return None
    whole, broken = (table.columns[place] for place in at[1:])
    first, last = points[0], points[-1]
    says = (
        f"{whole.title} goes from {in_words(first[1], whole.unit)} on {bare(first[0])} to {in_words(last[1], whole.unit)} "
        f"on {bare(last[0])}; {broken.title.lower()} ends at {in_words(last[2], broken.unit)}."
    )
    return Chart(table.title, says, (_picture(points, whole.title, broken.title, whole.unit, says),))


def _picture(points: Sequence[Point], whole: str, broken: str, unit: str, says: str) -> "Markup":
    from markupsafe import Markup

    amounts = [Fraction(value) for _, *both in points for value in both] + [Fraction(0)]
    low, span = min(amounts), (max(amounts) - min(amounts)) or Fraction(1)
    days = (points[-1][0] - points[0][0]).days

    def across(day: date) -> int:
        return round(Fraction((day - points[0][0]).days, days) * (WIDTH - 2 * EDGE)) + EDGE

    def down(value: Any) -> int:
        return TOP + round((1 - (Fraction(value) - low) / span) * HEIGHT)

    def path(column: int) -> str:
        spots: list[str] = []
        for number, point in enumerate(points):
            if number:
                spots.append(f"{across(point[0])},{down(points[number - 1][column])}")
            spots.append(f"{across(point[0])},{down(point[column])}")
        return " ".join(spots)

    line = '<polyline class="chart-line" points="{}" fill="none" stroke-width="{}"{}><title>{}</title></polyline>'
    dot = '<circle cx="{}" cy="{}" r="3" class="chart-after"><title>{}</title></circle>'
    nought = Markup('<line class="chart-axis" x1="0" x2="{}" y1="{}" y2="{}"/>').format(WIDTH, down(0), down(0))
    foot = TOP + HEIGHT + FOOT
    dots = (
        Markup(dot).format(across(day), down(value), f"{bare(day)}: {in_words(value, unit)}")  # noqa: S704
        for day, value, _ in points
    )
    return panel(
        foot + 8,
        says,
        text(0, 14, f"whole line: {whole.lower()}", size=13),
        text(0, 32, f"broken line: {broken.lower()}; thin: nought", size=13),
        text(0, 50, f"from {in_words(points[0][1], unit)}", size=13),
        text(WIDTH, 50, f"to {in_words(points[-1][1], unit)}", "end", size=13),
        nought,
        Markup(line).format(path(2), 2, Markup(' stroke-dasharray="6 5"'), broken),  # noqa: S704
        Markup(line).format(path(1), 3, "", whole),  # noqa: S704
        *dots,
        text(0, foot, bare(points[0][0])),
        text(WIDTH, foot, bare(points[-1][0]), "end"),
    )
