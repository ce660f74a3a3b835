"""Takes a table of values with limits and one average, gives each as a point on its interval, beside the line of the average."""

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, panel, text
from concordat.publish.charts.before_after import short
from concordat.publish.words import in_words, is_number

if TYPE_CHECKING:
    from markupsafe import Markup

WANTED = ("value", "lower", "upper", "average")
LEAST_ROWS, MOST_ROWS = 2, 60
ROW, TOP, SIDE, DOT, CAP = 42, 22, 10, 6, 7


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None where the columns are not there, or the average is not one for all rows."""
    names = [column.name for column in table.columns]
    if not set(WANTED) <= set(names):
        return None
    at = [names.index(name) for name in WANTED]
    told = [(str(plain(row[0])), *(plain(row[place]) for place in at)) for row in table.rows]
    told = [one for one in told if all(is_number(cell) for cell in one[1:])]
    if not LEAST_ROWS <= len(told) <= MOST_ROWS or len({one[4] for one in told}) != 1:
        return None
    unit = str(plain(table.rows[0][names.index("unit")])) if "unit" in names else ""
    says = _says(told, unit)
    return Chart(table.title, says, (_intervals(told, unit, says),))


def _says(told: list[tuple[Any, ...]], unit: str) -> str:
    average = told[0][4]
    below = sum(1 for one in told if one[3] < average)
    above = sum(1 for one in told if one[2] > average)
    beyond = f"{below} lie wholly below it and {above} wholly above" if below or above else "every interval holds it"
    return f"Points with their 95 % limits beside the average of {in_words(average, unit)} (upright line): {beyond}."


def _intervals(told: list[tuple[Any, ...]], unit: str, says: str) -> "Markup":
    from markupsafe import Markup

    low = min(min(one[2], one[4]) for one in told)
    high = max(max(one[3], one[4]) for one in told)
    span = Fraction(high) - Fraction(low) or Fraction(1)

    def across(value: Any) -> int:
        return round((Fraction(value) - Fraction(low)) / span * (WIDTH - 2 * SIDE)) + SIDE

    average, bottom = across(told[0][4]), TOP + len(told) * ROW
    line = '<line class="chart-axis" x1="{}" x2="{}" y1="{}" y2="{}"/>'
    whisker = '<path class="chart-line" fill="none" d="M{} {}V{}M{} {}H{}M{} {}V{}"/>'
    dot = '<circle class="chart-after" cx="{}" cy="{}" r="{}"><title>{}</title></circle>'
    marks = [text(average, 14, "average", "middle"), Markup(line).format(average, average, TOP, bottom)]  # noqa: S704
    for number, (name, value, lower, upper, _) in enumerate(told):
        top, middle = TOP + number * ROW, TOP + number * ROW + 28
        left, right = across(lower), across(upper)
        words = f"{name}: {in_words(value, unit)}, from {in_words(lower, '')} to {in_words(upper, '')}"
        marks += [text(0, top + 14, short(name)), text(WIDTH, top + 14, in_words(value, ""), "end")]
        ends = (left, middle - CAP, middle + CAP, left, middle, right, right, middle - CAP, middle + CAP)
        marks.append(Markup(whisker).format(*ends))  # noqa: S704
        marks.append(Markup(dot).format(across(value), middle, DOT, words))  # noqa: S704
    return panel(bottom + 4, says, *marks)
