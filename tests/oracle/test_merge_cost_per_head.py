"""Running cost for each head by laying pennies out one by one, and payback by saving month after month."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

costs = st.integers(0, 60)
post = st.tuples(
    costs,
    st.lists(st.integers(1, 4), min_size=1, max_size=3),
    st.sampled_from("xyz"),
    st.sampled_from(["", "h1", "h2"]),
)
posts = st.lists(post, min_size=1, max_size=5)
BODIES = ["A", "B", "C"]


def rows(drawn, name="p"):
    return [
        {
            "id": f"{name}{number}",
            "cost": Decimal(cost) / 100,
            "shares": {body: Fraction(part, sum(parts)) for body, part in zip(BODIES, parts, strict=False)},
            "function": function,
            "holder": holder,
        }
        for number, (cost, parts, function, holder) in enumerate(drawn)
    ]


def laid_out(cost, parts):
    """Give each penny to whoever is furthest below what is due, the first of equals."""
    got = [0] * len(parts)
    whole = [Fraction(cost * part, sum(parts)) for part in parts]
    got = [int(one) for one in whole]
    for _ in range(cost - sum(got)):
        place = max(range(len(parts)), key=lambda one: (whole[one] - got[one], -one))
        got[place] += 1
    return got


@settings(max_examples=60, deadline=None)
@given(posts, posts, st.sets(st.integers(0, 4)), st.integers(0, 300), st.integers(1, 9), st.integers(0, 30))
def test_costs_and_scenarios_are_those_of_pennies_and_months_one_by_one(now, new, ended, once, heads, rate):
    ends = sorted(one for one in ended if one < len(now))
    found = calc(
        "merge.cost_per_head",
        on="2025-10-01",
        basis="resident",
        year=2024,
        rate=Decimal(rate) / 100,
        heads=[{"body": body, "basis": "resident", "year": 2024, "people": heads} for body in BODIES],
        posts=rows(now),
        scenarios=[
            {
                "id": "s",
                "starts": "2026-04-01",
                "ends": [f"p{one}" for one in ends],
                "begins": rows(new, "n"),
                "one_off": Decimal(once) / 100,
            }
        ],
    ).value
    due = dict.fromkeys(BODIES, 0)
    for cost, parts, _, _ in now:
        for body, pennies in zip(BODIES, laid_out(cost, parts), strict=False):
            due[body] += pennies
    assert {one.body: one.cost * 100 for one in found.bodies} == due
    assert found.cost * 100 == sum(cost for cost, *_ in now)
    assert found.gap * 100 == sum(due.values()) - rate * heads * 3
    told = found.scenarios[0]
    kept = [one for number, one in enumerate(now) if number not in ends] + list(new)
    saving = sum(cost for cost, *_ in now) - sum(cost for cost, *_ in kept)
    assert told.saving * 100 == saving
    assert set(told.uncovered) == {one[2] for one in now} - {one[2] for one in kept}
    for function in "xyz":
        before = {one[3] for one in now if one[2] == function and one[3]}
        after = {one[3] for one in kept if one[2] == function}
        assert (function in told.knowledge_lost) == bool(before and not before & after)
    if saving < 0 or (not saving and once):
        assert told.payback_months is None
        return
    months, saved = 0, 0
    while saved < once * 12:
        months, saved = months + 1, saved + saving
    assert told.payback_months == months
    assert told.paid_back == date(2026 + (3 + months) // 12, (3 + months) % 12 + 1, 1)
