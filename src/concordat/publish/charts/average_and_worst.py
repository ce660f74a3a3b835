"""Takes a table of what a broken plan would cost, gives two bars for each row on one scale: on average, and in the worst years."""

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import Chart
from concordat.publish.charts.before_after import two_bars
from concordat.publish.words import in_words, is_number

NAMED = "broken_plan"
# The two columns that are drawn, by the name of the table.
PAIRS = {"broken_plan": ("expected", "worst"), "broken_plan_contracts": ("due_expected", "due_worst")}
MOST_ROWS = 16


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture, of the rows that bear most where there are too many; None for another table or where nothing moves."""
    if table.name not in PAIRS:
        return None
    names = [column.name for column in table.columns]
    first, second = (names.index(name) for name in PAIRS[table.name])
    rows = [row for row in table.rows if is_number(plain(row[first])) and is_number(plain(row[second]))]
    told = [(_name(row[: min(first, 2)]), plain(row[first]), plain(row[second])) for row in rows]
    told = [one for one in told if one[1] or one[2]]
    if not told:
        return None
    most = sorted(told, key=lambda one: one[2], reverse=True)[:MOST_ROWS]
    titles = (table.columns[first].title, table.columns[second].title)
    name, _, worst = most[0]
    part = f"; the {MOST_ROWS} that bear most of {len(told)}" if len(told) > MOST_ROWS else ""
    says = (
        f"{titles[0]} (outlined) and {titles[1].lower()} (filled){part}: "
        f"{name} bears most at worst, {in_words(worst, table.columns[second].unit)}."
    )
    return Chart(table.title, says, (two_bars(most, table.columns[first].unit, titles, says),))


def _name(cells: tuple[object, ...]) -> str:
    return ", ".join(str(plain(cell)) for cell in cells)
