"""Equity impact of programmes: takes the health of groups and what programmes give and cost each, gives net health, and what it is worth with aversion to inequality."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import optimize

from concordat.watch.equally_distributed import equal_by_amounts, equal_by_shares
from concordat.watch.numbers import Floats
from concordat.watch.segments import alike
from concordat.watch.unequal import Unequal

# Aversion beyond this is that of someone who looks at the worst off alone.
MOST_AVERSE, STEPS = 30.0, 120


@dataclass(frozen=True)
class Programme:
    """Arrays with one number a group: net years of healthy life of each."""

    net: Floats


def net_health(
    users: float, uptake: Floats, gains: Floats, cost: float, borne: Floats, pounds_per_year: float
) -> Programme:
    """Return users × uptake × gain − users × cost × share of what is not done elsewhere / £ a year of healthy life, for each group."""
    return Programme(users * uptake * gains - users * cost * borne / pounds_per_year)


def worth(programme: Programme, health: Floats, people: Floats, atkinson: float, kolm: float) -> tuple[float, float]:
    """Return the change in the equally distributed equivalent of all people together, by shares (Atkinson) and by amounts (Kolm)."""
    value = np.concatenate([health, health + programme.net / people])
    none = np.full(len(value), np.nan)
    groups = Unequal(
        value=value,
        people=np.concatenate([people, people]),
        segments=alike(2, len(health)),
        lower=none,
        upper=none,
        atkinson=atkinson,
        kolm=kolm,
    )
    by_shares, by_amounts = equal_by_shares(groups), equal_by_amounts(groups)
    return float((by_shares[1] - by_shares[0]) * people.sum()), float((by_amounts[1] - by_amounts[0]) * people.sum())


def turns_at(first: Programme, second: Programme, health: Floats, people: Floats) -> tuple[float, ...]:
    """Return each aversion (Atkinson) at which two programmes change places, from the least to the most averse."""

    def apart(aversion: float) -> float:
        one, other = (worth(programme, health, people, aversion, 0.0)[0] for programme in (first, second))
        return one - other

    steps = np.linspace(0.0, MOST_AVERSE, STEPS + 1)
    values = [apart(float(step)) for step in steps]
    return tuple(_roots(apart, steps, values))


def _roots(apart: object, steps: Floats, values: Sequence[float]) -> list[float]:
    found = []
    for place in range(len(steps) - 1):
        if values[place] * values[place + 1] < 0:
            root = optimize.brentq(apart, steps[place], steps[place + 1])  # type: ignore[no-untyped-call]
            found.append(float(root))
    return found
