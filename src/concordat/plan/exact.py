"""Exact amounts as people read them: takes fractions, gives decimals, and whole steps that sum to what they are of."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

PLACES = 8


def decimal_of(number: Fraction | int, places: int = PLACES) -> Decimal:
    """Return a fraction as a decimal: exactly where these places hold it, else rounded to them, halves away from nought."""
    numerator, denominator = number.numerator, number.denominator
    digits, left = divmod(abs(numerator) * 10**places, denominator)
    if left:
        digits += 2 * left >= denominator
    else:
        while places and digits % 10 == 0:
            digits, places = digits // 10, places - 1
    # Read from its digits, because arithmetic on decimals rounds to the context's precision without a word.
    return Decimal(f"{'-' if numerator < 0 and digits else ''}{digits}E-{places}")


def whole_steps(exact: Mapping[str, Fraction], total: int) -> dict[str, int]:
    """Return each amount as a whole number so that they sum to `total`: cut down, what is left goes to the largest remainders.

    Ties go in order of name. The amounts sum to `total` before; raises ValueError where they do not.
    """
    if sum(exact.values(), Fraction(0)) != total:
        raise ValueError("the amounts do not sum to their total")
    found = {name: amount.numerator // amount.denominator for name, amount in exact.items()}
    left = total - sum(found.values())
    for name in sorted(found, key=lambda name: (found[name] - exact[name], name))[:left]:
        found[name] += 1
    return found
