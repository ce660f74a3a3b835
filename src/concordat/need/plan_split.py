"""A contract's plan split over its lines: takes possible years and a risk, gives each line's plan, which add up to the value at that risk.

A plan of each line at its own percentile would add up to far more: lines are not all high in one year. Each line's plan is
its mean over the years in which the whole is worth about what the plan is; its own risk is then what comes out.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
NEAR_SHARE = 0.05
LEAST_YEARS = 50


def plan_split(prices: Sequence[float], counts: Sequence[Numbers], risk: float) -> tuple[float, Numbers]:
    """Return the value that is exceeded with this risk, and the plan of each line in units; `counts` holds the years of each line."""
    years = np.stack(counts)
    values = np.asarray(prices) @ years
    value = float(np.quantile(values, 1 - risk))
    number = min(len(values), max(LEAST_YEARS, int(NEAR_SHARE * len(values))))
    near = np.argsort(np.abs(values - value), kind="stable")[:number]
    plans = years[:, near].mean(axis=1)
    worth = float(np.asarray(prices) @ plans)
    return value, plans * (value / worth if worth else 1.0)


def split_by_risk(
    prices: Mapping[str, float], counts: Mapping[str, Numbers], risks: Sequence[float]
) -> list[tuple[float, dict[str, float]]]:
    """Return value and plans by line for each risk."""
    found = []
    for risk in risks:
        value, plans = plan_split(list(prices.values()), [counts[line] for line in prices], risk)
        found.append((value, dict(zip(prices, map(float, plans), strict=True))))
    return found
