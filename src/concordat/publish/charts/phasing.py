"""Takes a table of what moves by year, gives two bars for each year: what leaves, and how much of it is cost that stays behind."""

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import Chart
from concordat.publish.charts.before_after import two_bars
from concordat.publish.words import in_words

NAME, PAIR = "phasing", ("leaves", "left_behind")
MOST_ROWS = 16


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None for another table, where nothing moves, and for more years than can be read."""
    if table.name != NAME or not 0 < len(table.rows) <= MOST_ROWS:
        return None
    names = [column.name for column in table.columns]
    leaves, left = (names.index(name) for name in PAIR)
    told = [(str(plain(row[0])), plain(row[leaves]), plain(row[left])) for row in table.rows]
    if not any(moved for _, moved, _ in told):
        return None
    unit = table.columns[leaves].unit
    first, last = told[0], told[-1]
    says = (
        f"What leaves lines (outlined) and the cost of it that stays behind (filled): {in_words(first[1], unit)} leave in {first[0]} and "
        f"{in_words(last[1], unit)} in {last[0]}, when {in_words(last[2], unit)} of cost stay behind."
    )
    return Chart(
        table.title,
        says,
        (two_bars(told, unit, ("Leaves lines", "Stays behind"), says, "Leaves lines → stays behind"),),
    )
