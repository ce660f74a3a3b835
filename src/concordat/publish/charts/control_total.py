"""Takes the tests of a control total, or the contracts that drive it, gives two bars for each row: what must be reached and the position, or both shares."""

from typing import Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import Chart
from concordat.publish.charts.before_after import two_bars
from concordat.publish.words import is_number

# The two columns that are drawn, by the name of the table.
PAIRS = {"tests": ("target", "position"), "control_total_drivers": ("spread", "shortfall")}
MOST_ROWS = 16


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None for another table, or where no row has both numbers."""
    names = [column.name for column in table.columns]
    if table.name not in PAIRS or not set(PAIRS[table.name]) <= set(names):
        return None
    first, second = (names.index(name) for name in PAIRS[table.name])
    rows = [row for row in table.rows if is_number(plain(row[first])) and is_number(plain(row[second]))]
    # The system is the sum of the others: beside it nothing of theirs could be read.
    told = [(str(plain(row[0])), plain(row[first]), plain(row[second])) for row in rows if plain(row[0]) != "System"]
    if not told or len(told) > MOST_ROWS:
        return None
    titles = (table.columns[first].title, table.columns[second].title)
    says = f"{titles[0]} (outlined) and {titles[1].lower()} (filled): {_says(table.name, told)}"
    return Chart(table.title, says, (two_bars(told, table.columns[first].unit, titles, says),))


def _says(name: str, told: list[tuple[str, Any, Any]]) -> str:
    if name == "tests":
        met = sum(1 for _, wanted, reached in told if reached >= wanted)
        return f"{met} of {len(told)} reach what they must."
    return f"{told[0][0]} moves it most."
