"""Bids of existing and new providers counted one body and one day at a time, beside the calculation; and what never changes."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from bare_ends import bare_ends
from concordat.buy.calculations.fairness import Given, calculate
from concordat.buy.fairness import Award, Holding, Tender
from concordat.buy.fairness.told import examined_table, fairness_figures, groups_table
from concordat.who.records import Succession

FIRST, LAST = date(2026, 4, 1), date(2027, 3, 31)
BODIES = st.sets(st.sampled_from("abcd"), min_size=1, max_size=2).map(lambda found: tuple(sorted(found)))
SERVICES = st.sets(st.sampled_from(["eyes", "ears"]), max_size=2).map(lambda found: tuple(sorted(found)))
DAYS = st.sampled_from([date(2026, 3, 31), FIRST, date(2026, 9, 1), LAST, date(2027, 4, 1)])
TENDERS = st.lists(st.tuples(BODIES, st.booleans()), max_size=3).map(
    lambda bids: tuple(Tender(id=str(number), bidders=who, won=won) for number, (who, won) in enumerate(bids))
)
AWARDS = st.lists(
    st.builds(
        lambda on, services, bids, to: Award(id="", on=on, services=services, bids=bids, awarded_to=() if bids else to),
        DAYS,
        SERVICES,
        TENDERS,
        BODIES,
    ),
    max_size=4,
).map(lambda found: tuple(replace(one, id=f"A{number}") for number, one in enumerate(found)))
HOLDINGS = st.lists(
    st.builds(
        lambda provider, service, starts, days: Holding(
            contract=f"{provider}{service}{starts}",
            provider=provider,
            service=service,
            starts=starts,
            ends=starts + timedelta(days=days) if days else None,
        ),
        st.sampled_from("abcd"),
        st.sampled_from(["eyes", "ears"]),
        st.sampled_from([date(2020, 4, 1), date(2026, 3, 30), date(2026, 8, 31), date(2026, 9, 1)]),
        st.sampled_from([0, 1, 200, 4000]),
    ),
    max_size=4,
).map(tuple)
# A body is followed by later ones alone, so that no circle comes up.
MERGERS = st.lists(
    st.builds(
        lambda pair, on: Succession(event=f"{pair}{on}", on=on, kind="merge", predecessor=pair[0], successor=pair[1]),
        st.sampled_from(["ab", "ac", "ad", "bc", "bd", "cd"]),
        st.sampled_from([date(2020, 4, 1), date(2026, 9, 1), date(2027, 5, 1)]),
    ),
    max_size=3,
).map(tuple)


def comes_from(body, old, until, mergers, before=date.max):
    """Whether `body` is `old` or followed it by a day, step by step backwards in time."""
    return body == old or any(
        line.successor == body
        and line.on <= min(until, before)
        and comes_from(line.predecessor, old, until, mergers, line.on)
        for line in mergers
    )


def was_there(body, award, holdings, mergers):
    day = award.on - timedelta(days=1)
    return any(
        one.service in award.services
        and one.starts <= day
        and (one.ends is None or day < one.ends)
        and comes_from(body, one.provider, award.on, mergers)
        for one in holdings
    )


def group_of(bodies, award, holdings, mergers):
    if not award.services:
        return "not known"
    there = [was_there(body, award, holdings, mergers) for body in bodies]
    return "existing" if all(there) else "together" if any(there) else "new"


def slow(awards, holdings, mergers):
    """Count group by group, bid by bid."""
    found = {who: [0, 0, 0, 0] for who in ("existing", "new", "together", "not known")}
    for award in awards:
        if not FIRST <= award.on <= LAST:
            continue
        for bid in award.bids:
            row = found[group_of(bid.bidders, award, holdings, mergers)]
            row[0] += 1
            row[1 if bid.won else 2] += 1
        if not award.bids:
            found[group_of(award.awarded_to, award, holdings, mergers)][3] += 1
    return found


def given_of(awards, holdings=(), mergers=()):
    return Given(starts=FIRST, last_day=LAST, awards=awards, holdings=holdings, successions=mergers)


@settings(max_examples=200, deadline=None)
@given(AWARDS, HOLDINGS, MERGERS)
def test_counts_are_those_of_counting_one_by_one(rules, awards, holdings, mergers):
    value = calculate(given_of(awards, holdings, mergers), rules).value
    expected = slow(awards, holdings, mergers)
    assert {one.who: [one.bids, one.won, one.lost, one.uncontested] for one in value.groups} == expected
    bids, won = expected["existing"][:2]
    assert value.existing_share == (Fraction(won, bids) if bids else None)


@settings(max_examples=100, deadline=None)
@given(AWARDS, HOLDINGS, MERGERS, st.randoms(use_true_random=False))
def test_every_bid_stands_in_one_group_and_no_order_matters(rules, awards, holdings, mergers, by_chance):
    answer = calculate(given_of(awards, holdings, mergers), rules)
    value = answer.value
    inside = [one for one in awards if FIRST <= one.on <= LAST]
    assert sum(one.bids for one in value.groups) == sum(len(one.bids) for one in inside)
    assert sum(one.uncontested for one in value.groups) == sum(not one.bids for one in inside)
    assert all(one.bids == one.won + one.lost for one in value.groups)
    assert (value.evidence == "nothing to compare") is (value.existing_share is None or value.new_share is None)
    assert value.evidence != "no evidence found" or value.existing_share >= value.new_share
    assert value.examined
    assert value.not_examined
    assert all(words in value.says for words in value.examined)
    shuffled = list(awards)
    by_chance.shuffle(shuffled)
    again = calculate(given_of(tuple(shuffled), holdings[::-1], mergers[::-1]), rules).value
    assert again == value
    assert not bare_ends(groups_table(answer), examined_table(answer), *fairness_figures(answer))


@settings(max_examples=100, deadline=None)
@given(AWARDS, HOLDINGS)
def test_reasons_name_no_bidder(rules, awards, holdings):
    named = tuple(
        replace(
            one, bids=tuple(replace(bid, bidders=tuple(f"Bidder {who}" for who in bid.bidders)) for bid in one.bids)
        )
        for one in awards
    )
    answer = calculate(given_of(named, holdings), rules)
    assert "Bidder" not in repr((answer.because, answer.value))
