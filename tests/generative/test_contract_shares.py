"""Generated weights: shares by every basis that is known sum to one, pounds to the whole, and nobody's share is more than a penny off."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.contract.share_bases import BASES, BodyWeights, shares_by
from concordat.kernel.money import PENNY

pytestmark = pytest.mark.slow
weights = st.none() | st.integers(0, 10**9).map(Decimal)
bodies = st.lists(st.tuples(weights, weights, weights, weights), min_size=1, max_size=8).map(
    lambda rows: [
        BodyWeights(body=f"b{number}", population=a, need=b, past_value=c, activity=d)
        for number, (a, b, c, d) in enumerate(rows)
    ]
)


@given(bodies, st.integers(0, 10**12).map(lambda pennies: pennies * PENNY))
def test_shares_sum_to_one_and_pounds_to_the_whole(given_bodies: list[BodyWeights], whole: Decimal) -> None:
    found = shares_by(given_bodies, whole)
    assert [one.basis for one in found] == list(BASES)
    for one in found:
        known = [body.by(one.basis) for body in given_bodies]
        assert one.missing == tuple(body.body for body in given_bodies if body.by(one.basis) is None)
        if None in known or not any(known):
            assert one.shares == one.pounds == {}
            continue
        assert sum(one.shares.values()) == 1
        assert sum(one.pounds.values()) == whole
        assert all(abs(Fraction(one.pounds[body]) - one.shares[body] * Fraction(whole)) < PENNY for body in one.shares)
