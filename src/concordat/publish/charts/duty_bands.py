"""Takes the table of who answers for each duty, gives a band for each with its holders by letter and pattern; gaps and overlaps are marked in words."""

from collections.abc import Iterator, Sequence
from datetime import date
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, panel, text

if TYPE_CHECKING:
    from markupsafe import Markup

NAMED, MOST_BANDS = "duty_bands", 60
ROW, BAR, TOP, STEP, LETTER = 44, 18, 26, 6, 16
HELD = "one holder"
Row = tuple[str, str, str, str, date, date]


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None for another table, or for more bands than can be read."""
    if table.name != NAMED or not table.rows:
        return None
    rows: list[Row] = [tuple(plain(cell) for cell in row[:6]) for row in table.rows]
    bands: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        bands.setdefault(row[:2], []).append(row)
    holders = list(dict.fromkeys(row[3] for row in rows if row[2] == HELD))
    if len(bands) > MOST_BANDS or len(holders) > len(ascii_uppercase):
        return None
    wrong = len({row[0:3] + row[4:] for row in rows if row[2] != HELD})
    told = f"Gaps and overlaps are marked in words: {wrong}." if wrong else "There is no gap and no overlap."
    says = f"A band for each duty over the days; each letter is a holder, named below. {told}"
    return Chart(table.title, says, (_picture(bands, holders, says),))


def _picture(bands: dict[tuple[str, str], list[Row]], holders: list[str], says: str) -> "Markup":
    every = [row for own in bands.values() for row in own]
    first, last = min(row[4] for row in every), max(row[5] for row in every)
    days = (last - first).days or 1

    def across(day: date) -> int:
        return round((day - first).days * WIDTH / days)

    marks = [*_axis(first, last, across)]
    years = [across(date(year, 1, 1)) for year in range(first.year + 1, last.year + 1)]
    for number, ((duty, areas), own) in enumerate(bands.items()):
        top = TOP + number * ROW
        several = sum(1 for other in bands if other[0] == duty) > 1
        marks.append(text(0, top + 14, _cut(f"{duty} ({areas})" if several else duty, 48)))
        faults = []
        for _, _, state, holder, starts, ends in own:
            left, right = across(starts), across(ends)
            words = f"{duty}: {holder}, {starts} until before {ends}"
            if state == HELD:
                marks += _held(holders.index(holder), left, right, top + 20, words)
            else:
                faults += _fault(state, left, right, top + 20, words)
        marks += [*_ticks(years, top + 20), *faults]
    bottom = TOP + len(bands) * ROW + 8
    for number, name in enumerate(holders):
        marks += _held(number, 0, 40, bottom + number * 26, name)
        marks.append(text(48, bottom + number * 26 + 14, _cut(name, 40)))
    return panel(bottom + len(holders) * 26 + 6, says, *marks)


def _axis(first: date, last: date, across: Any) -> "Iterator[Markup]":
    """Give the years, each above its first day."""
    for year in range(first.year + 1, last.year + 1):
        yield text(across(date(year, 1, 1)), 14, str(year), "middle")


def _ticks(years: Sequence[int], top: int) -> "Iterator[Markup]":
    """Give the first days of years as short lines at both edges of a band, clear of any word."""
    from markupsafe import Markup

    for at in years:
        yield Markup('<path class="chart-axis" d="M{} {}v5M{} {}v-5"/>').format(at, top, at, top + BAR)


def _held(number: int, left: int, right: int, top: int, words: str) -> "list[Markup]":
    """Return a stretch of one holder: its pattern by number, and its letter where there is room."""
    from markupsafe import Markup

    box = '<rect class="chart-before" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>'
    marks = [Markup(box).format(left, top, max(right - left, 1), BAR, words)]  # noqa: S704
    strokes = "".join(_strokes(number % 4, left, right, top))
    if strokes:
        marks.append(Markup('<path class="chart-line" d="{}"/>').format(strokes))
    if right - left >= LETTER + 4:
        middle = (left + right) // 2
        plate = '<rect class="chart-before" stroke-width="0" x="{}" y="{}" width="{}" height="{}"/>'
        marks.append(Markup(plate).format(middle - LETTER // 2, top + 1, LETTER, BAR - 2))  # noqa: S704
        marks.append(text(middle, top + 14, ascii_uppercase[number], "middle"))
    return marks


def _strokes(pattern: int, left: int, right: int, top: int) -> Iterator[str]:
    """Give the lines of a pattern: none, upright, level, or slanting."""
    if pattern == 1:
        yield from (f"M{x} {top}V{top + BAR}" for x in range(left + STEP, right, STEP))
    elif pattern == 2:
        yield from (f"M{left} {y}H{right}" for y in range(top + STEP, top + BAR, STEP))
    elif pattern == 3:
        yield from (f"M{x} {top + BAR}L{min(x + STEP, right)} {top}" for x in range(left, right, STEP))


def _fault(state: str, left: int, right: int, top: int, words: str) -> "list[Markup]":
    """Return a gap or an overlap: a broken frame with its word below where it begins."""
    from markupsafe import Markup

    box = (
        '<rect class="chart-node" stroke-dasharray="3 2" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>'
    )
    word = state.partition(":")[0]
    at, anchor = (right + 4, "start") if right < WIDTH - 60 else (left - 4, "end")
    plate = '<rect class="chart-before" stroke-width="0" x="{}" y="{}" width="{}" height="{}"/>'
    wide = 8 * len(word)
    return [
        Markup(box).format(left, top, max(right - left, 3), BAR, words),  # noqa: S704
        Markup(plate).format(at if anchor == "start" else at - wide, top + 1, wide, BAR - 2),  # noqa: S704
        text(at, top + 14, word, anchor),
    ]


def _cut(words: str, letters: int) -> str:
    """Return words cut to what stands in one line."""
    return words if len(words) <= letters else f"{words[: letters - 1].rstrip()}…"
