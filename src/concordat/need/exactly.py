"""Exact numbers as they are told: takes fractions, gives decimals rounded once, halves away from nought."""

from decimal import Decimal
from fractions import Fraction

TOLD = 9


def exactly(number: Fraction | int | Decimal, places: int = TOLD) -> Decimal:
    """Return a fraction as a decimal of so many places at most."""
    exact = Fraction(number) * 10**places
    digits, left = divmod(abs(exact.numerator), exact.denominator)
    digits += 2 * left >= exact.denominator
    whole = Decimal(f"{-digits if exact < 0 else digits}E-{places}")
    return Decimal(f"{whole:f}".rstrip("0").rstrip(".") or "0") if digits else Decimal(0)
