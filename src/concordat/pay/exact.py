"""Exact amounts as people read them: takes fractions, gives decimals."""

from decimal import Decimal
from fractions import Fraction

PLACES = 8


def decimal_of(number: Fraction | int) -> Decimal:
    """Return a fraction as a decimal: exactly where eight places hold it, else rounded to them, halves away from nought."""
    exact = Fraction(number)
    for places in range(PLACES + 1):
        scaled = exact * 10**places
        if scaled.denominator == 1:
            return _shifted(scaled.numerator, places)
    doubled = abs(exact) * 2 * 10**PLACES
    nearest = (doubled.numerator // doubled.denominator + 1) // 2
    return _shifted(-nearest if exact < 0 else nearest, PLACES)


def _shifted(digits: int, places: int) -> Decimal:
    # Built from its digits, because arithmetic on decimals rounds to the context's precision without a word.
    return Decimal((int(digits < 0), tuple(int(digit) for digit in str(abs(digits))), -places))


def pounds(pennies: int) -> Fraction:
    """Return whole pence as pounds."""
    return Fraction(pennies, 100)
