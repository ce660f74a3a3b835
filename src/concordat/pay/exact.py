"""Exact amounts as people read them: takes fractions, gives decimals."""

from decimal import Decimal
from fractions import Fraction

PLACES = 8


def decimal_of(number: Fraction | int) -> Decimal:
    """Return a fraction as a decimal: exactly where eight places hold it, else rounded to them, halves away from nought."""
    exact = Fraction(number)
    scaled, left = divmod(abs(exact.numerator) * 10**PLACES, exact.denominator)
    if left:
        digits, places = scaled + (2 * left >= exact.denominator), PLACES
    else:
        digits, places = scaled, PLACES
        while places and digits % 10 == 0:
            digits, places = digits // 10, places - 1
    return _shifted(-digits if exact < 0 else digits, places)


def _shifted(digits: int, places: int) -> Decimal:
    # Written and read, because arithmetic on decimals rounds to the context's precision without a word.
    return Decimal(f"{digits}E-{places}")


def pounds(pennies: int) -> Fraction:
    """Return whole pence as pounds."""
    return Fraction(pennies, 100)
