"""Columns of a result: takes values at several levels of confidence, gives them under their names, value first and note last."""

from collections.abc import Callable, Iterable

from concordat.watch.arrays import Floats, Words
from concordat.watch.values import Values

Columns = dict[str, Floats | Words]


def level_name(confidence: float) -> str:
    """Return a level as it ends the name of a column: 95, 99_8."""
    return f"{confidence * 100:.10g}".replace(".", "_")


def columns_of(make: Callable[[float], Values], levels: Iterable[float], base: str, count: str = "count") -> Columns:
    """Return the columns `value`, `lower_95`, `upper_95` and so on for each level, what was counted, and the `note`."""
    levels = tuple(levels)
    made = [make(level) for level in levels]
    columns: Columns = {"value": made[0].value}
    for level, one in zip(levels, made, strict=True):
        columns |= {f"lower_{level_name(level)}": one.lower, f"upper_{level_name(level)}": one.upper}
    return columns | {count: made[0].count, base: made[0].base, "note": made[0].note}
