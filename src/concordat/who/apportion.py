"""Whole units shared out: takes a whole number and exact weights, gives whole parts that sum to it."""

from collections.abc import Mapping
from fractions import Fraction


def apportion(units: int, weights: Mapping[str, Fraction | int]) -> dict[str, int]:
    """Split whole `units` by `weights` with the largest remainders, ties in order of key; parts sum to `units` exactly.

    A negative number is split as its absolute value. Raises ValueError where a weight is negative or all are nought.
    """
    whole = sum((Fraction(weight) for weight in weights.values()), Fraction(0))
    if whole <= 0 or any(weight < 0 for weight in weights.values()):
        raise ValueError("weights must not be negative and must not all be nought")
    exact = {key: abs(units) * Fraction(weight) / whole for key, weight in weights.items()}
    parts = {key: int(share) for key, share in exact.items()}
    left = abs(units) - sum(parts.values())
    for key in sorted(parts, key=lambda key: (parts[key] - exact[key], key))[:left]:
        parts[key] += 1
    return {key: -part if units < 0 else part for key, part in parts.items()}
