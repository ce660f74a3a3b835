"""By whose authority an act is done: proved from the scheme in force on its day, refused without, and told where no scheme is recorded."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from concordat.decide import Ballot, BodyShare, Grant, Matter, authority_of
from concordat.kernel.act import Change, Moment, act, acts, changed
from concordat.kernel.finding import stops
from concordat.kernel.system import System
from concordat.store import read

DAY = date(2017, 9, 20)
# What decides or commits money; every other act prepares, declares, records or publishes.
DECIDING = {
    "contract.decide_option",
    "contract.sign",
    "contract.vary",
    "decide.adopt",
    "pay.pay",
    "pay.sign_single",
}


@pytest.fixture(scope="module")
def example(examples: Path) -> System:
    """The example as it is read."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return system


def _with(system: System, key: str, **otherwise: Any) -> System:
    return changed(system, Change(amend=(replace(system.one(Grant, key), **otherwise),)))


def _without_scheme(system: System) -> System:
    ended = tuple(replace(one, ends=date(2017, 5, 1)) for one in system.all(Grant))
    return changed(system, Change(amend=ended))


def _matter(body: str, size: str = "1000", vote: str = "", on: date = DAY) -> Matter:
    share = BodyShare(body=body, annual=Decimal("1000000"), variation=Decimal(size))
    return Matter(decision_type="contract variation", on=on, affected=(share,), vote=vote)


def test_every_act_that_decides_says_what_it_decides() -> None:
    assert {name for name, one in acts().items() if one.decides is not None} >= DECIDING


@pytest.mark.parametrize(("size", "holder"), [("249999.99", "chief-officer of 06V"), ("250000", "06V")])
def test_the_value_says_who_decides(example: System, size: str, holder: str) -> None:
    found = authority_of(example, _matter("06V", size))
    assert found.ruling is not None
    first = found.ruling.value.routes[0].deciders[0]
    assert " of ".join(filter(None, (first.holder, first.at))) == holder
    assert not stops(found.findings)
    assert found.clauses == (("06V-2.2",) if holder.startswith("chief") else ("06V-2.1",))


def test_what_the_log_keeps_names_the_grants_and_every_share(example: System) -> None:
    kept = authority_of(example, _matter("06V")).as_record()
    assert kept["answer"] == "ROUTES"
    assert kept["clauses"] == ["06V-2.2"]
    assert kept["worth"] == [{"body": "06V", "annual": "1000000", "variation": "1000"}]
    assert kept["deciders"][0]["holder"] == "chief-officer"


def test_nobody_may_decide_is_refused_with_the_nearest_clause_and_why_it_fails(example: System) -> None:
    system = _with(example, "06M-2.2", holder="joint-executive-committee")
    (found,) = stops(authority_of(system, _matter("06M")).findings)
    assert found.kind == "no-authority"
    assert "nearest for 06M is clause 06M-2.2" in found.why
    assert "does not exist yet" in found.why


def test_clauses_that_disagree_are_refused_with_who_can_amend_them(example: System) -> None:
    system = _with(example, "06M-1.4", decision_type="contract variation", holder="06V")
    (found,) = stops(authority_of(system, _matter("06M")).findings)
    assert found.kind == "disputed-authority"
    assert "06M can amend them" in found.why


def test_what_was_done_already_is_recorded_though_nobody_might(example: System) -> None:
    system = _with(example, "06M-2.2", holder="joint-executive-committee")
    found = authority_of(system, replace(_matter("06M"), happened=True))
    assert next((one.kind, one.severity) for one in found.findings) == ("no-authority", "warning")


def test_without_a_scheme_in_force_the_act_stands_and_says_so(example: System) -> None:
    system = _without_scheme(example)
    found = authority_of(system, _matter("06M"))
    assert [(one.kind, one.severity) for one in found.findings] == [("no-scheme", "warning")]
    assert found.ruling is None
    assert found.as_record()["answer"] == "NO SCHEME"
    one = act("contract.vary")
    given = one.given(line="06M-RM1-outpatient", reason="A clinic moved", value=Decimal("1902600.00"))
    assert {finding.kind for finding in one.check(given, system, Moment(DAY))} == {"no-scheme"}


def test_the_scheme_of_the_day_is_asked_not_that_of_today(example: System) -> None:
    system = _with(example, "06M-2.2", ends=date(2017, 9, 1))
    assert authority_of(system, _matter("06M", on=date(2017, 8, 31))).clauses == ("06M-2.2",)
    assert authority_of(system, _matter("06M", on=date(2017, 9, 1))).clauses == ()


def test_a_vote_of_others_than_those_who_may_decide_is_told(example: System) -> None:
    ballots = tuple(one for one in example.all(Ballot) if one.proposal == "joint-executive-committee")
    assert {one.body for one in ballots} >= {"06M", "06V"}
    alone = Ballot(proposal="a-vote", body="06V", seats=5, quorum=3)
    system = changed(example, Change(add=(alone,)))
    assert "another-decider" in {one.kind for one in authority_of(system, _matter("06M", vote="a-vote")).findings}
    assert not authority_of(system, _matter("06V", vote="a-vote")).findings


def test_nothing_to_decide_for_is_a_finding_not_a_fall(example: System) -> None:
    nobody = Matter(decision_type="contract variation", on=DAY, affected=())
    assert [one.kind for one in authority_of(example, nobody).findings] == ["no-body"]
