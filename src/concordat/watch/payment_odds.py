"""Odds of a payment: takes how a result is paid and how many there are, gives the chances of a reward for nothing and of a penalty for what was reached."""

from collections.abc import Callable

import numpy as np
from scipy import stats

from concordat.watch.numbers import Floats
from concordat.watch.payment_guard import Counted, Kind

# Results rarer than this are left out of the sum.
RARE = 1e-13
Paid = Callable[[Counted], Floats]


def chance_of_reward(paid: Paid, kind: Kind, of: float, per: float, truth: float) -> float:
    """Return the chance that anything is paid where the true share or rate is `truth`."""
    shares, chances = results_paid(paid, kind, of, per, truth)
    return float(chances[shares > RARE].sum())


def chance_of_penalty(paid: Paid, kind: Kind, of: float, per: float, truth: float) -> float:
    """Return the chance that less than all is paid where the true share or rate is `truth`."""
    shares, chances = results_paid(paid, kind, of, per, truth)
    return float(chances[shares < 1 - RARE].sum())


def results_paid(paid: Paid, kind: Kind, of: float, per: float, truth: float) -> tuple[Floats, Floats]:
    """Return what each possible result pays, and its chance: binomial for a share, Poisson for a rate."""
    spread = stats.binom(int(of), truth) if kind == "share" else stats.poisson(of * truth / per)  # type: ignore[attr-defined]
    first, last = int(max(spread.ppf(RARE), 0)), int(spread.ppf(1 - RARE))
    events = np.arange(first, last + 1, dtype=np.float64)
    return paid(Counted(kind, events, np.full(len(events), of), per)), spread.pmf(events)
