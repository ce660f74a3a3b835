"""Takes a table of the portfolio, of a plan by objective or of options in order, gives one bar for each row on one scale."""

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, panel, text
from concordat.publish.charts.before_after import short
from concordat.publish.words import in_words, is_number

if TYPE_CHECKING:
    from markupsafe import Markup

NAMED, COLUMN = ("portfolio_", "plan_by_", "priority_order"), "value"
LEAST_ROWS, MOST_ROWS = 2, 24
ROW, BAR, TOP = 46, 18, 4


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None for another table, for one row alone, or for more rows than can be read."""
    names = [column.name for column in table.columns]
    if not table.name.startswith(NAMED) or COLUMN not in names or not LEAST_ROWS <= len(table.rows) <= MOST_ROWS:
        return None
    at = names.index(COLUMN)
    told = [(str(plain(row[0])), plain(row[at])) for row in table.rows if is_number(plain(row[at]))]
    if not told or max(value for _, value in told) <= 0:
        return None
    title, unit = table.columns[at].title, table.columns[at].unit
    whole, (largest, most) = sum(value for _, value in told), max(told, key=lambda one: one[1])
    share = round(Fraction(most) / Fraction(whole) * 100) if whole > 0 else 0
    part = f", with {share} of each 100 pounds" if unit == "£" else f", with {in_words(most, '')}"
    says = f"{title} by {table.columns[0].title.lower()}: {largest} is the {'largest' if unit == '£' else 'highest'}{part}."
    return Chart(table.title, says, (_bars(told, unit, says),))


def _bars(told: list[tuple[str, Any]], unit: str, says: str) -> "Markup":
    from markupsafe import Markup

    most = max(value for _, value in told)
    marks: list[Markup] = []
    bar = '<rect class="chart-after" x="0" y="{}" width="{}" height="{}"><title>{}</title></rect>'
    for number, (name, value) in enumerate(told):
        top = TOP + number * ROW
        words = in_words(round(value), unit)
        width = max(round(Fraction(max(value, 0)) / Fraction(most) * (WIDTH - 4)), 1)
        marks += [text(0, top + 14, short(name)), text(WIDTH, top + 14, words, "end")]
        marks.append(Markup(bar).format(top + 20, width, BAR, f"{name}: {in_words(value, unit)}"))  # noqa: S704
    return panel(TOP + len(told) * ROW, says, *marks)
