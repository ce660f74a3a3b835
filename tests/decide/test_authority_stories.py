"""Who may decide on the example: the scheme of five bodies, their joint committee as a draft, and the days before and after."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bare_ends import bare_ends
from concordat.decide import findings
from concordat.decide.authority.ask_system import Question, ask_system, bodies_with_schemes
from concordat.decide.authority.of_system import clauses_in_force, scheme_findings, scheme_of
from concordat.decide.records import Grant
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.store import read, write

BODIES = ("06M", "06V", "06W", "06Y", "07J")
ON = date(2018, 3, 3)


@pytest.fixture(scope="module")
def system(examples: Path) -> System:
    loaded = read(examples / "norfolk-and-waveney-2017")
    assert loaded.system is not None
    return loaded.system


def asked(system: System, **given):
    question = {"decision_type": "contract variation", "bodies": BODIES, "on": ON, **given}
    return ask_system(system, Question(**question))


@pytest.mark.story("B5")
def test_the_answer_carries_the_clause_the_text_and_the_value_that_prove_it(system):
    told = asked(system, value=Decimal(100_000), bodies=("06Y",))
    ends = {(end.record.kind, end.record.key) for end in told.ruling.because.ends() if end.record}
    assert {("Grant", ("06Y-2.2",)), ("Instrument", ("scheme-06Y",))} <= ends
    assert not bare_ends(told.ruling)
    assert told.ruling.value.values[0].value == Decimal("100000.00")


@pytest.mark.story("A2")
def test_five_commissioners_take_five_resolutions_until_their_committee_exists(system):
    now = asked(system, decision_type="contract award").ruling.value
    assert (now.answer, now.resolutions) == ("PARALLEL", 5)
    drafts = ("joint-executive-committee-terms",)
    then = asked(system, decision_type="contract award", as_if_adopted=drafts).ruling.value
    assert then.answer == "ROUTES"
    assert then.routes[0].deciders[0].holder == "joint-executive-committee"
    assert (
        "the cost for patients and money of each area, seen by each governing body" in then.routes[0].evidence_missing
    )
    assert {one.holder for one in then.routes[1].deciders} == set(BODIES)


@pytest.mark.story("C1")
def test_a_joint_committee_that_does_not_exist_yet_decides_nothing(system):
    drafts = ("joint-executive-committee-terms",)
    early = asked(system, decision_type="contract award", as_if_adopted=drafts, on=date(2017, 9, 27)).ruling.value
    assert early.answer == "PARALLEL"
    assert {one.failed[0].kind for one in early.nearest} == {"closed"}


@pytest.mark.story("B3")
def test_scrutiny_is_consulted_before_services_change(system):
    told = asked(system, decision_type="service change", bodies=("06W",)).ruling.value
    assert told.routes[0].deciders[0].consult == ("norfolk-scrutiny",)
    assert "consultation of norfolk-scrutiny" in told.routes[0].evidence_missing


@pytest.mark.story("D2")
def test_a_partnership_has_no_right_over_a_member_body(system):
    told = asked(system, decision_type="contract signature", by="norfolk-and-waveney").ruling.value
    assert told.answer == "NONE"
    assert {one.body for one in told.nearest} == set(BODIES)
    assert all(one.clause == f"{one.body}-3" for one in told.nearest)


@pytest.mark.story("C3")
def test_after_the_merger_the_old_bodies_hold_nothing(system):
    assert asked(system, on=date(2020, 4, 1)).ruling.value.answer == "NONE"
    assert bodies_with_schemes(system, date(2020, 4, 1)) == ()
    assert bodies_with_schemes(system, ON) == BODIES


def test_shares_sum_to_the_value_equally_and_by_people(system):
    for shared in ("equally", "by people"):
        told = asked(system, value=Decimal("1000000.01"), shared=shared)
        assert sum(one.value for one in told.shares.values()) == Decimal("1000000.01")
        assert not bare_ends(*told.shares.values())
    with pytest.raises(Refused) as refused:
        asked(system, value=Decimal("0.001"))
    assert refused.value.findings[0].kind == "bad-number"


def test_the_scheme_of_the_example_is_without_a_fault_and_a_broken_one_is_told_with_its_line(system):
    assert scheme_findings(system) == ()
    assert clauses_in_force(system, ON).value == len([one for one in system.all(Grant) if one.starts])
    broken = [replace(one, holder="stp-lead") if one.id == "06Y-2.2" else one for one in system.all(Grant)]
    told = scheme_findings(replace(system, records={**system.records, Grant: tuple(broken)}))
    assert [one.kind for one in told] == ["orphan-post"]
    assert told[0].where.file == "decide/grants.csv"
    assert told[0].where.line > 1
    assert [one.severity for one in findings(replace(system, records={**system.records, Grant: tuple(broken)}))] == [
        "warning"
    ]


def test_the_scheme_goes_out_as_a_spreadsheet_and_comes_in_again(system, tmp_path):
    write(system, tmp_path / "out")
    again = read(tmp_path / "out").system
    assert again is not None
    assert scheme_of(again).grants == scheme_of(system).grants


def test_one_person_in_two_posts_holds_two_rights_and_takes_two_decisions(system):
    """G7, G12: staff that bodies share do not share what the bodies decide; one agenda is a decision of each."""
    told = asked(system, value=Decimal(300_000), bodies=("06V", "06Y")).ruling.value
    assert told.answer == "PARALLEL"
    first = told.routes[0].deciders
    assert [(one.holder, one.at, one.bodies) for one in first] == [
        ("chief-officer", "06V", ("06V",)),
        ("chief-officer", "06Y", ("06Y",)),
    ]
    scheme = scheme_of(system)
    held = {one.holder for one in scheme.appointments if one.post == "chief-officer" and one.body in ("06V", "06Y")}
    assert held == {"Person A"}
