"""Movements the slow way: every year by itself, each pound of each movement written down twice."""

from collections import defaultdict
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

YEARS = ["2027/28", "2028/29", "2029/30", "2030/31"]
TENTHS = [Decimal(number) / 10 for number in range(11)]


@st.composite
def worlds(draw: st.DrawFn) -> dict:
    """Movements between three providers; what comes in beyond what goes out is paid, year by year, to the penny."""
    movements, gaps = [], defaultdict(Decimal)
    for number in range(draw(st.integers(1, 4))):
        loser, gainer = draw(st.permutations(["hospital", "trust", "practices"]))[:2]
        recurrent = draw(st.booleans())
        # Whole tens of pounds, so that tenths of them are to the penny in any way of working.
        amount, arrives = (10 * draw(st.integers(0, 99_999)) for _ in range(2))
        if recurrent:
            phasing = {
                year: draw(st.sampled_from(TENTHS)) for year in draw(st.sets(st.sampled_from(YEARS), min_size=1))
            }
        else:
            first = draw(st.sampled_from(TENTHS))
            phasing = {YEARS[1]: first, YEARS[2]: 1 - first}
        movements.append(
            {"id": f"M{number}", "out_of": "a", "loser": loser, "into": "b", "gainer": gainer, "amount": amount}
            | {"arrives": arrives, "recurrent": recurrent, "phasing": phasing, "decision": "D"}
            | {"removable": {year: draw(st.integers(0, 999_999)) for year in draw(st.sets(st.sampled_from(YEARS)))}}
        )
        for year in YEARS:
            gaps[year] += (arrives - amount) * share(movements[-1], year)
    funding = [{"source": "growth", "year": year, "amount": gap} for year, gap in gaps.items() if gap]
    return {"years": YEARS, "movements": movements, "funding": funding}


def share(movement: dict, year: str) -> Decimal:
    """The share of a movement in a year, by looking back for the last that was told."""
    if not movement["recurrent"]:
        return movement["phasing"].get(year, Decimal(0))
    return next(
        (movement["phasing"][told] for told in reversed(YEARS) if told <= year and told in movement["phasing"]),
        Decimal(0),
    )


@settings(max_examples=80, deadline=None)
@given(worlds())
def test_each_provider_in_each_year(world: dict) -> None:
    found = calc("plan.movement", world).value
    for provider in found.providers:
        for one in provider.years:
            out = [own for own in world["movements"] if own["loser"] == provider.provider]
            into = [own for own in world["movements"] if own["gainer"] == provider.provider]
            assert one.lost == sum(own["amount"] * share(own, one.year) for own in out)
            assert one.gained == sum(own["arrives"] * share(own, one.year) for own in into)
            stays = [max(own["amount"] * share(own, one.year) - own["removable"].get(one.year, 0), 0) for own in out]
            assert one.left_behind == sum(stays)
            assert one.removed == one.lost - one.left_behind


@settings(max_examples=80, deadline=None)
@given(worlds())
def test_the_ledger_sums_to_nought_in_every_year_and_by_any_path(world: dict) -> None:
    found = calc("plan.movement", world).value
    for year, total in zip(YEARS, found.totals, strict=True):
        assert sum(entry.amount for entry in found.ledger if entry.year == year) == 0
        assert total.leaves + total.funded == total.arrives
        assert sum(own.lost for one in found.providers for own in one.years if own.year == year) == total.leaves
        assert sum(own.gained for one in found.providers for own in one.years if own.year == year) == total.arrives
