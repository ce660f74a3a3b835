"""Inequality between groups: takes people and values of groups with their place in deprivation, gives every measure for each population."""

import numpy as np

from concordat.watch.arrays import Floats
from concordat.watch.columns import Columns
from concordat.watch.equity_weights import AVERSION
from concordat.watch.groups import Groups
from concordat.watch.icons import Direction
from concordat.watch.inequality import inequality
from concordat.watch.segments import Segments
from concordat.watch.unequal import Unequal

TITLE = "Inequality between groups"


def over(
    groups: Groups,
    *,
    value: Floats,
    people: Floats,
    deprivation: Floats,
    lower: Floats | None = None,
    upper: Floats | None = None,
    direction: Direction = "neutral",
    least: float = np.nan,
    most: float = np.nan,
    atkinson: float = AVERSION[0],
    kolm: float = AVERSION[1],
) -> Columns:
    """Return every measure for each group of rows; `deprivation` orders its rows, the most deprived having the lowest. Empty rows are left out."""
    order = np.lexsort((deprivation, groups.codes))
    order = order[(people[order] > 0) & np.isfinite(value[order])]
    codes, lengths = np.unique(groups.codes[order], return_counts=True)
    none = np.full(len(order), np.nan)
    found: Columns = {}
    if len(order):
        made = inequality(
            Unequal(
                value=value[order],
                people=people[order],
                segments=Segments(lengths.astype(np.int64)),
                lower=none if lower is None else lower[order],
                upper=none if upper is None else upper[order],
                atkinson=atkinson,
                kolm=kolm,
                direction=direction,
                least=least,
                most=most,
            )
        )
        found = {name: _spread(groups, codes, one.value) for name, one in made.items()}
        for name in ("gap", "ratio"):
            found[f"{name}_lower"] = _spread(groups, codes, made[name].lower)
            found[f"{name}_upper"] = _spread(groups, codes, made[name].upper)
    return found


def _spread(groups: Groups, codes: np.ndarray, values: Floats) -> Floats:
    made = np.full(groups.number, np.nan)
    made[codes] = values
    return made
