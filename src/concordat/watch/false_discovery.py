"""False discovery: takes p-values of many comparisons made at once, gives each adjusted for how many there are."""

import numpy as np

from concordat.watch.numbers import Floats


def adjusted(p_values: Floats, dependent: bool = False) -> Floats:
    """Return the smallest false discovery rate at which each would be flagged (Benjamini and Hochberg).

    The adjusted value is the least of m·p/rank over the same and all higher ranks, and at most one. `dependent`: tests may
    depend on each other in any way, and each is multiplied by Σ1/i as well (Benjamini and Yekutieli).
    """
    many = len(p_values)
    order = np.argsort(p_values, kind="stable")
    ranks = np.arange(1, many + 1)
    raised = many * p_values[order] / ranks * ((1 / ranks).sum() if dependent else 1.0)
    found = np.empty(many)
    found[order] = np.minimum(np.minimum.accumulate(raised[::-1])[::-1], 1.0)
    return found


def expected_false_flags(comparisons: int, false_alarm: float) -> float:
    """Return how many would be flagged on average if nothing differed and each were judged alone."""
    return comparisons * false_alarm
