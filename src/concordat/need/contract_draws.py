"""Possible years of a whole contract: takes its lines and the spread of their common shock, gives activity of each line by draw and month.

Lines of one year share its shock. Given that, months are independent counts of one dispersion, so that the year has it too.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad
from concordat.need.expected_line import ExpectedLine, means_of
from concordat.need.streams import streams

ROOM = "need"
Numbers = NDArray[np.float64]
WHOLE_YEAR = (1.0,)
MOST_DRAWS = 100_000
AT_ONCE = 1_000


def contract_draws(
    lines: Sequence[ExpectedLine], shock: float, *, seed: int, scenario: str, draws: int, months: bool = False
) -> Mapping[str, Numbers]:
    """Return counts by line, a row for each draw and a column for each month, or one for the year.

    Draws of a mean are taken in their order, the same for every line, so that what a forecast says together stays together.
    """
    shares = np.array([[float(one) for one in line.months] if months else WHOLE_YEAR for line in lines])
    means = np.stack([np.resize(means_of(line), draws) for line in lines], axis=1)
    counts = np.empty((draws, *shares.shape))
    for first in range(0, draws, AT_ONCE):
        rows = slice(first, min(first + AT_ONCE, draws))
        chances = list(streams(seed, ROOM, scenario, rows.stop - first, first))
        counts[rows] = _counts(lines, means[rows], shares, shock, chances)
    return {line.id: counts[:, number] for number, line in enumerate(lines)}


def _counts(
    lines: Sequence[ExpectedLine],
    means: Numbers,
    shares: Numbers,
    shock: float,
    chances: Sequence[np.random.Generator],
) -> Numbers:
    """Return counts of some draws; a negative binomial is a Poisson count whose rate is a gamma."""
    spread = np.array([shock, *(float(line.spread) for line in lines)])
    normal = np.array([chance.standard_normal(len(spread)) for chance in chances]) * spread - spread**2 / 2
    rates = (means * np.exp(normal[:, :1] + normal[:, 1:]))[:, :, None] * shares
    scale = np.array([float(line.dispersion) for line in lines])[:, None] - 1
    if (scale > 0).any():
        wide = np.broadcast_to(scale > 0, rates.shape)
        shapes = np.divide(rates, scale, out=np.ones_like(rates), where=wide)
        gammas = np.array([chance.standard_gamma(shape) for chance, shape in zip(chances, shapes, strict=True)])
        rates = np.where(wide, scale * gammas, rates)
    return np.array([chance.poisson(rate) for chance, rate in zip(chances, rates, strict=True)], dtype=float)


def shares_of_plan(lines: Sequence[ExpectedLine], counts: Mapping[str, Numbers]) -> Mapping[str, Numbers]:
    """Return counts as shares of the planned of each month, as the settlement of a contract takes them; lines need a plan above nought."""
    return {line.id: counts[line.id] / _planned(line, counts[line.id].shape[1]) for line in lines}


def draw_findings(draws: int, seed: int, field: str = "draws", least: int = 1) -> Iterator[Finding]:
    """Give a finding for a number of draws, or a seed, that cannot be."""
    if not least <= draws <= MOST_DRAWS:
        yield bad(field, f"does not lie between {least} and {MOST_DRAWS:,}")
    if seed < 0:
        yield bad("seed", "is negative", "negative-number")


def _planned(line: ExpectedLine, columns: int) -> Numbers:
    months = np.array([float(one) for one in line.months]) if columns > 1 else np.array(WHOLE_YEAR)
    planned = float(line.plan or 0) * months
    # A month without a share of the plan has no activity either.
    return np.where(planned > 0, planned, np.inf)
