"""Signing the single contracts of the example: the register holds what the worksheet showed, and the year is told on."""

from datetime import date
from pathlib import Path

import pytest

from concordat import contract
from concordat.contract.records import Consolidation
from concordat.decide.records import Proposal
from concordat.flow import findings_of, year
from concordat.kernel.act import Moment, act, changed
from concordat.kernel.finding import stops
from concordat.kernel.system import System
from concordat.store import read, write
from ready_for_tests import ready

DAY = Moment(date(2017, 10, 15))


@pytest.fixture(scope="module")
def carried(examples: Path) -> System:
    """The example after the fifth body has carried the text."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    vote = act("decide.vote")
    given = vote.given(
        proposal="joint-executive-committee",
        body="06M",
        met_on=date(2017, 9, 28),
        text_sha256=system.one(Proposal, "joint-executive-committee").text.sha256,
        present=14,
        in_favour=9,
        against=5,
    )
    return changed(system, vote.change(given, system, Moment(date(2017, 9, 28))))


@pytest.fixture(scope="module")
def signed(carried: System) -> System:
    """The example after all three single contracts are signed."""
    sign = act("pay.sign_single")
    system = ready(carried, date(2017, 10, 10), *(one.id for one in carried.all(Consolidation)))
    for one in carried.all(Consolidation):
        given = sign.given(consolidation=one.id, body=one.co_ordinator, signed_on=date(2017, 10, 10))
        assert not stops(sign.check(given, system, DAY)), one.id
        system = changed(system, sign.change(given, system, DAY))
    return system


def test_the_signed_terms_are_those_the_story_showed(carried: System, signed: System) -> None:
    day = carried.all(Consolidation)[0].starts
    shown = contract.adopt(carried, contract.consolidations(carried, average=_average(carried)))
    assert {(term.contract, term.clause, term.value) for term in contract.register(signed).terms} == {
        (term.contract, term.clause, term.value) for term in contract.register(shown).terms
    }
    assert contract.matrix(signed, day).value.value == contract.matrix(carried).value.value


def test_fifteen_conversations_are_as_few_as_the_story_said_from_that_day(carried: System, signed: System) -> None:
    told = year(carried).figures["contract.conversations_after"].value
    assert contract.matrix(signed).conversations.value == 15
    assert contract.matrix(signed, signed.all(Consolidation)[0].starts).conversations.value == told < 15
    assert contract.consolidations(signed) == ()


def test_the_year_is_still_told_and_its_money_unmoved(carried: System, signed: System) -> None:
    before, after = year(carried), year(signed)
    for name in ("contract.value", "pay.due", "balance.system_position"):
        assert after.figures[name].value == before.figures[name].value, name
    assert not stops(findings_of(signed))


def test_the_folder_keeps_it(signed: System, tmp_path: Path) -> None:
    write(signed, tmp_path / "signed")
    loaded = read(tmp_path / "signed")
    assert loaded.findings == ()
    assert loaded.system is not None
    assert loaded.system.records == signed.records


def _average(system: System) -> contract.Average:
    from concordat import pay

    return pay.neutral_average(pay.settle(system))
