"""Quantile: takes values, gives in which of so many equal parts of its group each value lies."""

from concordat.watch.arrays import Floats
from concordat.watch.columns import Columns
from concordat.watch.groups import Groups
from concordat.watch.quantiles import quantile

TITLE, ROWS = "Quantile", True


def over(groups: Groups, *, values: Floats, parts: int = 10, inverted: bool = False) -> Columns:
    """Return the part of each row, 1 holding the lowest values of its group, the highest where inverted; ties stay together."""
    part, note = quantile(values, parts, groups, inverted=inverted)
    return {"quantile": part, "note": note}
