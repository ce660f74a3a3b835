"""Takes a table of what would be due in several ways as activity moves, gives a picture for each way beside what is due as it is."""

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import Chart
from concordat.publish.two_lines import two_lines
from concordat.publish.words import in_words, is_number

FIRST, OWN, WAY = "change", "due", "way_"
LEAST, MOST, HEIGHT = 3, 6, 150


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the pictures of at most six ways, or None where the table is no such table."""
    names = [column.name for column in table.columns]
    ways = [number for number, name in enumerate(names) if name.startswith(WAY)][:MOST]
    if names[:2] != [FIRST, OWN] or not ways or len(table.rows) < LEAST:
        return None
    if not all(is_number(plain(row[number])) for row in table.rows for number in (1, *ways)):
        return None
    unit = table.columns[1].unit
    panels, said = [], []
    for number in ways:
        title = table.columns[number].title
        points = [(plain(row[0]), plain(row[number]), plain(row[1])) for row in table.rows]
        says = (
            f"{title} goes from {in_words(points[0][1], unit)} at {points[0][0]} to {in_words(points[-1][1], unit)} at "
            f"{points[-1][0]}."
        )
        said.append(says)
        panels.append(two_lines(points, says, "This way", "As it is", title, HEIGHT))
    own = f"The broken line is {table.columns[1].title.lower()}, the same in each picture."
    return Chart(table.title, " ".join((*said, own)), tuple(panels))
