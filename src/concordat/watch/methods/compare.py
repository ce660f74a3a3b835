"""Comparison with a benchmark: takes values with limits and a benchmark, gives each row's class in words."""

import numpy as np

from concordat.kernel.registry import plugin
from concordat.watch.arrays import Floats, Words
from concordat.watch.columns import Columns
from concordat.watch.comparison import COMPARISONS, FEWEST, class_word, classes, compared_of
from concordat.watch.groups import Groups
from concordat.watch.icons import Direction

TITLE = "Comparison with a benchmark"
# Each row is an area, and keeps its place.
ROWS = True


def over(
    groups: Groups,
    *,
    value: Floats,
    lower: Floats | None = None,
    upper: Floats | None = None,
    wide_lower: Floats | None = None,
    wide_upper: Floats | None = None,
    benchmark: Floats | None = None,
    benchmark_lower: Floats | None = None,
    benchmark_upper: Floats | None = None,
    own_total: Floats | None = None,
    rule: str = "single_overlap",
    direction: Direction = "neutral",
    fewest: int = FEWEST,
) -> Columns:
    """Return the class of each row; fifths and quarters are those of the rows of its group, such as one period, sex and age."""
    given = {
        "value": value, "lower": lower, "upper": upper, "wide_lower": wide_lower, "wide_upper": wide_upper, "benchmark": benchmark,
        "benchmark_lower": benchmark_lower, "benchmark_upper": benchmark_upper, "own_total": own_total,
    }  # fmt: skip
    known = {name: one for name, one in given.items() if one is not None}
    parts = groups.codes if plugin(COMPARISONS, rule).NEEDS == ("value",) else np.zeros(groups.rows, dtype=np.intp)
    order = np.argsort(parts, kind="stable")
    found = np.full(groups.rows, np.nan)
    for rows in np.split(order, np.cumsum(np.bincount(parts))[:-1]):
        found[rows] = classes(rule, compared_of(len(rows), fewest, **{name: one[rows] for name, one in known.items()}))
    numbers, place = np.unique(found, return_inverse=True)
    said: Words = np.array([class_word(rule, number, direction) for number in numbers], dtype=object)
    return {"verdict": said[place]}
