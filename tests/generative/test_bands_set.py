"""Bands put in place of others share just as they are written, whatever there was before; what is written is read back."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from concordat.pay.alliance import Sharing
from concordat.pay.bands_agreed import bands_agreed, sides_to_set
from concordat.pay.bands_written import WrittenBand, read_bands, write_band
from concordat.pay.records import RiskBand
from concordat.pay.risk_bands import bands_by_side, risk_band_findings

Bands = tuple[WrittenBand, ...]


@st.composite
def bands(draw: st.DrawFn) -> Bands:
    """Give bands that meet, from nought up, the last with or without an end."""
    ends = sorted(draw(st.sets(st.integers(1, 100), min_size=1, max_size=5)))
    levels = [Decimal(0), *(Decimal(end).scaleb(-2) for end in ends)]
    shares = [Decimal(draw(st.integers(0, 10))).scaleb(-1) for _ in levels]
    met = [WrittenBand(*row) for row in zip(levels, levels[1:], shares, strict=False)]
    return (*met, *([WrittenBand(levels[-1], None, shares[-1])] if draw(st.booleans()) else []))


def by_hand(own: Bands, part: Fraction) -> Fraction:
    """Return what is shared of a part of the target, band by band."""
    whole = Fraction(0)
    for one in own:
        above, upto = Fraction(one.above), part if one.up_to is None else min(part, Fraction(one.up_to))
        whole += max(Fraction(0), upto - above) * Fraction(one.share)
    return whole


def after(held: tuple[RiskBand, ...], made: tuple[RiskBand, ...]) -> tuple[RiskBand, ...]:
    """Return the bands as they are kept: those made in place of those with the same key."""
    keys = {(one.side, str(one.above)) for one in made}
    return (*made, *(one for one in held if (one.side, str(one.above)) not in keys))


@given(first=bands(), then=bands(), split=st.booleans(), part=st.integers(0, 150))
def test_what_holds_is_what_was_set_last(first: Bands, then: Bands, split: bool, part: int) -> None:
    held: tuple[RiskBand, ...] = ()
    for side in ("gain", "loss") if split else ("both",):
        held = (*held, *bands_agreed("a", (side,), first, held, ""))
    assert risk_band_findings("a", held) == ()
    kept = after(held, bands_agreed("a", sides_to_set("both", held), then, held, ""))
    assert risk_band_findings("a", kept) == ()
    sides = bands_by_side(kept)
    sharing = Sharing(target=Fraction(1000), gain_bands=sides["gain"], loss_bands=sides["loss"])
    moved = Fraction(part, 100)
    assert sharing.at(1000 - 1000 * moved).shared == 1000 * by_hand(then, moved)
    assert -sharing.at(1000 + 1000 * moved).shared == 1000 * by_hand(then, moved)


@given(first=bands())
def test_setting_bands_again_changes_nothing(first: Bands) -> None:
    held = bands_agreed("a", ("both",), first, (), "")
    assert bands_agreed("a", sides_to_set("both", held), first, held, "") == held


@given(own=bands())
def test_a_band_in_words_is_read_back(own: Bands) -> None:
    assert read_bands(write_band(*one) for one in own) == own
