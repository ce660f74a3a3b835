"""Outlook: takes monthly numbers of many series, gives the log of each month ahead and what its uncertainty is made of.

An error ahead has four parts: the shock of a year, which all series share and which builds up month by month; each series' own
drift; its noise from month to month; and a scale learnt from past errors.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from scipy.special import ndtri, stdtrit

from concordat.kernel.registry import names_in, plugin
from concordat.need.arrays import SEASON, Numbers
from concordat.need.methods import peers
from concordat.need.peers import OF_MEDIAN, Apart, apart, own_growth
from concordat.need.prior import Prior

METHODS = "concordat.need.methods"
WITH_PEERS, ALONE, OF_FEW_MONTHS = "peers", "ensemble", "damped"
# The mean of h for the months 1 to 12, so that a shock that builds up month by month has its stated size over a year.
BUILT_UP = (SEASON + 1) / 2
# A walk's difference between the means of two years is eight months of its steps; a month's noise counts a sixth of itself in it.
MONTHS_IN_GROWTH, NOISE_IN_GROWTH, LEAST_OF_GROWTH = 8.0, 1 / 6, 0.25
CENTRAL = 0.9
# A series drifts as it is noisy beside its peers, at most this many times as far or as little.
MOST_BESIDE = 3.0


class Outlook(NamedTuple):
    """`mean`: log of each month, series by month ahead. By series: `noise` and `drift` (a variance a month); `shock` of all.

    `passed` months between the last number and the first month ahead went by without one.
    """

    mean: Numbers
    noise: Numbers
    drift: Numbers
    shock: float
    tail: float
    method: str
    passed: int = 0

    @property
    def steps(self) -> Numbers:
        """How many months each month ahead lies from the last number."""
        return np.arange(1.0, self.mean.shape[1] + 1) + self.passed

    @property
    def spread(self) -> Numbers:
        """The standard deviation of the log of each month, at the centre of the distribution."""
        variance = self.noise[:, None] ** 2 + (self.drift[:, None] + self.shock**2 / BUILT_UP) * self.steps
        return np.asarray(np.sqrt(variance))

    def row(self, place: int) -> "Outlook":
        """Return the outlook of one series alone."""
        rows = slice(place, place + 1)
        return self._replace(mean=self.mean[rows], noise=self.noise[rows], drift=self.drift[rows])

    def quantiles(self, level: float) -> Numbers:
        """Return a quantile of each month, series by month."""
        return np.asarray(np.exp(self.mean + quantile_factor(level, self.tail) * self.spread))

    def shares(self, months: slice) -> tuple[Numbers, Numbers]:
        """Return the expected number of each month of a period, and its share of them."""
        level = np.exp(self.mean[:, months])
        return level, level / level.sum(axis=1, keepdims=True)

    def total(self, months: slice) -> tuple[Numbers, Numbers, Numbers]:
        """Return the log of the total's middle in a period, its standard deviation of the series' own, and that of the shock.

        A sum of numbers that err apart lies above the sum of their middles, by half of what their variances lose in it.
        """
        level, share = self.shares(months)
        steps = self.steps[months]
        # A walk adds, to each of its steps, the share of the months from there on.
        walked = (share @ np.minimum.outer(steps, steps) * share).sum(axis=1)
        own = np.sqrt(self.noise**2 * (share**2).sum(axis=1) + self.drift * walked)
        shock = self.shock * np.sqrt(walked / BUILT_UP)
        lost = (share * self.spread[:, months] ** 2).sum(axis=1) - own**2 - shock**2
        return np.log(level.sum(axis=1)) + lost / 2, own, shock


def quantile_factor(level: float, tail: float) -> float:
    """Return how many standard deviations a quantile lies from the middle; the central 80 % is that of a normal distribution."""
    return float(stdtrit(tail, level) * unit_of(tail))


def unit_of(tail: float) -> float:
    """Return what a Student t with this tail is multiplied by, so that its central 80 % is that of a normal distribution."""
    return float(ndtri(CENTRAL) / stdtrit(tail, CENTRAL))


def method_versions() -> dict[str, str]:
    """Return all methods by name, with their versions."""
    return {name: plugin(METHODS, name).VERSION for name in names_in(METHODS)}


def outlook(logs: Numbers, horizon: int, prior: Prior, method: str = "", least: Numbers | None = None) -> Outlook:
    """Return the outlook of series that end together; without a method, peers where they help and the ensemble where not.

    `logs` are of numbers a day, so that the length of a month is no news; `least` is the noise that chance alone makes.
    """
    taken = apart(logs)
    noise = taken.noise if least is None else np.maximum(taken.noise, least)
    chosen = _chosen(method or (WITH_PEERS if taken.together else ALONE), logs.shape[1])
    if chosen == WITH_PEERS:
        mean = peers.ahead_of(taken, horizon).mean
    else:
        mean = plugin(METHODS, chosen).ahead(logs, horizon).mean
    if not method and chosen != WITH_PEERS:
        mean = _nearer(mean, logs, prior)
    return Outlook(
        _within(mean, logs, prior.limit), noise, _drift(taken, noise, prior), prior.shock, prior.tail, chosen
    )


def _chosen(method: str, months: int) -> str:
    """Return a method, or the one for few months where it needs more."""
    return method if months >= plugin(METHODS, method).LEAST_MONTHS else OF_FEW_MONTHS


def _nearer(mean: Numbers, logs: Numbers, prior: Prior) -> Numbers:
    """Return the months ahead with the growth of each twelve held near the usual one."""
    return mean + (1 - prior.growth_signal) * _moved(
        mean, logs, lambda grown, years: prior.usual_growth * years - grown
    )


def _within(mean: Numbers, logs: Numbers, limit: float) -> Numbers:
    """Return the months ahead with the growth of each twelve held within the limit a year."""
    return mean + _moved(mean, logs, lambda grown, years: np.clip(grown, -limit * years, limit * years) - grown)


def _moved(mean: Numbers, logs: Numbers, move: Callable[[Numbers, int], Numbers]) -> Numbers:
    """Return how far months ahead are to be moved, twelve by twelve, by their growth against the same months of the last year."""
    moved = np.zeros_like(mean)
    for start in range(0, mean.shape[1], SEASON):
        months = slice(start, start + SEASON)
        ahead = np.exp(mean[:, months]).sum(axis=1)
        before = np.exp(logs[:, -SEASON:][:, : mean[:, months].shape[1]]).sum(axis=1)
        moved[:, months] = move(np.log(ahead / before), start // SEASON + 1)[:, None]
    return moved


def _drift(taken: Apart, noise: Numbers, prior: Prior) -> Numbers:
    """Return the variance that a series' own walk gains each month: what peers differ in growth, less what noise explains.

    Beside peers a series that is noisier from month to month moves further from year to year too.
    """
    count = len(taken.rest)
    seen = (OF_MEDIAN * float(np.median(np.abs(own_growth(taken.rest))))) ** 2
    growth = (count * seen + prior.growth_bodies * prior.growth**2) / (count + prior.growth_bodies)
    if not taken.together:
        growth = prior.growth_alone**2
    drift = np.maximum(growth - taken.noise**2 * NOISE_IN_GROWTH, LEAST_OF_GROWTH * growth) / MONTHS_IN_GROWTH
    usual = float(np.median(noise))
    if taken.together and usual:
        drift = drift * np.clip(noise / usual, 1 / MOST_BESIDE, MOST_BESIDE) ** 2
    return np.asarray(drift)
