"""Bed days of a projection: takes expected units by run and the shares of nights kept, gives their mean and variance, or draws of them.

A unit with a stay of `l` nights counts l + 1 bed days; each night is kept with the chance q. A day case has one, a unit that is
no admission none.
"""

import numpy as np
from numpy.typing import NDArray

from concordat.need.projection.model import Model

Numbers = NDArray[np.float64]


def moments(model: Model, runs: Numbers, factors: Numbers) -> tuple[Numbers, Numbers]:
    """Return mean and variance of bed days by draw and output, given the parameters of the draw."""
    units, kept, nights = _parts(model, runs, factors)
    each = 1 + nights * kept
    admitted = model.part_stay >= 0
    mean = np.where(admitted, units * each, 0.0)
    variance = np.where(admitted, units * (each**2 + nights * kept * (1 - kept)), 0.0)
    return _by_output(model, mean), _by_output(model, variance)


def counts(
    model: Model, runs: Numbers, factors: Numbers, chances: list[np.random.Generator]
) -> tuple[Numbers, Numbers]:
    """Return units and bed days by draw and output, drawn from what is expected."""
    units, kept, nights = _parts(model, runs, factors)
    admitted = model.part_stay >= 0
    whole_nights = nights.astype(np.int64)
    drawn, days = np.empty_like(units), np.empty_like(units)
    for row, chance in enumerate(chances):
        own = chance.poisson(units[row])
        drawn[row] = own
        days[row] = np.where(admitted, own + chance.binomial(own * whole_nights, kept[row]), 0)
    return _by_output(model, drawn), _by_output(model, days)


def _parts(model: Model, runs: Numbers, factors: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Return units and the share of nights kept by draw and part, and nights by part."""
    units = runs[:, model.part_run] * model.part_weight
    kept = np.ones_like(units)
    own = np.flatnonzero(model.part_lever >= 0)
    kept[:, own] = factors[:, model.part_lever[own]]
    return units, kept, np.maximum(model.part_stay, 0).astype(float)


def _by_output(model: Model, values: Numbers) -> Numbers:
    return np.asarray(np.add.reduceat(values, model.part_starts, axis=1))
