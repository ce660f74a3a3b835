"""Exact money: takes text, whole numbers and decimals, gives pounds and pence that never pass through binary floats."""

import re
from collections.abc import Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

PENNY = Decimal("0.01")
WHOLE_POUND = Decimal(1)
_PLAIN_NUMBER = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?")


def decimal_from(text: str) -> Decimal:
    """Return the exact decimal that `text` writes: digits, an optional sign, well-placed thousands commas, a point.

    Raises ValueError for anything else: blanks, exponents, currency signs, `-`, NaN.
    """
    stripped = text.strip()
    if not _PLAIN_NUMBER.fullmatch(stripped):
        raise ValueError(f"“{text}” is not a plain decimal number such as 1234.50")
    return Decimal(stripped.replace(",", ""))


def round_half_away(amount: Decimal, to: Decimal = PENNY) -> Decimal:
    """Return `amount` rounded to the step `to`, halves away from nought, exact at any size."""
    with localcontext() as context:
        context.prec = 60
        # Adding nought turns a negative nought, which nobody can owe, into nought.
        return amount.quantize(to, rounding=ROUND_HALF_UP) + 0


def pence(amount: Decimal | Fraction | int) -> Decimal:
    """Return `amount` in pounds rounded once to the penny, halves away from nought."""
    if isinstance(amount, Fraction):
        pennies = (abs(amount.numerator) * 200 // amount.denominator + 1) // 2
        # Read from its digits: it is exact at any size, and quicker than arithmetic that has to be told so.
        return Decimal(f"{'-' if amount < 0 and pennies else ''}{pennies}E-2")
    if isinstance(amount, float):
        raise TypeError("a binary float is not exact: write the number as text or as a fraction")
    return round_half_away(Decimal(amount))


def as_fraction(number: Decimal | int | Fraction) -> Fraction:
    """Return `number` as an exact fraction; a float is refused because it is not exact."""
    if isinstance(number, float):
        raise TypeError("a binary float is not exact: write the number as text or as a fraction")
    return Fraction(number)


def share_out(total: Decimal, weights: Mapping[str, Decimal | Fraction | int]) -> dict[str, Decimal]:
    """Split `total` (pounds and pence) by `weights` so that the parts sum to it exactly.

    Each part is cut to the penny towards nought; the pennies left go to the largest remainders, ties in order of key.
    Raises ValueError where a weight is negative, all weights are nought, or `total` is not in whole pence.
    """
    if total != total.quantize(PENNY, rounding=ROUND_DOWN):
        raise ValueError(f"{total} is not in whole pence")
    exact = {key: as_fraction(weight) for key, weight in weights.items()}
    whole = sum(exact.values(), Fraction(0))
    if whole <= 0 or any(weight < 0 for weight in exact.values()):
        raise ValueError("weights must not be negative and must not all be nought")
    pennies = abs(int(total / PENNY))
    raw = {key: pennies * weight / whole for key, weight in exact.items()}
    parts = {key: int(value) for key, value in raw.items()}
    left = pennies - sum(parts.values())
    by_remainder = sorted(parts, key=lambda key: (parts[key] - raw[key], key))
    for key in by_remainder[:left]:
        parts[key] += 1
    sign = -1 if total < 0 else 1
    return {key: sign * part * PENNY for key, part in parts.items()}
