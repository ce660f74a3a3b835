"""Funnel: takes what each unit counted and how large it is, gives its value, its limits and whether it lies outside them."""

import numpy as np

from concordat.watch.arrays import Floats, Words
from concordat.watch.columns import Columns, level_name
from concordat.watch.confidence import BOTH
from concordat.watch.funnel import Funnel, funnel
from concordat.watch.funnel_kinds import Adjust, Kind
from concordat.watch.groups import Groups
from concordat.watch.overdispersion import TRIM

TITLE, ROWS = "Funnel", True


def over(
    groups: Groups,
    *,
    count: Floats,
    base: Floats,
    kind: Kind = "proportion",
    adjust: Adjust = "none",
    confidence: tuple[float, ...] = BOTH,
    multiplier: float = 1,
    trim: float = TRIM,
    fewest: float = 0,
) -> Columns:
    """Return each row among the units of its group: `base` is people, expected events or the second count, as the kind has it."""
    numbers = [
        "value",
        "average",
        *(f"{end}_{level_name(level)}" for level in confidence for end in ("lower", "upper")),
    ]
    columns: dict[str, Floats] = {name: np.full(groups.rows, np.nan) for name in (*numbers, "phi", "tau_squared")}
    words: dict[str, Words] = {name: np.full(groups.rows, "", dtype=object) for name in ("flag", "note")}
    for group in range(groups.number):
        own = groups.codes == group
        made = funnel(
            count[own],
            base[own],
            kind,
            confidence=confidence,
            adjust=adjust,
            multiplier=multiplier,
            trim=trim,
            fewest=fewest,
        )
        for name, one in _columns(made, confidence).items():
            columns[name][own] = one
        words["flag"][own], words["note"][own] = made.flag, made.note
    if adjust in ("none", "beta-binomial"):
        del columns["phi"], columns["tau_squared"]
    return {**columns, **words}


def _columns(made: Funnel, confidence: tuple[float, ...]) -> dict[str, Floats | float]:
    found: dict[str, Floats | float] = {"value": made.value, "average": made.average}
    for level, (low, high) in zip(confidence, made.limits, strict=True):
        found |= {f"lower_{level_name(level)}": low, f"upper_{level_name(level)}": high}
    if made.dispersion is not None:
        found |= {"phi": made.dispersion.phi, "tau_squared": made.dispersion.tau_squared}
    return found
