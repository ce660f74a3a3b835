"""What a finder finds, to read: takes standings, gives one table with value, comparison, where it is going with its sign, and how it stands among all."""

from collections.abc import Iterable, Mapping

from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table
from concordat.watch.calculations.trend import DOWN, UP
from concordat.watch.finder import key_of
from concordat.watch.judged_together import Family, Key
from concordat.watch.standings import Standing
from concordat.watch.standings_told import JUDGED, LIMITS, in_words, limit_cells, period_in_words, value_cell

# The sign of each way, never without its words.
SIGNS: Mapping[str, str] = {UP: "↗", DOWN: "↘"}
LEVEL, NOTHING = "→", "·"
COLUMNS = {
    "indicator": "Measure",
    "area": "Place",
    "value": "Value",
    "lower": "From",
    "upper": "To",
    "average": "Average of all",
    "says": "In words",
    "trend": "Over the years",
    "judged": JUDGED,
    "newly": "New",
    "period": "Period",
    "unit": "Unit",
}


def found_table(found: Iterable[Standing], names: Mapping[str, str], family: Family, newly: Mapping[Key, str]) -> Table:
    """Return one row for each measure of each place, in the order they are given."""
    rows = (
        (
            one.indicator.title,
            names.get(one.now.area, one.now.area),
            value_cell(one.now),
            *limit_cells(one),
            one.average,
            compared_cell(one),
            trend_cell(one),
            family.cell(key_of(one)),
            newly.get(key_of(one), ""),
            period_in_words(one.now.starts, one.now.ends),
            one.indicator.unit,
        )
        for one in found
    )
    return table("found", "Measures found", COLUMNS, rows, LIMITS)


def compared_cell(one: Standing) -> Answer[str]:
    """Return the comparison with the average in one sentence, with what it stands on."""
    words = in_words(one)
    return Answer(words, Because(words, one.compared, parts=(one.now.because, one.average.because)))


def trend_cell(one: Standing) -> Answer[str]:
    """Return where a measure is going, in words with the sign of its way before them."""
    words = one.trend.value
    way = next((sign for told, sign in SIGNS.items() if words.startswith(told)), None)
    sign = way or (NOTHING if words.startswith("cannot be told") else LEVEL)
    return Answer(f"{sign} {words}", one.trend.because)
