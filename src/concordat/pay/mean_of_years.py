"""Low-volume activity: takes the values of the three years before, gives their mean, which is the one payment of the year."""

from collections.abc import Sequence
from fractions import Fraction

YEARS = 3


def mean_of_years(values: Sequence[Fraction]) -> Fraction:
    """Return the mean; the years are as many as the form asks for."""
    return sum(values, Fraction(0)) / YEARS
