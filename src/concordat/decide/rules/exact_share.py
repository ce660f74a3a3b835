"""Exact shares: takes text such as `2/3` or `60%`, gives the fraction; a percentage that stands for a fraction is refused."""

import re
from fractions import Fraction

from concordat.kernel.finding import Finding, Refused

_FRACTION = re.compile(r"([0-9]{1,18})/([0-9]{1,18})")
_DECIMAL = re.compile(r"([0-9]{1,18}(?:\.([0-9]{1,18}))?)(%?)")
# Thirds, sixths, sevenths, ninths and so on have no exact percentage; beyond twelfths nobody writes a threshold.
_LARGEST_DENOMINATOR = 12


def exact_share(text: str) -> Fraction:
    """Return the exact fraction that `text` writes.

    Raises Refused (`inexact-share`) for a percentage or decimal that cuts or rounds a fraction, such as `66.7%`, with
    that fraction suggested, and (`bad-share`) for anything that is neither.
    """
    fraction = _FRACTION.fullmatch(text)
    if fraction and int(fraction[2]):
        return Fraction(int(fraction[1]), int(fraction[2]))
    decimal = _DECIMAL.fullmatch(text)
    if not decimal:
        raise Refused(
            Finding(
                "bad-share",
                f"“{text}” is not a share.",
                "A share is a fraction such as 2/3, or a percentage that is exact, such as 60%.",
                "Write it as a fraction.",
            )
        )
    step = Fraction(1, 10 ** len(decimal[2] or ""))
    written = Fraction(decimal[1])
    if decimal[3]:
        written, step = written / 100, step / 100
    meant = _fraction_meant(written, step)
    if meant is not None:
        raise Refused(
            Finding(
                "inexact-share",
                f"“{text}” is not exact: it seems to stand for {meant}.",
                "A vote that meets one may miss the other.",
                f"Write {meant}, or {written} if that is really meant.",
            )
        )
    return written


def _fraction_meant(written: Fraction, step: Fraction) -> Fraction | None:
    """Return the simplest fraction without an exact decimal that `written` cuts or rounds at its last digit, or None."""
    # Few digits are plainly themselves: 0.6 is three fifths, 55% is not five ninths; only thirds are cut to whole percent.
    largest = 2 if step > Fraction(1, 100) else 3 if step == Fraction(1, 100) else _LARGEST_DENOMINATOR
    for denominator in range(3, largest + 1):
        for numerator in range(1, denominator):
            fraction = Fraction(numerator, denominator)
            if not _terminates(fraction) and (0 < fraction - written < step or abs(fraction - written) <= step / 2):
                return fraction
    return None


def _terminates(fraction: Fraction) -> bool:
    rest = fraction.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1
