"""Takes a table with a column for each period, gives a panel for each row: its line over time, beside the broken line of all together."""

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from concordat import watch
from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, heading, panel, text
from concordat.publish.words import in_words, is_number

if TYPE_CHECKING:
    from markupsafe import Markup

LEAST_PERIODS, MOST_ROWS = 3, 24
TOP, HEIGHT, FOOT, SIDE, DOT = 24, 90, 24, 8, 5
_PERIOD = re.compile(r"from_[0-9]{4}_[0-9]{2}")

# One row to draw: its name, its unit, and the value of each period (None: no value).
Told = tuple[str, str, list[Any]]


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture, of the rows that moved most where there are too many; None where there are too few periods or no line."""
    names = [column.name for column in table.columns]
    columns = [at for at, name in enumerate(names) if _PERIOD.fullmatch(name)]
    if len(columns) < LEAST_PERIODS:
        return None
    unit_at = names.index("unit") if "unit" in names else None
    rows: list[Told] = [
        (
            str(plain(row[0])),
            "" if unit_at is None else str(plain(row[unit_at])),
            [plain(row[at]) if is_number(plain(row[at])) else None for at in columns],
        )
        for row in table.rows
    ]
    rows = [one for one in rows if len(_known(one)) > 1]
    together = next((one for one in rows if one[0] == watch.ALL_TOGETHER), None)
    own = [one for one in rows if one is not together]
    if not own:
        return None
    drawn = own
    if len(own) > MOST_ROWS:
        most = sorted(own, key=lambda one: abs(_moved(one)), reverse=True)[:MOST_ROWS]
        drawn = [one for one in own if one in most]
    periods = (table.columns[columns[0]].title, table.columns[columns[-1]].title)
    up, down = (sum(1 for one in own if way * _moved(one) > 0) for way in (1, -1))
    title = f"{table.title}: of {len(own)}, {up} {_end(up)} higher than at the start and {down} lower"
    panels = tuple(_panel(one, together, _scale(one, rows), periods) for one in drawn)
    return Chart(title, _says(own, drawn, together), panels)


def _end(number: int) -> str:
    return "ends" if number == 1 else "end"


def _says(own: list[Told], drawn: list[Told], together: Told | None) -> str:
    alike = len({unit for _, unit, _ in own}) == 1
    part = f" The {len(drawn)} that moved most of {len(own)} are drawn." if len(drawn) < len(own) else ""
    scale = "all on one scale" if alike else "those of one unit on one scale"
    beside = ""
    if together:
        known = _known(together)
        beside = (
            f" The broken line is {together[0][:1].lower()}{together[0][1:]}: from {in_words(known[0][1], '')} "
            f"to {in_words(known[-1][1], '')}."
        )
    most = max(own, key=lambda one: abs(_moved(one)) / (abs(Fraction(_known(one)[0][1])) or 1))
    first, last = _known(most)[0][1], _known(most)[-1][1]
    return (
        f"One panel for each line, {scale}.{beside}{part} Moved most for its size: {most[0]}, from {in_words(first, most[1])} "
        f"to {in_words(last, most[1])}. Chance alone makes small moves."
    )


def _known(one: Told) -> list[tuple[int, Any]]:
    """Return the periods of a row that have a value, with it."""
    return [(at, value) for at, value in enumerate(one[2]) if value is not None]


def _moved(one: Told) -> Fraction:
    known = _known(one)
    return Fraction(known[-1][1]) - Fraction(known[0][1])


def _scale(one: Told, rows: list[Told]) -> tuple[Fraction, Fraction]:
    """Return the least and the most of all rows with the unit of this one."""
    values = [Fraction(value) for row in rows if row[1] == one[1] for _, value in _known(row)]
    return min(values), max(values)


def _panel(one: Told, together: Told | None, scale: tuple[Fraction, Fraction], periods: tuple[str, str]) -> "Markup":
    from markupsafe import Markup

    name, unit, values = one
    low, high = scale
    head, start = heading(name)
    top = start + TOP

    def spot(at: int, value: Any) -> tuple[int, int]:
        across = round(Fraction(at, len(values) - 1) * (WIDTH - 2 * SIDE)) + SIDE
        return across, top + round((high - Fraction(value)) / (high - low or 1) * HEIGHT)

    def path(row: Told) -> str:
        """Return the line, broken off where a period has no value."""
        known = _known(row)
        before = {at + 1 for at, _ in known}
        return "".join("{}{} {}".format("L" if at in before else "M", *spot(at, value)) for at, value in known)

    marks = [*head]
    if low < 0 < high:
        line = '<line class="chart-axis" x1="0" x2="{}" y1="{}" y2="{}"/>'
        marks.append(Markup(line).format(WIDTH, spot(0, 0)[1], spot(0, 0)[1]))  # noqa: S704
    if together:
        broken = '<path class="chart-line" fill="none" stroke-dasharray="6 5" d="{}"><title>{}</title></path>'
        marks.append(Markup(broken).format(path(together), together[0]))  # noqa: S704
    whole = '<path class="chart-line" fill="none" stroke-width="3" d="{}"><title>{}</title></path>'
    marks.append(Markup(whole).format(path(one), name))  # noqa: S704
    dot = '<circle class="chart-after" cx="{}" cy="{}" r="{}"><title>{}</title></circle>'
    known = _known(one)
    for at, value in known:
        marks.append(Markup(dot).format(*spot(at, value), DOT, f"{name}: {in_words(value, unit)}"))  # noqa: S704
    first, last = in_words(known[0][1], ""), in_words(known[-1][1], "")
    marks += [text(0, top - 10, first), text(WIDTH, top - 10, last, "end")]
    foot = top + HEIGHT + FOOT
    marks += [text(0, foot, periods[0]), text(WIDTH, foot, periods[1], "end")]
    says = f"{name}: from {in_words(known[0][1], unit)} to {in_words(known[-1][1], unit)}."
    return panel(foot + 8, says, *marks)
