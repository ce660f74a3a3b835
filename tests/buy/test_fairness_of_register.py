"""Are existing providers at a disadvantage? Answered from the register, awards and told evaluations, with what was examined and what was not."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from awarded_for_tests import AWARD, CODE, CONTRACT, NOTICE, done, unsigned
from bare_ends import bare_ends
from concordat import buy
from concordat.buy.calculations.fairness import Gives
from concordat.buy.records import Evaluation, EvaluationBid
from concordat.contract.records import Contract, Line
from concordat.contract.register import register as contracts_of
from concordat.kernel.act import Change, changed
from concordat.kernel.answer import Answer
from concordat.kernel.system import System

LATER = date(2024, 8, 1)
BIDS = (("A", ("RM1",)), ("B", ("RCX",)), ("C", ("RGP",)))


def evaluated(system: System, told: date | None = date(2024, 4, 20)) -> System:
    """Return the system with an evaluation of three bids whose result is told."""
    one = Evaluation(id="hospital-bids", body="06M", title="Hospital care", scale=10, told=told)  # type: ignore[arg-type]
    bids = tuple(EvaluationBid(evaluation=one.id, id=code, bidders=bidders) for code, bidders in BIDS)
    return changed(system, Change(add=(one, *bids)))


def awarded(system: System, **other: object) -> System:
    """Return the system with a competitive award that follows it, told of, waited out and made."""
    day = date(2024, 5, 17)
    award = AWARD | {"route": "competitive", "evaluation": "hospital-bids"} | other
    system = done(system, date(2024, 5, 2), "buy.award", **award)
    system = done(system, date(2024, 5, 3), "buy.publish_notice", **NOTICE)
    return done(system, day, "buy.end_standstill", award=CODE, on=day, outcome="awarded")


def found(system: System, day: date = LATER) -> Answer[Gives]:
    return buy.fairness_of(replace(system, settings=replace(system.settings, as_at=day)))


@pytest.fixture(scope="module")
def register(examples: Path) -> System:
    """What RM1 provides under the contract that is awarded, it alone still provides under another that is in force; the rest has ended."""
    system = unsigned(examples)
    services = {one.service for one in system.all(Line) if one.contract == CONTRACT}
    ended = {one.id for one in system.all(Contract) if one.id not in (CONTRACT, "06V-RM1")}
    lines = tuple(replace(one, ends=None) for one in system.all(Line) if one.contract == "06V-RM1")
    assert {one.service for one in lines} & services
    old = tuple(
        replace(one, ends=date(2020, 4, 1)) for one in system.all(Line) if one.contract in ended and one.ends is None
    )
    return changed(system, Change(amend=(*lines, *old)))


@pytest.mark.story("E21")
def test_no_evidence_says_what_was_examined_and_what_was_not(register: System) -> None:
    value = found(awarded(evaluated(register))).value
    counts = {one.who: (one.bids, one.won, one.lost) for one in value.groups}
    assert counts["existing"][1:] == (1, counts["existing"][0] - 1)
    assert sum(bids for bids, _, _ in counts.values()) == len(BIDS)
    assert value.evidence in ("no evidence found", "nothing to compare")
    assert "1 award from 2024-04-01 to 2025-03-31" in value.examined
    assert "3 bids" in value.examined
    assert "providers that did not bid, and why they did not" in value.not_examined
    assert value.says.endswith("0 awards for which nobody competed.")


@pytest.mark.story("E14")
def test_existing_providers_who_lose_to_new_ones_are_told_so_and_where_to_look(register: System) -> None:
    answer = found(awarded(evaluated(register), providers=("RGP",)))
    value = answer.value
    assert {one.who: one.won for one in value.groups if one.won} == {"new": 1}
    assert value.evidence == "existing providers won less often"
    assert "That alone shows no disadvantage" in value.says
    assert "RCX" not in repr((value, answer.because)), "who lost stands in the record of the evaluation"
    assert not bare_ends(buy.groups_table(answer), buy.examined_table(answer), *buy.fairness_figures(answer))


def test_nothing_counts_before_it_is_told(register: System) -> None:
    secret = evaluated(register, told=None)
    untold = found(awarded(secret)).value
    assert sum(one.bids for one in untold.groups) == 0
    assert f"awards by competition of whose bids nothing is told: {CODE}" in untold.not_examined
    made = awarded(evaluated(register))
    assert sum(one.bids for one in found(made, date(2024, 5, 16)).value.groups) == 0


def test_an_award_without_competition_and_an_evaluation_without_an_award(register: System) -> None:
    system = done(register, date(2024, 5, 2), "buy.award", **(AWARD | {"route": "direct award A"}))
    notice = NOTICE | {"notice": "award notice"}
    system = done(system, date(2024, 5, 3), "buy.publish_notice", **notice)
    value = found(evaluated(system)).value
    assert {one.who: one.uncontested for one in value.groups if one.uncontested} == {"existing": 1}
    assert any(words.startswith("evaluations that were told and that no award follows") for words in value.not_examined)


def test_a_joint_award_is_won_by_the_joint_bid_alone(register: System) -> None:
    joint = EvaluationBid(evaluation="hospital-bids", id="D", bidders=("RM1", "RGP"))
    system = changed(evaluated(register), Change(add=(joint,)))
    value = found(awarded(system, providers=("RM1", "RGP"))).value
    assert sum(one.won for one in value.groups) == 1
    assert {one.who: one.won for one in value.groups if one.won} == {"together": 1}


@pytest.mark.story("E21")
def test_the_report_tells_it_where_anything_was_awarded(register: System) -> None:
    for system, told in ((awarded(evaluated(register)), True), (register, False)):
        later = replace(system, settings=replace(system.settings, as_at=LATER))
        outcome = buy.tell(later, contracts_of(later))
        assert ("existing_and_new" in {one.name for one in outcome.tables}) is told
        assert any("Examined: 1 award" in words for words in outcome.says) is told
