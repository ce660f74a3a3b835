"""A projection from beginning to end: takes a built world and chance, gives expected and drawn years of every output, and the same at no correlation."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from concordat.need.projection.arrivals import Arrivals, arrivals
from concordat.need.projection.bed_days import counts, moments
from concordat.need.projection.built import Built
from concordat.need.projection.model import Model, model_of
from concordat.need.projection.parameters import ROOM, Chance, parameters
from concordat.need.projection.run import Years, run
from concordat.need.streams import streams

Numbers = NDArray[np.float64]
MOST_UNITS = 1e15


@dataclass(frozen=True)
class Projected:
    """Years by draw and output; `units` and `days` are drawn, the others expected given the parameters of the draw.

    `alone_units`, `alone_days`: totals by draw on the same chance, with no parameter tied to another.
    """

    model: Model
    years: Years
    arrived: Arrivals
    mean_days: Numbers
    variance_days: Numbers
    units: Numbers
    days: Numbers
    alone_units: Numbers
    alone_days: Numbers

    @property
    def mean_units(self) -> Numbers:
        """Expected units by draw and output, arrivals included."""
        found = self.arrived.into.copy()
        found[:, : self.years.kept.shape[1]] += self.years.kept
        return found


def projected(world: Built, by: tuple[str, ...], chance: Chance) -> Projected:
    """Return the projection; the same world and chance give the same bytes."""
    model = model_of(world.cells, world.levers, world.demography, by)
    drawn = parameters(chance, world.levers, world.families, world.demography, world.health)
    years = run(model, drawn)
    if not years.before.max(initial=0) < MOST_UNITS:
        raise OverflowError("more units than can be drawn")
    arrived = arrivals(model, years.converted)
    mean, variance = moments(model, years.runs, drawn.factors)
    chances = list(streams(chance.seed, f"{ROOM} counts", chance.scenario, chance.draws))
    kept, days = counts(model, years.runs, drawn.factors, chances)
    units = np.array([one.poisson(into) for one, into in zip(chances, arrived.into, strict=True)], dtype=float)
    units[:, : kept.shape[1]] += kept
    alone_units, alone_days = _totals(years, mean)
    if world.families:
        loose = parameters(chance, world.levers, {}, world.demography, world.health)
        again = run(model, loose)
        alone_units, alone_days = _totals(again, moments(model, again.runs, loose.factors)[0])
    return Projected(model, years, arrived, mean, variance, units, days, alone_units, alone_days)


def _totals(years: Years, days: Numbers) -> tuple[Numbers, Numbers]:
    """Return units and bed days of each draw; what is converted arrives elsewhere and counts."""
    return years.kept.sum(axis=1) + years.converted.sum(axis=(1, 2)), days.sum(axis=1)
