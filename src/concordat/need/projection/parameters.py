"""Draws of everything that is not known: takes levers, families and variants, gives the state of each in every draw.

Each parameter has chance of its own, by its name; a family is tied together afterwards, so that the same draws at no
correlation stand beside.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from concordat.need.projection.cells import Codes
from concordat.need.projection.copula import by_matrix, together
from concordat.need.projection.demography import Demography
from concordat.need.projection.intervals import Interval
from concordat.need.projection.levers import Lever
from concordat.need.streams import named_normals

ROOM = "need"
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Chance:
    """Where chance comes from: the same seed and scenario give the same draws."""

    seed: int
    scenario: str
    draws: int

    def normals(self, name: str) -> Numbers:
        """Return a standard normal number of one parameter for each draw."""
        return named_normals(self.seed, ROOM, self.scenario, name, self.draws)


@dataclass(frozen=True)
class Drawn:
    """The state of every draw: the `variant` of population, the share of added years in good `health` by sex, each lever's factor."""

    variant: Codes
    health: Numbers
    factors: Numbers


# How parameters of a family move together: one correlation for every two of them, or a matrix in the order of the levers.
Family = float | Numbers


def parameters(
    chance: Chance,
    levers: Sequence[Lever],
    families: Mapping[str, Family],
    demography: Demography | None,
    health: Sequence[Interval] = (),
) -> Drawn:
    """Return all draws; `health` holds an interval for each sex, where health is not as it was."""
    normals = np.empty((chance.draws, len(levers)))
    for number, lever in enumerate(levers):
        normals[:, number] = chance.normals(f"lever {lever.name}")
    for name, tie in families.items():
        own = [number for number, lever in enumerate(levers) if lever.family == name]
        if isinstance(tie, float):
            normals[:, own] = together(chance.normals(f"family {name}"), normals[:, own], tie)
        else:
            normals[:, own] = by_matrix(normals[:, own], tie)
    factors = (
        np.stack([lever.of(normals[:, number]) for number, lever in enumerate(levers)], axis=1)
        if levers
        else (np.ones((chance.draws, 0)))
    )
    return Drawn(_variants(chance, demography), _health(chance, health), factors)


def _variants(chance: Chance, demography: Demography | None) -> Codes:
    if demography is None:
        return np.zeros(chance.draws, dtype=np.int64)
    upper = np.cumsum(demography.chances / demography.chances.sum())
    found = np.searchsorted(upper, ndtr(chance.normals("population variant")), side="right")
    return np.asarray(np.minimum(found, len(upper) - 1), dtype=np.int64)


def _health(chance: Chance, health: Sequence[Interval]) -> Numbers:
    # One state of the nation's health for both sexes: each reads its own interval at it.
    state = chance.normals("health status")
    return np.stack([one.of(state) for one in health], axis=1) if health else np.zeros((chance.draws, 1))
