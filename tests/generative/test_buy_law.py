"""What must hold of the law of buying: the ledger only rises with what is added, no event leaves the table, and nobody knows better by knowing less."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.buy.standstill_table import TABLE, after
from concordat.calculations import calc
from concordat.kernel.finding import Refused

CLASSES = ("provided for", "external", "authority's decision", "succession")
MONEY = st.decimals(0, 10**7, places=2)
CHANGES = st.lists(st.tuples(st.sampled_from(CLASSES), MONEY), max_size=6)
ANSWER = st.sampled_from((True, False, None))
ANSWERS = st.fixed_dictionaries(
    {
        "materially_different_in_character": ANSWER,
        "provided_for": ANSWER,
        "change_of_provider_only": ANSWER,
        "meets_basic_selection_criteria": ANSWER,
        "external_factors": ANSWER,
        "change_is_the_authoritys_decision": ANSWER,
    }
)
ROUTES = st.sampled_from(("", "direct award A", "competitive"))


def dated(changes):
    return [
        {"on": date(2025, 1, 1) + timedelta(days=number), "reason_class": kind, "amount": amount}
        for number, (kind, amount) in enumerate(changes)
    ]


@settings(max_examples=80, deadline=None)
@given(MONEY, CHANGES, MONEY, ROUTES, ANSWERS)
def test_the_ledger_only_rises_and_its_headroom_only_falls(original, changes, amount, route, answers):
    found = calc(
        "buy.modification",
        original_lifetime_value=original,
        amount=amount,
        changes=dated(changes),
        original_route=route,
        **answers,
    ).value
    totals = [one.cumulative for one in found.ledger]
    left = [one.headroom for one in found.ledger]
    assert totals == sorted(totals)
    assert left == sorted(left, reverse=True)
    assert found.cumulative == sum((money for _, money in changes), Decimal(0)) + amount
    assert found.headroom_after <= found.headroom
    if found.reason_class:
        assert sum(found.cumulative_by_class.values()) == found.cumulative


@settings(max_examples=80, deadline=None)
@given(MONEY, CHANGES, MONEY, ROUTES, ANSWERS, st.booleans())
def test_a_further_answer_never_overturns_what_was_said_already(original, changes, amount, route, answers, filled):
    given_ = {"original_lifetime_value": original, "amount": amount, "changes": dated(changes), "original_route": route}
    before = calc("buy.modification", **given_, **answers).value
    full = {name: filled if answer is None else answer for name, answer in answers.items()}
    later = calc("buy.modification", **given_, **full).value
    if before.permitted is not None:
        assert later.permitted is before.permitted
    if before.ground:
        assert later.ground == before.ground
    if before.transparency_notice is not None:
        assert later.transparency_notice is before.transparency_notice


DECISIONS = st.sampled_from(("award", "abandon", "step back"))
STEPS = st.lists(st.tuples(st.integers(0, 14), st.integers(0, 20), DECISIONS), max_size=9)


@settings(max_examples=200, deadline=None)
@given(st.dates(date(2024, 1, 1), date(2029, 6, 30)), STEPS)
def test_a_standstill_goes_only_where_its_table_leads(published, steps):
    asked = {"intention_notice_published": published}
    first = calc("buy.standstill", asked).value
    state, day, events = "published", published, []
    for days, number, decision in steps:
        day += timedelta(days=days)
        if state == "published" and day >= first.begins:
            state = "standstill"
        # One step in seven is any step at all, possible or not.
        ways = sorted({way for row in TABLE.values() for way in row} if number % 7 == 0 else TABLE[state])
        if not ways:
            break
        what = ways[number % len(ways)]
        event = {"on": day, "what": what, "decision": decision if what == "further decision" else ""}
        late = what == "representation" and day > first.representations_until_end_of
        try:
            found = calc("buy.standstill", asked, events=[*events, event]).value
        except Refused as refused:
            told = refused.findings
            # Only these stand in the way of a step of the table.
            kinds = {"too-early", "not-as-decided"} if after(state, what) and what != "begun" else {"impossible-step"}
            assert {one.kind for one in told} <= kinds, told
            continue
        events.append(event)
        state = state if late else after(state, what)
        expected = "standstill" if state == "published" and day >= first.begins else state
        assert found.state == expected
        assert what != "closed" or day > first.representations_until_end_of
        assert not found.award_allowed or found.state == "closed"
        assert (found.may_close_from is None) == (state in ("representation", "reviewing", "further decision"))
