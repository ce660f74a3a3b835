"""Takes the table of a chart over time, gives its line with centre and limits; a point that a rule names has its own shape."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, panel, text

if TYPE_CHECKING:
    from markupsafe import Markup

NAMED, LEAST_POINTS, MOST_POINTS = "over_time_", 2, 120
TOP, HEIGHT, FOOT = 40, 180, 24
COMMON = "common cause"
# Shape and colour of a point by what it means; every shape differs, so that colour tells nothing alone.
SHAPES = {
    "improvement": ("circle", "#00b0f0"),
    "concern": ("square", "#e46c0a"),
    "neutral high": ("triangle", "#490092"),
    "neutral low": ("triangle", "#490092"),
    COMMON: ("dot", "#a6a6a6"),
}


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None for another table, for one point alone, or for more points than can be read."""
    if not table.name.startswith(NAMED) or not LEAST_POINTS <= len(table.rows) <= MOST_POINTS:
        return None
    rows = [tuple(plain(cell) for cell in row) for row in table.rows]
    named = [row for row in rows if row[6] != COMMON]
    told = ", ".join(f"{row[0]} ({row[5]}, {row[6]})" for row in named[-3:])
    says = f"{len(rows)} points from {rows[0][0]} to {rows[-1][0]}. {table.says}"
    says += f" Named by a rule: {len(named)}, the last of them {told}." if named else " No rule names a point."
    return Chart(table.title, says, (_picture(rows, says),))


def _picture(rows: Sequence[tuple[Any, ...]], says: str) -> "Markup":
    from markupsafe import Markup

    numbers = [float(number) for row in rows for number in row[1:5] if number is not None]
    low, span = min(numbers), (max(numbers) - min(numbers)) or 1.0
    step = (WIDTH - 16) / (len(rows) - 1)

    def spot(number: int, amount: float) -> tuple[int, int]:
        # Rounded here once; where a picture has whole places a file differs on no machine.
        return int(8 + number * step + 0.5), int(TOP + (1 - (amount - low) / span) * HEIGHT + 0.5)

    def path(column: int) -> str:
        places = (spot(number, float(row[column])) for number, row in enumerate(rows) if row[column] is not None)
        return " ".join(f"{across},{down}" for across, down in places)

    line = '<polyline class="chart-{}" points="{}" fill="none" stroke-width="{}"{}><title>{}</title></polyline>'
    dashes = Markup(' stroke-dasharray="6 5"')
    marks = [
        Markup(line).format("axis", path(2), 1, "", "Centre"),  # noqa: S704 - format escapes what it is given
        Markup(line).format("axis", path(3), 1, dashes, "Lower limit"),  # noqa: S704
        Markup(line).format("axis", path(4), 1, dashes, "Upper limit"),  # noqa: S704
        Markup(line).format("line", path(1), 2, "", "Values"),  # noqa: S704
    ]
    for number, row in enumerate(rows):
        marks.append(_point(*spot(number, float(row[1])), f"{row[0]}: {row[1]:g}, {row[5]}", row[6]))
    foot = TOP + HEIGHT + FOOT
    ends = (text(0, foot, str(rows[0][0])), text(WIDTH, foot, str(rows[-1][0]), "end"))
    key = "circle: improvement; square: concern; triangle: neither"
    return panel(
        foot + 8, says, text(0, 14, "thin: centre; broken: limits", size=13), text(0, 30, key, size=13), *marks, *ends
    )


def _point(across: int, down: int, words: str, variation: str) -> "Markup":
    from markupsafe import Markup

    shape, colour = SHAPES.get(variation, SHAPES[COMMON])
    half = {"dot": 2, "circle": 5}.get(shape)
    if half:
        circle = Markup(
            '<circle cx="{}" cy="{}" r="{}" fill="{}" stroke="#212b32" stroke-width="1"><title>{}</title></circle>'
        )
        return circle.format(across, down, half, colour, words)
    corners = ((-5, -5), (5, -5), (5, 5), (-5, 5)) if shape == "square" else ((0, -6), (6, 5), (-6, 5))
    places = " ".join(f"{across + right},{down + below}" for right, below in corners)
    polygon = Markup('<polygon points="{}" fill="{}" stroke="#212b32" stroke-width="1"><title>{}</title></polygon>')
    return polygon.format(places, colour, words)
