"""People of the baseline and the year projected: takes population by variant, sex and age and gains in life expectancy, gives factors by cell."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from concordat.need.projection.cells import Cells, Codes, one_code

Numbers = NDArray[np.float64]
# A factor is worked out at so many steps of the share of added years in good health, and is straight between them.
HEALTH_STEPS = 33


@dataclass(frozen=True)
class Demography:
    """Population by age, sex in the order of the cells' labels, and variant.

    `chances` of the variants; `before`, `after`: people by variant, sex and age (variants may have parted
    before the year of the baseline); `gain`: added years of life expectancy
    by sex and age, none where health is as it was; health counts `from_age` on; `health_by` is the column whose values each
    have an age curve of their own.
    """

    variants: tuple[str, ...]
    chances: Numbers
    before: Numbers
    after: Numbers
    gain: Numbers | None = None
    from_age: int = 0
    health_by: str = ""

    @property
    def steps(self) -> Numbers:
        """The shares of added years in good health at which factors are worked out."""
        return np.linspace(0, 1, HEALTH_STEPS) if self.gain is not None else np.zeros(1)

    def growth(self, cells: Cells, variant: int) -> Numbers:
        """Return how many people there are for each one of the baseline, by cell."""
        grown = self.after[variant] / self.before[variant]
        return np.asarray(grown[cells.sex.codes, cells.age])

    def health(self, cells: Cells) -> Numbers:
        """Return the factor of health by step and cell: the use of services by people who are in health some years younger."""
        if self.gain is None:
            return np.ones((1, len(cells.count)))
        curve = cells.columns[self.health_by].codes if self.health_by else np.zeros(len(cells.count), dtype=np.int64)
        curves = int(curve.max(initial=0)) + 1
        people = self.before.mean(axis=0)
        sexes, ages = people.shape
        used = np.zeros((curves, sexes, ages))
        np.add.at(used, (curve, cells.sex.codes, cells.age), cells.count)
        rate = used / people
        found = np.ones((len(self.steps), curves, sexes, ages))
        years = np.arange(ages)
        old = years >= self.from_age
        for number, share in enumerate(self.steps):
            younger = years - share * self.gain
            below = np.clip(np.floor(younger).astype(int), 0, ages - 2)
            part = np.clip(younger - below, 0, 1)
            for sex in range(sexes):
                own = rate[:, sex]
                moved = own[:, below[sex]] * (1 - part[sex]) + own[:, below[sex] + 1] * part[sex]
                ratio = np.divide(moved, own, out=np.ones_like(own), where=own > 0)
                found[number, :, sex] = np.where(old, ratio, 1.0)
        return found[:, curve, cells.sex.codes, cells.age]


def age_free(cells: Cells, demography: Demography, group: Codes, groups: int) -> Numbers:
    """Return expected activity by variant, step of health and group of cells, with age summed out."""
    health = demography.health(cells)
    found = np.empty((len(demography.variants), len(health), groups))
    # Cells of one group, sex and age are one term of every sum.
    term, first = one_code([group, cells.age])
    count = np.bincount(term, weights=cells.count)
    where = group[first]
    health = health[:, first]
    for variant in range(len(demography.variants)):
        grown = demography.growth(cells, variant)[first] * count
        for step, own in enumerate(health):
            found[variant, step] = np.bincount(where, weights=grown * own, minlength=groups)
    return found
