"""Bands: takes rows of (up to, share), gives slices of a value, and a finding for each band that overlaps, leaves a gap or has no end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.finding import Finding
from concordat.pay.algebra import Slice
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A band from the end of the one before up to `up_to` (a share, such as 0.25 for 25 %; without it, all above), and its `share`."""

    up_to: Decimal | None = None
    share: Decimal


def band_findings(bands: Sequence[Band], field: str, most: Decimal = Decimal(1)) -> Iterator[Finding]:
    """Give a finding for each band that ends before it begins, for a share out of range, and for bands after the last."""
    before = Decimal(0)
    for number, band in enumerate(bands):
        own = f"{field}.{number}"
        if not 0 <= band.share <= most:
            yield bad(f"{own}.share", f"does not lie between 0 and {most}")
        if band.up_to is None:
            if number < len(bands) - 1:
                yield bad(f"{own}.up_to", "has no end, and a band follows", "bands-overlap")
            continue
        if band.up_to <= before:
            yield bad(f"{own}.up_to", f"ends at {band.up_to}, where the one before ended at {before}", "bands-overlap")
        before = band.up_to


def slices(bands: Sequence[Band], of: Fraction) -> tuple[Slice, ...]:
    """Return the bands as slices of pounds, where they are shares of the sum `of`."""
    found: list[Slice] = []
    above = Fraction(0)
    for band in bands:
        upto = None if band.up_to is None else Fraction(band.up_to) * of
        end = "on" if band.up_to is None else f"to {_per_cent(Fraction(band.up_to))}"
        says = f"from {_per_cent(above / of if of else Fraction(0))} {end}"
        found.append(Slice(says=says, share=Fraction(band.share), above=above, upto=upto))
        above = upto if upto is not None else above
    return tuple(found)


def _per_cent(share: Fraction) -> str:
    return f"{decimal_of(share * 100)} %"
