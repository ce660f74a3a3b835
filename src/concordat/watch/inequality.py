"""Measures of inequality: takes unequal groups, gives every measure by name for many populations at once.

A measure is one file of `inequality_measures`: `TITLE`, `FORMULA`, `KIND` (absolute: in the unit of the values; relative: in none) and
`measure(groups)`, NaN where it has no meaning; `limits(groups)` where its interval is known.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from concordat.kernel.registry import plugins
from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

MEASURES = "concordat.watch.inequality_measures"


@dataclass(frozen=True)
class Measured:
    """One measure of every population, with its limits (NaN where there are none)."""

    value: Floats
    lower: Floats
    upper: Floats


def inequality(groups: Unequal, *names: str) -> Mapping[str, Measured]:
    """Return these measures, or all of them."""
    wanted = {name: module for name, module in plugins(MEASURES).items() if not names or name in names}
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return {name: _measured(module, groups) for name, module in wanted.items()}


def _measured(module: object, groups: Unequal) -> Measured:
    value = _known(module.measure(groups))  # type: ignore[attr-defined]  # a measure has it
    if not hasattr(module, "limits"):
        none = np.full(len(value), np.nan)
        return Measured(value, none, none)
    lower, upper = module.limits(groups)
    return Measured(value, _known(lower), _known(upper))


def _known(numbers: Floats) -> Floats:
    """Return the numbers, NaN in place of those that are infinite."""
    return np.where(np.isfinite(numbers), numbers, np.nan)
