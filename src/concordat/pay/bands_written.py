"""Bands as people write them: takes text such as “0 % to 5 %: 50 %”, gives where each begins and ends and its share, and back."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from concordat.kernel.money import decimal_from
from concordat.kernel.text import shown

CENT = Decimal(100)
PLACES = 10


class WrittenBand(NamedTuple):
    """One band: from `above` up to `up_to`, without it all above, with the `share` of what lies in it."""

    above: Decimal
    up_to: Decimal | None
    share: Decimal


def read_band(text: str) -> WrittenBand:
    """Return the band that a line writes; raises ValueError where it is none.

    `0 to 0.05: 0.5`, `5 % to 10 %: 25 %` and `10 % on: 0` are such lines; a number followed by % is a hundredth.
    """
    between, colon, share = text.rpartition(":")
    if not colon:
        raise ValueError(f"“{text}” has no colon before its share")
    words = between.strip()
    if words.casefold().endswith(" on"):
        return WrittenBand(_number(words[:-3]), None, _number(share))
    first, to, last = words.partition(" to ")
    if not to:
        raise ValueError(f"“{words}” says neither “to” where it ends, nor “on”")
    return WrittenBand(_number(first), _number(last), _number(share))


def write_band(above: Decimal, up_to: Decimal | None, share: Decimal) -> str:
    """Return a band in words that `read_band` reads."""
    until = "on" if up_to is None else f"to {shown(up_to)}"
    return f"{shown(above)} {until}: {shown(share)}"


def read_bands(lines: Iterable[str]) -> tuple[WrittenBand, ...]:
    """Return the bands of several lines, empty ones passed over; raises ValueError with the first line that is none."""
    return tuple(read_band(line) for line in lines if line.strip())


def _number(text: str) -> Decimal:
    words = text.strip()
    number = decimal_from(words[:-1]) / CENT if words.endswith("%") else decimal_from(words)
    exponent = number.as_tuple().exponent
    if number < 0 or not isinstance(exponent, int) or exponent < -PLACES:
        raise ValueError(f"“{text.strip()}” is below nought or has more than {PLACES} decimals")
    # One way to write a number, because where a band begins is a part of its key.
    return Decimal(f"{number.normalize():f}")
