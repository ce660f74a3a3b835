"""Two cases in which copies of one row share its luck: takes rows and shares, gives mean, variance and draws that are exact for rows.

A projection draws both unit by unit instead, where the theorem of cells holds without exception. This form is kept to stand beside
models that draw row by row.
"""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def fraction_moments(rows: int, rate: float, fraction: float, factor: float) -> tuple[float, float]:
    """Return mean and variance of all copies where a strategy keeps `factor` of a row's units, and each row has it with the chance `fraction`."""
    mean = rows * rate * (1 - fraction + fraction * factor)
    return mean, mean + rows * rate**2 * fraction * (1 - fraction) * (1 - factor) ** 2


def fraction_draws(
    rows: int, rate: float, fraction: float, factor: float, draws: int, chance: np.random.Generator
) -> Numbers:
    """Return copies by draw: how many rows have the strategy is binomial, the copies of each part are Poisson."""
    having = chance.binomial(rows, fraction, draws)
    return np.asarray(chance.poisson(rate * (rows - having + having * factor)), dtype=float)


def picked_moments(rows: int, rate: float, nights: int, kept: Numbers) -> tuple[float, float]:
    """Return mean and variance of bed days where each row picks one of several shares of nights kept, each as likely."""
    each = 1 + nights * kept
    mean = rows * rate * float(each.mean())
    given = rows * rate * float((each**2 + nights * kept * (1 - kept)).mean())
    return mean, given + rows * rate**2 * float(each.var())


def picked_draws(
    rows: int, rate: float, nights: int, kept: Numbers, draws: int, chance: np.random.Generator
) -> Numbers:
    """Return bed days by draw: rows are split over the shares by a multinomial, then copied and shortened."""
    split = chance.multinomial(rows, np.full(len(kept), 1 / len(kept)), draws)
    copies = chance.poisson(rate * split)
    return np.asarray((copies + chance.binomial(copies * nights, kept)).sum(axis=1), dtype=float)
