"""Replay of a system: its own form is the statement, gains of both sides sum to nought, and it breaks even where it says."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import pay
from concordat.kernel.system import System
from concordat.pay.activity_forms import activity_forms
from concordat.pay.case_given import GivenLine, case_of
from concordat.pay.replayed import AS_IT_IS, Way, case_under, dues_under
from concordat.pay.settled_lines import due_at
from concordat.store import national_rulebook, read

RULES, ON = national_rulebook(), date(2022, 4, 1)
AGREED = {"blended_rate": "20%", "marginal_rate": "70%"}
# The aligned form came after the year of the example, whose rules do not know it.
EVERY = [way for way in pay.every_form(AGREED) if way.form != "aligned"]
pounds = st.integers(0, 10**7).map(Decimal)
a_line = st.tuples(st.sampled_from(activity_forms()), pounds, pounds)


@pytest.fixture(scope="module")
def norfolk(examples: Path) -> System:
    """The example of fifteen contracts."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return system


@pytest.fixture(scope="module")
def statements(norfolk: System) -> pay.Statements:
    """What is due in the example."""
    return pay.settle(norfolk)


def test_replaying_with_the_own_form_reproduces_the_statement(norfolk: System, statements: pay.Statements) -> None:
    found = pay.replay(statements, [Way("again")], norfolk.rules)
    for one in found.every:
        for contract, lines in statements.by_contract.items():
            assert one.due[contract].value == sum(line.due.value for line in lines)


def test_gains_of_both_sides_sum_to_nought(norfolk: System, statements: pay.Statements) -> None:
    found = pay.replay(statements, EVERY, norfolk.rules)
    assert found.ways
    assert not found.findings
    for one in found.ways:
        gains = [found.gain(party, one).value for party in found.parties]
        assert sum(gains) == 0
        assert any(gains)


def test_it_breaks_even_where_it_says(norfolk: System, statements: pay.Statements) -> None:
    found = pay.replay(statements, EVERY, norfolk.rules)
    met = 0
    for one in found.ways:
        for party in found.parties:
            for change in found.even(one, party.contracts):
                share = 1 + Fraction(change)
                then, own = (
                    sum(
                        due_at(way.cases[contract], {line.line: share for line in way.cases[contract].lines})
                        for contract in party.contracts
                    )
                    for way in (one, found.own)
                )
                # The change is told to eight places of a share.
                assert abs(then - own) < 10
                met += 1
    assert met


def test_a_curve_passes_through_what_is_due(norfolk: System, statements: pay.Statements) -> None:
    found = pay.replay(statements, EVERY, norfolk.rules)
    for party in found.parties:
        for one in found.every:
            exact = found.curve(one, party.contracts).of(Fraction(1))
            lines = sum(len(found.own.cases[contract].lines) for contract in party.contracts)
            assert abs(exact - Fraction(found.due(one, party.contracts).value)) <= Fraction(lines, 200)


def test_a_way_that_cannot_be_worked_out_is_left_out_whole_and_says_why(
    norfolk: System, statements: pay.Statements
) -> None:
    ways = [
        Way("no rate", "blended"),
        Way("of the wrong kind", "block", {"cap_share": "much"}),
        Way("unknown", "barter"),
        Way("by bands", "target_cost"),
    ]
    found = pay.replay(statements, ways, norfolk.rules)
    assert not found.ways
    assert [one.kind for one in found.findings] == ["no-rule-value", "bad-term", "unknown-name", "missing-figure"]


def test_a_line_without_priced_activity_keeps_its_form(statements: pay.Statements) -> None:
    case = statements.cases["06W-RM1"]
    then = case_under(case, Way("by activity", "activity"))
    before = {line.line: line.form for line in case.lines}
    for line in then.lines:
        assert line.form == ("activity" if line.base + line.excess else before[line.line])
    assert any(not line.base for line in then.lines)


@settings(max_examples=80, deadline=None)
@given(
    lines=st.lists(a_line, min_size=1, max_size=3),
    form=st.sampled_from(activity_forms()),
    cap=st.sampled_from([None, "1.05"]),
    floor=st.sampled_from([None, "0.95"]),
)
def test_caps_and_collars_hold_and_more_activity_never_costs_less(
    lines: list[tuple[str, Decimal, Decimal]], form: str, cap: str | None, floor: str | None
) -> None:
    made = [GivenLine(id=f"{n}", form=own, plan=plan, base=base) for n, (own, plan, base) in enumerate(lines)]
    case = case_of(made, AGREED, RULES, ON)
    terms = {name: text for name, text in (("cap_share", cap), ("floor_share", floor)) if text}
    way = Way("tried", form, terms)
    found = dues_under({"one": case}, way)
    assert not found.findings
    plan = sum(one.plan for one in made)
    limited = {line.form for line in found.cases["one"].lines} <= {
        "activity",
        "aligned",
        "blended",
        "cost_and_volume",
        "marginal_rate",
    }
    if cap and limited:
        assert found.due["one"].value <= plan * Decimal(cap) + len(made)
    if floor and limited:
        assert found.due["one"].value >= plan * Decimal(floor) - len(made)
    dues = [due_at(found.cases["one"], {line.id: Fraction(share, 10) for line in made}) for share in (0, 5, 10, 11, 20)]
    assert dues == sorted(dues)


@given(form=st.sampled_from(activity_forms()), plan=pounds)
def test_no_activity_never_fails(form: str, plan: Decimal) -> None:
    case = case_of([GivenLine(id="line", form=form, plan=plan, base=Decimal(0))], AGREED, RULES, ON)
    own = dues_under({"one": case}, AS_IT_IS)
    assert not own.findings
    assert 0 <= own.due["one"].value <= plan


def test_another_year_brings_its_own_national_rules() -> None:
    line = GivenLine(id="line", form="marginal_rate", plan=Decimal(1000), base=Decimal(1200))
    case = case_of([line], {}, RULES, date(2018, 4, 1))
    early = dues_under({"one": case}, Way("in 2012", "", {}, date(2012, 4, 1)))
    assert dues_under({"one": case}, AS_IT_IS).due["one"].value == Decimal("1140.00")
    assert early.due["one"].value == Decimal("1060.00")
    assert [one.kind for one in dues_under({"one": case}, Way("in 2019", "", {}, date(2019, 4, 1))).findings]
