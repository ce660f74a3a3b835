"""Bands put in place of bands: takes those to hold and those there were, gives records that share just so, none of them removed.

A record is never removed. Where a band of before began, one begins still, with the share that now holds on both sides of it;
where a band lay above all that now hold, nothing of it is shared.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain

from concordat.pay.bands_written import WrittenBand
from concordat.pay.records import RiskBand
from concordat.pay.risk_bands import SIDES

BOTH = "both"


def sides_to_set(side: str, held: Iterable[RiskBand]) -> tuple[str, ...]:
    """Return on which sides bands are kept: gains and losses each, where they differ already; none where that cannot be."""
    kept = {one.side for one in held}
    if side != BOTH:
        return () if BOTH in kept else (side,)
    return SIDES if kept.intersection(SIDES) and BOTH not in kept else (BOTH,)


def bands_agreed(
    of: str, sides: Sequence[str], bands: Sequence[WrittenBand], held: Iterable[RiskBand], source: str
) -> tuple[RiskBand, ...]:
    """Return the bands of a line or contract as records on these sides; `bands` meet, from nought up."""
    rows, ordered = tuple(held), sorted(bands, key=lambda one: one.above)
    return tuple(chain.from_iterable(_of_side(of, side, ordered, rows, source) for side in sides))


def as_records(of: str, side: str, bands: Iterable[WrittenBand]) -> tuple[RiskBand, ...]:
    """Return bands just as they are written, so that they can be looked at."""
    return tuple(_record(of, side, one.above, one.up_to, one.share, "") for one in bands)


def _of_side(
    of: str, side: str, bands: Sequence[WrittenBand], held: Sequence[RiskBand], source: str
) -> Iterator[RiskBand]:
    before = {one.above: one for one in held if one.side == side}
    whole, last = list(bands), bands[-1].up_to
    if last is not None and any(above >= last for above in before):
        whole.append(WrittenBand(last, None, Decimal(0)))
    cuts = sorted({*before, *(one.above for one in whole)})
    for number, above in enumerate(cuts):
        band = next(one for one in reversed(whole) if one.above <= above)
        up_to = cuts[number + 1] if number + 1 < len(cuts) else band.up_to
        # Written as it was before, because where it begins is a part of its key.
        begins = before[above].above if above in before else above
        yield _record(of, side, begins, up_to, band.share, source)


def _record(of: str, side: str, above: Decimal, up_to: Decimal | None, share: Decimal, source: str) -> RiskBand:
    return RiskBand(of=of, side=side, above=above, up_to=up_to, share=share, source=source)  # type: ignore[arg-type]  # one of them
