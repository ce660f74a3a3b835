"""Slope index with limits from simulation: takes values with their errors, draws them anew many times, gives the limits between which slopes fall."""

from dataclasses import replace

import numpy as np

from concordat.watch.arrays import Floats, Truths
from concordat.watch.confidence import USUAL, tail_of
from concordat.watch.groups import Groups, one_group
from concordat.watch.ridits import ridits
from concordat.watch.scales import Scale, back, onto
from concordat.watch.slope import Interval, Slopes, slope_index
from concordat.watch.slope_points import Points

DRAWS, SEED = 100_000, 1


@np.errstate(over="ignore")
def simulated_slope_index(
    points: Points,
    groups: Groups | None = None,
    *,
    scale: Scale = "plain",
    transform: bool = False,
    confidence: float = USUAL,
    multiplier: float = 1,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Slopes:
    """Return the indices with the limits of so many draws; the same seed gives the same limits to the last bit."""
    groups = groups or one_group(len(points.values))
    plain = slope_index(points, groups, scale=scale, transform=transform, confidence=confidence, multiplier=multiplier)
    share, place = ridits(points.people, points.order, groups)
    chance = np.random.default_rng(seed)
    limits = np.full((3, 2, groups.number), np.nan)
    # As the published method has it, both tails are counted inwards from the ends of the ordered draws.
    inner = 1 - tail_of(confidence)
    ranks = [max(round(draws * (1 - inner)), 1) - 1, round(draws * inner) - 1]
    for area in range(groups.number):
        if plain.note[area] != "":
            continue
        own = groups.codes == area
        drawn = _drawn(
            points, own, share[own], place[own], scale, transform, chance.standard_normal((draws, int(own.sum())))
        )
        for kind, one in enumerate(_measures(*drawn, scale if transform else "plain", multiplier)):
            limits[kind, :, area] = np.partition(one, ranks)[ranks]
    kinds = (plain.sii, plain.kunst_mackenbach, plain.pamuk)
    sii, kunst_mackenbach, pamuk = (Interval(one.value, *limits[kind]) for kind, one in enumerate(kinds))
    return replace(plain, sii=sii, kunst_mackenbach=kunst_mackenbach, pamuk=pamuk)


def _drawn(
    points: Points, own: Truths, share: Floats, place: Floats, scale: Scale, transform: bool, normal: Floats
) -> tuple[Floats, Floats, Floats]:
    """Return the mean and slope of every draw, on the scale the line is fitted on, and the plain mean."""
    values = onto(points.values[own], scale) + normal * points.error[own]
    plain = back(values, scale)
    y = values if transform else plain
    weight = share * (place - 0.5)
    return y @ share, y @ (weight / np.sum(weight * (place - 0.5))), plain @ share


def _measures(
    mean: Floats, slope: Floats, plain: Floats, scale: Scale, multiplier: float
) -> tuple[Floats, Floats, Floats]:
    most, least = back(mean - slope / 2, scale), back(mean + slope / 2, scale)
    gap = (least - most) * multiplier
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = least / most if multiplier > 0 else most / least
    return gap, ratio, gap / (abs(multiplier) * plain)
