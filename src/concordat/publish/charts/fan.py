"""Takes a table of months counted and months expected with a range, gives the line of what was counted and the fan of what may come."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, panel, text
from concordat.publish.words import in_words, is_number

if TYPE_CHECKING:
    from markupsafe import Markup

WANTED = ("month", "counted", "low", "middle", "high")
LEAST, HEIGHT, TOP, FOOT = 3, 240, 28, 24
Row = tuple[Any, ...]


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture, or None where the table has no such columns, too few months, or none ahead."""
    names = [column.name for column in table.columns]
    if not set(WANTED) <= set(names):
        return None
    at = [names.index(name) for name in WANTED]
    rows = [tuple(plain(row[place]) for place in at) for row in table.rows]
    ahead = [row for row in rows if all(is_number(value) for value in row[2:])]
    known = [row for row in rows if is_number(row[1])]
    if len(known) < LEAST or len(ahead) < LEAST:
        return None
    unit = table.columns[at[1]].unit
    lowest, highest = min(row[1] for row in known), max(row[1] for row in known)
    last = ahead[-1]
    says = (
        f"Counted (whole line) from {known[0][0]} to {known[-1][0]}: between {in_words(lowest, unit)} and {in_words(highest, unit)} a month. "
        f"Expected (broken line) for {last[0]}: {in_words(last[3], unit)}, with 8 of 10 forecasts (shaded) between "
        f"{in_words(last[2], unit)} and {in_words(last[4], unit)}."
    )
    return Chart(table.title, says, (_fan(rows, says),))


def _fan(rows: Sequence[Row], says: str) -> "Markup":
    from markupsafe import Markup

    numbers = [Fraction(value) for row in rows for value in row[1:] if is_number(value)]
    low, span = min(numbers), max(numbers) - min(numbers) or Fraction(1)

    def spot(number: int, value: Any) -> str:
        across = round(Fraction(number, len(rows) - 1) * (WIDTH - 8)) + 4
        return f"{across},{TOP + round((1 - (Fraction(value) - low) / span) * HEIGHT)}"

    def path(column: int) -> list[str]:
        return [spot(number, row[column]) for number, row in enumerate(rows) if is_number(row[column])]

    line = '<polyline class="chart-line" points="{}" stroke-width="{}"{}><title>{}</title></polyline>'
    shade = '<polygon points="{}" fill="currentColor" fill-opacity="0.15"><title>8 of 10 forecasts</title></polygon>'
    dashes = Markup(' stroke-dasharray="6 5"')
    foot = TOP + HEIGHT + FOOT
    return panel(
        foot + 8,
        says,
        Markup(shade).format(" ".join((*path(2), *reversed(path(4))))),  # noqa: S704
        *(Markup(line).format(" ".join(path(column)), 1, "", "one end of the range") for column in (2, 4)),  # noqa: S704
        Markup(line).format(" ".join(path(1)), 3, "", "counted"),  # noqa: S704
        Markup(line).format(" ".join(path(3)), 2, dashes, "expected"),  # noqa: S704
        text(0, foot, str(rows[0][0])),
        text(WIDTH, foot, str(rows[-1][0]), "end"),
        text(0, TOP - 12, "whole: counted; broken: expected; shaded: 8 of 10", size=13),
    )
