"""Takes a table with a column for each deprivation group, gives a panel for each row: its groups in order, with the straight line through them."""

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from concordat import watch
from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, heading, panel, text
from concordat.publish.words import in_words, is_number

if TYPE_CHECKING:
    from markupsafe import Markup

LEAST_GROUPS, MOST_ROWS = 3, 12
TOP, HEIGHT, FOOT, SIDE, DOT = 24, 110, 24, 12, 6

# One row to draw: its name, its unit, and the value of each group from the most to the least deprived.
Told = tuple[str, str, list[Any]]


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture, of the steepest rows where there are too many; None where fewer than three groups or no row can be drawn."""
    placed = {at: watch.deprivation_place(column.title) for at, column in enumerate(table.columns)}
    known = {at: place for at, place in placed.items() if place}
    if len(known) < LEAST_GROUPS or len({scale for scale, _ in known.values()}) != 1:
        return None
    columns = sorted(known, key=lambda at: known[at][1])
    names = [column.name for column in table.columns]
    unit_at = names.index("unit") if "unit" in names else None
    told: list[Told] = [
        (str(plain(row[0])), "" if unit_at is None else str(plain(row[unit_at])), [plain(row[at]) for at in columns])
        for row in table.rows
    ]
    told = [one for one in told if all(is_number(value) for value in one[2])]
    if not told:
        return None
    steepest = sorted(told, key=_steepness, reverse=True)
    drawn = [one for one in told if one in steepest[:MOST_ROWS]]
    falls = sum(1 for one in told if _line(one[2])[1] < 0)
    rises = sum(1 for one in told if _line(one[2])[1] > 0)
    title = f"{table.title}: from the most to the least deprived the line falls in {falls} and rises in {rises} of {len(told)}"
    return Chart(title, _says(steepest, drawn), tuple(_panel(one, _most(one, told)) for one in drawn))


def _says(steepest: list[Told], drawn: list[Told]) -> str:
    name, unit, values = steepest[0]
    part = f" The {len(drawn)} steepest of {len(steepest)} are drawn." if len(drawn) < len(steepest) else ""
    return (
        "One point for each group, the most deprived on the left, and the straight line that lies nearest to them; each scale holds "
        f"nought.{part} Steepest for its size: {name}, from {in_words(values[0], unit)} to {in_words(values[-1], unit)}."
    )


def _line(values: list[Any]) -> tuple[Fraction, Fraction]:
    """Return the mean and the slope from group to group of the line with the least squares."""
    middle = Fraction(len(values) - 1, 2)
    mean = sum((Fraction(value) for value in values), Fraction(0)) / len(values)
    apart = sum(((at - middle) * (Fraction(value) - mean) for at, value in enumerate(values)), Fraction(0))
    return mean, apart / sum((at - middle) ** 2 for at in range(len(values)))


def _steepness(one: Told) -> Fraction:
    mean, slope = _line(one[2])
    return abs(slope / mean) if mean else abs(slope)


def _most(one: Told, told: list[Told]) -> Fraction:
    """Return the top of the scale of a row: that of all rows with its unit."""
    return max(Fraction(value) for _, unit, values in told if unit == one[1] for value in values) or Fraction(1)


def _panel(one: Told, most: Fraction) -> "Markup":
    from markupsafe import Markup

    name, unit, values = one
    head, high = heading(name)
    top, last = high + TOP, len(values) - 1
    mean, slope = _line(values)
    low = min(Fraction(0), *(Fraction(value) for value in values))

    def spot(at: int, value: Any) -> tuple[int, int]:
        across = round(Fraction(at, last) * (WIDTH - 2 * SIDE)) + SIDE
        return across, top + round((most - Fraction(value)) / (most - low or 1) * HEIGHT)

    fitted = (*spot(0, mean - slope * last / 2), *spot(last, mean + slope * last / 2))
    marks = [*head]
    axis = '<line class="chart-axis" x1="0" x2="{}" y1="{}" y2="{}"/>'
    marks.append(Markup(axis).format(WIDTH, spot(0, 0)[1], spot(0, 0)[1]))  # noqa: S704
    marks.append(Markup('<path class="chart-line" fill="none" d="M{} {}L{} {}"/>').format(*fitted))
    dot = '<circle class="chart-after" cx="{}" cy="{}" r="{}"><title>{}</title></circle>'
    for at, value in enumerate(values):
        words = f"{name}, group {at + 1} of {last + 1}: {in_words(value, unit)}"
        marks.append(Markup(dot).format(*spot(at, value), DOT, words))  # noqa: S704
    marks += [text(0, top - 10, in_words(values[0], "")), text(WIDTH, top - 10, in_words(values[-1], ""), "end")]
    foot = top + HEIGHT + FOOT
    marks += [text(0, foot, "most deprived"), text(WIDTH, foot, "least deprived", "end")]
    way = "falls" if slope < 0 else "rises" if slope > 0 else "is level"
    says = f"{name}: the line {way}, from {in_words(values[0], unit)} to {in_words(values[-1], unit)}."
    return panel(foot + 8, says, *marks)
