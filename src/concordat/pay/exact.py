"""Exact amounts as people read them: takes fractions, gives decimals."""

from decimal import Decimal
from fractions import Fraction

PLACES = 8


def decimal_of(number: Fraction | int) -> Decimal:
    """Return a fraction as a decimal: exactly where eight places hold it, else rounded to them, halves away from nought."""
    numerator, denominator = number.numerator, number.denominator
    digits, left = divmod(abs(numerator) * 10**PLACES, denominator)
    places = PLACES
    if left:
        digits += 2 * left >= denominator
    else:
        while places and digits % 10 == 0:
            digits, places = digits // 10, places - 1
    # Read from its digits, because arithmetic on decimals rounds to the context's precision without a word.
    return Decimal(f"{-digits if numerator < 0 else digits}E-{places}")


def pounds(pennies: int) -> Fraction:
    """Return whole pence as pounds."""
    return Fraction(pennies, 100)
