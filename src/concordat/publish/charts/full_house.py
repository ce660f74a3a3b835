"""Takes a table of how likely a full house is by beds, or of occupancy by size of unit, gives both of its lines."""

from collections.abc import Mapping

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import Chart
from concordat.publish.two_lines import two_lines
from concordat.publish.words import in_words, is_number

# What stands below, the whole line and the broken one, by the name of the table.
LINES: Mapping[str, tuple[str, str, str]] = {
    "by_beds": ("beds", "tried", "as_it_is"),
    "by_size": ("people", "own_spread", "by_chance"),
}
LEAST = 3


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture, or None where the table is neither, or has fewer than three points."""
    names = [column.name for column in table.columns]
    wanted = LINES.get(table.name, ())
    if not wanted or not set(wanted) <= set(names) or len(table.rows) < LEAST:
        return None
    at = [names.index(name) for name in wanted]
    points = [(plain(row[at[0]]), plain(row[at[1]]), plain(row[at[2]])) for row in table.rows]
    if not all(is_number(whole) and is_number(broken) for _, whole, broken in points):
        return None
    whole, broken = (table.columns[place] for place in at[1:])
    (first, low, _), (last, high, _) = points[0], points[-1]
    says = (
        f"{whole.title} (whole line) goes from {in_words(low, whole.unit)} at {first} to {in_words(high, whole.unit)} at {last}; "
        f"the broken line is {broken.title.lower()}."
    )
    return Chart(table.title, says, (two_lines(points, says, whole.title, broken.title),))
