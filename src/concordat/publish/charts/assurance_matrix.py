"""Takes a table of variation by assurance with the number of measures in each, gives the grid of squares that grow with it."""

from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, panel, text

if TYPE_CHECKING:
    from markupsafe import Markup

NAME = "assurance_matrix"
LEFT, ROW, TOP, MOST, PAD = 124, 62, 28, 46, 6

Told = list[tuple[str, list[int]]]


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None for another table, and where nothing is counted."""
    if table.name != NAME:
        return None
    told = [(str(plain(row[0])), [_number(plain(cell)) for cell in row[1:]]) for row in table.rows]
    titles = [column.title for column in table.columns[1:]]
    if not any(count for _, counts in told for count in counts):
        return None
    filled = [
        (count, f"{words.partition(' ')[2]}, {title.lower()}")
        for words, counts in told
        for count, title in zip(counts, titles, strict=True)
        if count
    ]
    filled.sort(key=lambda one: -one[0])
    says = f"Of {sum(count for count, _ in filled)}: {'; '.join(f'{count} {words}' for count, words in filled)}."
    return Chart(table.title, says, (_grid(told, titles, says),))


def _number(value: Any) -> int:
    return int(value or 0)


def _grid(told: Told, titles: list[str], says: str) -> "Markup":
    from markupsafe import Markup

    step = (WIDTH - LEFT) // len(titles)
    most = max(count for _, counts in told for count in counts)
    line = '<line class="chart-axis" x1="{}" x2="{}" y1="{}" y2="{}"/>'
    square = '<rect class="chart-before" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>'
    marks = [text(LEFT + at * step + step // 2, 16, title, "middle", 12) for at, title in enumerate(titles)]
    for number, (name, counts) in enumerate(told):
        top = TOP + number * ROW
        marks += [Markup(line).format(0, WIDTH, top - PAD // 2, top - PAD // 2), text(0, top + ROW // 2, name, size=13)]  # noqa: S704
        for at, count in enumerate(counts):
            middle, centre = LEFT + at * step + step // 2, top + (ROW - PAD) // 2
            if count:
                # The area of a square grows with its number; the number stands in it.
                side = max(22, round((count / most) ** 0.5 * MOST))
                words = f"{name}, {titles[at].lower()}: {count}"
                marks.append(Markup(square).format(middle - side // 2, centre - side // 2, side, side, words))  # noqa: S704
            marks.append(text(middle, centre + 5, str(count), "middle"))
    return panel(TOP + len(told) * ROW, says, *marks)
