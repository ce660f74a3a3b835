"""Takes a table with a number before and after in each row, gives two bars for each row on one scale."""

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, heading, panel, text
from concordat.publish.words import MINUS, bare, in_words, is_number

if TYPE_CHECKING:
    from markupsafe import Markup

PAIRS = (("before", "after"), ("old", "new"))
MOST_ROWS = 16
ROW, BAR, TOP, LETTERS = 74, 18, 4, 30


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture, or None where the table has no such pair of columns, no number, or too many rows."""
    names = [column.name for column in table.columns]
    pair = next((pair for pair in PAIRS if pair[0] in names and pair[1] in names), None)
    if pair is None:
        return None
    first, second = (names.index(name) for name in pair)
    rows = [row for row in table.rows if is_number(plain(row[first])) and is_number(plain(row[second]))]
    parts = [row for row in rows if plain(row[0]) != "Total"]
    if not parts or len(parts) > MOST_ROWS:
        return None
    unit = table.columns[first].unit
    titles = (table.columns[first].title, table.columns[second].title)
    # What every row says alike tells none apart.
    telling = [at for at in range(first) if len(parts) == 1 or len({plain(row[at]) for row in parts}) > 1]
    told = [(_name(row, telling), plain(row[first]), plain(row[second])) for row in parts]
    moved = sum(1 for _, old, new in told if old != new)
    says = f"{titles[0]} (outlined) and {_within(titles[1])} (filled): {_moved(moved, len(told))}{_most(told, unit)}"
    return Chart(table.title, says, (two_bars(told, unit, titles, says),))


def _moved(moved: int, rows: int) -> str:
    if not moved:
        return f"none of {rows} moves." if rows > 1 else "it does not move."
    return f"{moved} of {rows} {'moves' if moved == 1 else 'move'}."


def _within(title: str) -> str:
    """Return a title as it stands within a sentence; one that begins with a name of capitals keeps them."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _most(told: list[tuple[str, Any, Any]], unit: str) -> str:
    """Say which of several moves furthest, and by how much; nothing where two move as far."""
    by = sorted(((abs(new - old), name, new - old) for name, old, new in told if old != new), key=lambda one: -one[0])
    if len(by) < 2 or by[0][0] == by[1][0]:
        return ""
    return f" {by[0][1]} moves furthest, by {in_words(by[0][2], unit)}."


def _name(row: tuple[Any, ...], columns: list[int]) -> str:
    cells = (row[at] for at in columns)
    return ", ".join(str(plain(cell)) for cell in cells if isinstance(plain(cell), str) and plain(cell))


def two_bars(
    told: list[tuple[str, Any, Any]], unit: str, titles: tuple[str, str], says: str, above: str = ""
) -> "Markup":
    """Return two bars for each name, outlined and filled, on one scale, with some words above them."""
    from markupsafe import Markup

    low = min(0, *(min(old, new) for _, old, new in told))
    high = max(0, *(max(old, new) for _, old, new in told))
    span = Fraction(high) - Fraction(low) or Fraction(1)

    def across(value: Decimal | int | Fraction) -> int:
        return round((Fraction(value) - Fraction(low)) / span * (WIDTH - 4)) + 2

    nought = across(0)
    marks, start = heading(above)
    start += TOP
    for number, (name, old, new) in enumerate(told):
        top = start + number * ROW
        marks.append(text(0, top + 14, short(name)))
        marks.append(text(WIDTH, top + 14, f"{_round(old, unit)} → {_round(new, unit)}", "end"))
        for place, (value, kind) in enumerate(((old, "before"), (new, "after"))):
            left, right = sorted((nought, across(value)))
            bar = '<rect class="chart-{}" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>'
            words = f"{name}, {titles[place]}: {in_words(value, unit)}"
            marks.append(
                Markup(bar).format(kind, left, top + 20 + place * (BAR + 2), max(right - left, 1), BAR, words)  # noqa: S704
            )
    axis = '<line class="chart-axis" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>'
    for number in range(len(told)):
        top = start + number * ROW
        marks.append(Markup(axis).format(nought, top + 18, top + ROW - 14))  # noqa: S704
    return panel(start + len(told) * ROW, says, *marks)


def short(name: str) -> str:
    """Return a name cut to what stands in one line beside a number."""
    return name if len(name) <= LETTERS else f"{name[: LETTERS - 1].rstrip()}…"


def _round(value: Decimal | int | Fraction, unit: str) -> str:
    size, pounds = abs(Fraction(value)), "£" if unit == "£" else ""
    for step, letter in ((1_000_000, "m"), (1000, "k")):
        if size >= 10 * step or (size >= step and letter == "m"):
            tenths = Decimal(round(size / step * 10)) / 10
            return f"{MINUS if value < 0 else ''}{pounds}{tenths:,}{letter}"
    return in_words(value, unit) if pounds else bare(value)
