"""XmR chart: takes values of series in order of time, gives centre, limits, the rule that names each point and what it means."""

import numpy as np

from concordat.watch.arrays import Floats, Words, notes
from concordat.watch.columns import Columns
from concordat.watch.groups import Groups
from concordat.watch.icons import Direction, variation
from concordat.watch.segments import Segments
from concordat.watch.special_causes import RULES
from concordat.watch.xmr import XmrOptions, xmr

TITLE = "XmR chart"
# Each row is a point, and keeps its place.
ROWS = True


def over(
    groups: Groups,
    *,
    value: Floats,
    direction: Direction = "neutral",
    screening: bool = True,
    fix: int | None = None,
    shift: int = XmrOptions().shift,
    trend: int = XmrOptions().trend,
) -> Columns:
    """Return the lines and the cause of each point; each group is a series, in the order of its rows. A row without a value is left out."""
    known = np.isfinite(value)
    # A stable order keeps the rows of a series as they come.
    order = np.argsort(groups.codes, kind="stable")
    order = order[known[order]]
    named = {name: np.full(groups.rows, np.nan) for name in ("centre", "lower", "upper")}
    words: dict[str, Words] = {name: np.full(groups.rows, "", dtype=object) for name in ("rule", "variation")}
    if len(order):
        _, lengths = np.unique(groups.codes[order], return_counts=True)
        screen = XmrOptions().screen if screening else None
        options = XmrOptions(screen=screen, fix=fix, shift=shift, trend=trend)
        lines, causes = xmr(value[order], Segments(lengths.astype(np.int64)), options)
        for name, found in named.items():
            found[order] = getattr(lines, name)
        words["rule"][order] = np.array(RULES, dtype=object)[causes.rule]
        by_side = np.array([variation(side, direction) for side in (-1, 0, 1)], dtype=object)
        words["variation"][order] = by_side[causes.side + 1]
    lone = known & ~np.isfinite(named["lower"])
    return {**named, **words, "note": notes(groups.rows, [(~known, "no value"), (lone, "one point has no limits")])}
