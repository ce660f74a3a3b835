"""Unequal groups: takes values and people of groups in order of deprivation, for many populations at once, gives what measures of inequality stand on."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from concordat.watch.icons import Direction
from concordat.watch.numbers import Floats
from concordat.watch.segments import Segments


@dataclass(frozen=True, kw_only=True)
class Unequal:
    """Flat arrays, population after population, groups from the most deprived to the least; a segment is one population.

    `lower` and `upper` are limits of the values, NaN where there are none. `least` and `most`: what a value can be at all.
    `atkinson` and `kolm`: aversion to inequality. No group is empty.
    """

    value: Floats
    people: Floats
    segments: Segments
    lower: Floats
    upper: Floats
    atkinson: float
    kolm: float
    direction: Direction = "neutral"
    least: float = np.nan
    most: float = np.nan

    @cached_property
    def share(self) -> Floats:
        """The share of each group in its population."""
        return self.people / self.segments.each(self.segments.sums(self.people))

    @cached_property
    def mean(self) -> Floats:
        """The mean of each population."""
        return self.total(self.value)

    @cached_property
    def relative(self) -> Floats:
        """The value of each group over the mean of its population."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return self.value / self.segments.each(self.mean)

    @cached_property
    def rank(self) -> Floats:
        """The place of each group's middle in its population from the most deprived, between nought and one (ridit)."""
        reached = np.cumsum(self.share)
        before = self.segments.each(reached[self.segments.first] - self.share[self.segments.first])
        return reached - before - self.share / 2

    @property
    def first(self) -> Floats:
        """The value of the most deprived group of each population."""
        return self.value[self.segments.first]

    @property
    def last(self) -> Floats:
        """The value of the least deprived group of each population."""
        return self.value[self.segments.last]

    def total(self, values: Floats) -> Floats:
        """Return the sum of each population, every group by its share."""
        return self.segments.sums(self.share * values)

    def log_total(self, exponents: Floats) -> Floats:
        """Return the logarithm of the sum of share × e^exponent of each population, safe for large exponents."""
        highest = np.maximum.reduceat(exponents, self.segments.first)
        shift = np.where(np.isfinite(highest), highest, 0.0)
        with np.errstate(divide="ignore", over="ignore"):
            return shift + np.log(self.total(np.exp(exponents - self.segments.each(shift))))
