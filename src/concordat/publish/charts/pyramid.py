"""Takes a table of people by age and sex, now and then, gives a population pyramid: women to the left, men to the right, then as an outline."""

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, panel, text
from concordat.publish.words import in_words, is_number

if TYPE_CHECKING:
    from markupsafe import Markup

WANTED = ("female_now", "male_now", "female_then", "male_then")
LEAST_ROWS, MOST_ROWS = 3, 30
MIDDLE, BAR, GAP, TOP = 96, 16, 4, 30
Row = tuple[str, tuple[Any, ...]]


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None where the columns are not there, or ages are too few or too many."""
    names = [column.name for column in table.columns]
    if not set(WANTED) <= set(names) or not LEAST_ROWS <= len(table.rows) <= MOST_ROWS:
        return None
    at = [names.index(name) for name in WANTED]
    rows = [(str(plain(row[0])), tuple(plain(row[place]) for place in at)) for row in table.rows]
    rows = [row for row in rows if all(is_number(cell) for cell in row[1])]
    if len(rows) < LEAST_ROWS or not any(max(cells) for _, cells in rows):
        return None
    titles = [table.columns[place].title for place in at]
    says = _says(rows, titles, table.columns[at[0]].unit)
    return Chart(table.title, says, (_pyramid(rows, titles, says),))


def _says(rows: list[Row], titles: list[str], unit: str) -> str:
    grown = [(cells[2] + cells[3] - cells[0] - cells[1], name) for name, cells in rows]
    (most, where), (least, less) = max(grown), min(grown)
    told = f"Bars: {titles[0].lower()} to the left and {titles[1].lower()} to the right; outlines: the same then."
    if most > 0:
        told += f" Ages {where} grow most, by {in_words(most, unit)}."
    if least < 0:
        told += f" Ages {less} shrink most, by {in_words(-least, unit)}."
    return told


def _pyramid(rows: list[Row], titles: list[str], says: str) -> "Markup":
    from markupsafe import Markup

    most = max(max(cells) for _, cells in rows)
    half = (WIDTH - MIDDLE) // 2
    bar = '<rect class="chart-after" fill-opacity="0.55" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>'
    outline = '<rect class="chart-line" stroke-width="2" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>'

    def wide(value: Any) -> int:
        return round(Fraction(value) / Fraction(most) * (half - 4))

    marks = [
        text(0, 16, titles[0].split(" ", maxsplit=1)[0]),
        text(WIDTH, 16, titles[1].split(" ", maxsplit=1)[0], "end"),
    ]
    # The oldest stand on top.
    for number, (name, cells) in enumerate(reversed(rows)):
        top = TOP + number * (BAR + GAP)
        marks.append(text(WIDTH // 2, top + 13, name, "middle", 12))
        for place, (value, title) in enumerate(zip(cells, titles, strict=True)):
            width = wide(value)
            left = half - width if place % 2 == 0 else WIDTH - half
            kind, height = (bar, BAR) if place < len(titles) // 2 else (outline, BAR)
            marks.append(Markup(kind).format(left, top, width, height, f"{title}, {name}: {in_words(value, 'people')}"))  # noqa: S704
    return panel(TOP + len(rows) * (BAR + GAP) + 4, says, *marks)
