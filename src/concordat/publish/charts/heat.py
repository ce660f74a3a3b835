"""Takes a table of places by measures with the class of each in words, gives a grid of letters: what is worse, better and the same at a glance."""

import textwrap
from collections import Counter
from string import ascii_uppercase
from typing import TYPE_CHECKING

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, panel, text

if TYPE_CHECKING:
    from markupsafe import Markup

NAME, STANDS_OUT = "heat", "stands out"
# The letter of each class by its first word, and the corner of its frame; what is like the average has no frame.
LETTERS = {"worse": ("W", 0), "better": ("B", 12), "lower": ("L", 0), "higher": ("H", 12), "like": ("–", None)}
MOST_ROWS, MOST_COLUMNS = 40, 12
LEFT, ROW, TOP, BOX, LINE, KEY_WIDTH = 128, 34, 24, 26, 18, 46
LETTERS_OF_NAME = 17


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None for another table, and where there are more places or measures than can be read."""
    columns = table.columns[1:]
    if table.name != NAME or not 0 < len(table.rows) <= MOST_ROWS or not 0 < len(columns) <= MOST_COLUMNS:
        return None
    told = [(str(plain(row[0])), [str(plain(cell)) for cell in row[1:]]) for row in table.rows]
    says = _says(told)
    return Chart(table.title, says, (_grid(told, [one.title for one in columns], says),))


def _says(told: list[tuple[str, list[str]]]) -> str:
    counts = Counter(_class(cell) for _, cells in told for cell in cells)
    worse, better = counts["worse"], counts["better"]
    most = max(told, key=lambda one: sum(_class(cell) == "worse" for cell in one[1]))
    often = f" Most often worse: {most[0]}." if worse else ""
    return (
        f"W worse than the average ({worse}), B better ({better}), – like it; a dot marks what stands out among all.{often} "
        "Letters above stand for the measures below."
    )


def _class(cell: str) -> str:
    first = cell.split(" ", 1)[0].lower()
    return first if first in LETTERS else ""


def _short(name: str) -> str:
    return name if len(name) <= LETTERS_OF_NAME else f"{name[: LETTERS_OF_NAME - 1].rstrip(' ,')}…"


def _grid(told: list[tuple[str, list[str]]], titles: list[str], says: str) -> "Markup":
    from markupsafe import Markup

    step = (WIDTH - LEFT) // len(titles)
    marks = [
        text(LEFT + at * step + step // 2, 16, letter, "middle", 13)
        for at, letter in zip(range(len(titles)), ascii_uppercase, strict=False)
    ]
    frame = '<rect class="chart-before" x="{}" y="{}" width="{}" height="{}" rx="{}"><title>{}</title></rect>'
    dot = '<circle class="chart-after" cx="{}" cy="{}" r="3"/>'
    for number, (name, cells) in enumerate(told):
        top = TOP + number * ROW
        marks.append(text(0, top + 18, _short(name), size=13))
        for at, cell in enumerate(cells):
            middle = LEFT + at * step + step // 2
            letter, corner = LETTERS.get(_class(cell), ("·", None))
            if corner is not None:
                words = f"{name}, {titles[at]}: {cell}"
                marks.append(Markup(frame).format(middle - BOX // 2, top, BOX, BOX, corner, words))  # noqa: S704
            marks.append(text(middle, top + 18, letter, "middle"))
            if STANDS_OUT in cell:
                marks.append(Markup(dot).format(min(middle + BOX // 2 + 5, WIDTH - 3), top + BOX // 2))  # noqa: S704
    foot = TOP + len(told) * ROW
    for letter, title in zip(ascii_uppercase, titles, strict=False):
        for line, part in enumerate(textwrap.wrap(f"{letter}  {title}", KEY_WIDTH)):
            foot += LINE
            marks.append(text(18 if line else 0, foot, part, size=13))
    return panel(foot + 8, says, *marks)
