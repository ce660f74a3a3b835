"""Takes a table of two sums as something moves, such as what is due and what activity is worth, gives both as lines, one whole and one broken."""

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import Chart
from concordat.publish.two_lines import two_lines
from concordat.publish.words import in_words, is_number

WANTED = ("change", "due", "value")
LEAST = 3


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture, or None where the table has no such columns or fewer than three points."""
    names = [column.name for column in table.columns]
    if not set(WANTED) <= set(names):
        return None
    at = [names.index(name) for name in WANTED]
    points = [(plain(row[at[0]]), plain(row[at[1]]), plain(row[at[2]])) for row in table.rows]
    if len(points) < LEAST or not all(is_number(due) and is_number(value) for _, due, value in points):
        return None
    (first, low, _), (last, high, _) = points[0], points[-1]
    unit = table.columns[at[1]].unit
    says = (
        f"{table.columns[at[1]].title} (whole line) goes from {in_words(low, unit)} at {first} to {in_words(high, unit)} at {last}; "
        f"the broken line is {table.columns[at[2]].title.lower()}."
    )
    whole, broken = (table.columns[place].title for place in at[1:])
    return Chart(table.title, says, (two_lines(points, says, whole, broken),))
