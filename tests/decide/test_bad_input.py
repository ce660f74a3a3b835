"""What users get wrong about votes, rules, schemes and clocks: each is a finding that says what, why and what next, and nothing is recorded."""

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from concordat.calculations import calc
from concordat.decide import status
from concordat.decide.rules import read_rule, rule_data, rule_of, sentence
from concordat.kernel.act import Moment, act
from concordat.kernel.finding import Finding, Refused, stops
from concordat.kernel.system import System
from concordat.store import read

LATER = "joining-later"
MEMBERS = [{"id": name} for name in ("A", "B", "C", "D", "E")]
BOARD: dict[str, Any] = {"rule": "more than 1/2 of cast", "members": MEMBERS, "present": ["A", "B", "C", "D"]}
CLAUSE = {"instrument": "sord", "effect": "DELEGATED", "decision_type": "payment", "starts": "2017-04-01"}


@pytest.fixture(scope="module")
def system(examples: Path) -> System:
    loaded = read(examples / "kent-and-medway-2018", bulk=False).system
    assert loaded is not None
    return loaded


def told(findings: tuple[Finding, ...]) -> set[str]:
    """The kinds of what stops, each of which says what is wrong, why and what next."""
    assert all(finding.what and finding.why and finding.next for finding in findings)
    return {finding.kind for finding in stops(findings)}


def refused(name: str, **given: Any) -> set[str]:
    with pytest.raises(Refused) as stopped:
        calc(name, **given)
    return told(stopped.value.findings)


def linted(*grants: dict[str, Any]) -> set[str]:
    """What the checks of a scheme find on 1 April 2018."""
    clauses = [CLAUSE | grant for grant in grants]
    return {one.kind for one in calc("decide.lint", grants=clauses, on="2018-04-01").value.found}


def vote_findings(system: System, on: date, **given: Any) -> set[str]:
    """What stops a vote from being recorded: South Kent Coast's, where no other body is named."""
    vote = act("decide.vote")
    counts = {"present": 12, "in_favour": 10, "against": 2, "note": "held on another day"}
    what = vote.given(**{"proposal": LATER, "body": "10A", "met_on": on, **counts, **given})
    return told(vote.check(what, system, Moment(on)))


def text_of(system: System) -> str:
    return status(system, LATER).proposal.text.sha256


def test_a_rule_that_cannot_be_met():
    assert refused("decide.status", **{**BOARD, "rule": "at least 6 votes"}) == {"rule-cannot-be-met"}
    assert refused("decide.status", **{**BOARD, "rule": "more than 1/1 of cast"}) == {"rule-cannot-be-met"}


def test_a_quorum_above_the_seats():
    assert refused("decide.status", **BOARD, quorum=6) == {"quorum-above-seats"}


def test_a_vote_by_a_recused_person():
    assert refused("decide.status", **BOARD, recused=["A"], in_favour=["A", "B"]) == {"recused-vote"}


def test_a_vote_by_a_person_without_a_seat_or_not_in_the_room():
    assert refused("decide.status", **BOARD, in_favour=["F"]) == {"unknown-member", "absent-vote"}
    assert refused("decide.status", **BOARD, in_favour=["E"]) == {"absent-vote"}


def test_two_votes_of_one_person():
    assert refused("decide.status", **BOARD, in_favour=["A"], against=["A"]) == {"two-votes"}


def test_everything_that_is_wrong_is_told_at_once():
    given = {**BOARD, "rule": "more than 66.7% of cast", "quorum": 9, "in_favour": ["A", "A"], "recused": ["A"]}
    assert refused("decide.status", **given) == {"inexact-share", "quorum-above-seats", "two-votes", "recused-vote"}


def test_a_vote_after_the_close(system: System):
    sha256 = text_of(system)
    late = vote_findings(system, date(2018, 10, 1), text_sha256=sha256)
    assert "vote-after-last-date" in late
    assert vote_findings(system, date(2018, 9, 28), body="99J", text_sha256=sha256) >= {"second-resolution"}
    assert vote_findings(system, date(2018, 9, 13), text_sha256=sha256) == set()


def test_a_hash_that_does_not_match(system: System):
    assert vote_findings(system, date(2018, 9, 13), text_sha256="0" * 64) == {"unknown-text"}


def test_a_cycle_of_delegation():
    onward = {"onward_delegation": "any"}
    first = {"id": "a-b", "grantor": "A", "holder": "B", **onward}
    assert "delegation-cycle" in linted(first, {"id": "b-a", "grantor": "B", "holder": "A", **onward})
    assert "delegation-cycle" not in linted(first)


def test_a_revoked_parent():
    parent = {"id": "a-b", "grantor": "A", "holder": "B", "onward_delegation": "any"}
    child = {"id": "b-c", "grantor": "B", "holder": "C"}
    bodies = [{"id": "A", "kind": "clinical commissioning group", "name": "A", "legal_person": True}]
    bodies += [{"id": name, "kind": "committee", "name": name, "legal_person": False} for name in ("B", "C")]

    def found(**changed: Any) -> set[str]:
        grants = [CLAUSE | parent | changed, CLAUSE | child]
        return {one.kind for one in calc("decide.lint", grants=grants, bodies=bodies, on="2018-04-01").value.found}

    assert "revoked-parent" not in found()
    assert "revoked-parent" in found(revoked="2018-01-31")


def test_overlapping_value_bands():
    officer = {"id": "officer", "grantor": "A", "holder": "B", "high": "100", "basis": "annual"}
    board = {"id": "board", "grantor": "A", "holder": "C", "high": "200", "basis": "annual"}
    assert "overlapping-value-bands" in linted(officer, board)
    assert "overlapping-value-bands" not in linted(officer, board | {"low": "100"})


def test_negative_weights():
    heavy = [{"id": "A", "weight": "-1"}, {"id": "B", "weight": "2"}]
    assert refused("decide.status", rule="at least 1 by weight", members=heavy) == {"negative-number"}
    assert refused("decide.power", quota=3, weights=[4, -1]) == {"negative-number"}
    bodies = [
        {"body": "A", "status": "CARRIED", "weights": {"population": "-5"}},
        {"body": "B", "status": "CARRIED", "weights": {"population": "9"}},
    ]
    assert refused("decide.combined", rule="at least 3 by population", bodies=bodies) == {"negative-number"}


@pytest.mark.parametrize(
    "rule",
    [
        "not A in favour",
        "no more than 2 votes",
        "all of the bodies unless A in favour",
        "more than 1/2 of cast and fewer than 3 votes",
        "more than 1/2 of cast except A in favour",
        "at most 3 votes",
    ],
)
def test_non_monotone_wording(rule: str):
    assert refused("decide.status", **{**BOARD, "rule": rule}) == {"non-monotone-rule"}


@pytest.mark.parametrize(("share", "meant"), [("66.7%", "2/3"), ("33.3%", "1/3"), ("0.167", "1/6"), ("14.3%", "1/7")])
def test_a_percentage_that_is_not_exact_is_refused_with_the_fraction_that_is_meant(share: str, meant: str):
    with pytest.raises(Refused) as stopped:
        read_rule(f"at least {share} of present")
    (finding,) = stopped.value.findings
    assert finding.kind == "inexact-share"
    assert meant in finding.what
    assert meant in finding.next
    assert read_rule(f"at least {meant} of present")


@pytest.mark.parametrize("day", ["2018-02-29", "2018-13-01", "31 September 2018"])
def test_a_clock_on_an_impossible_date(day: str):
    with pytest.raises(Refused) as stopped:
        calc("decide.latest_publication", meeting=day, clear_days=5, unit="working")
    assert told(stopped.value.findings)
    assert all(finding.where.field == "meeting" for finding in stopped.value.findings)


RULE = "at least 3 of the bodies and (at least 3/5 of population or NEL in favour or at least 2 of class lay)"


def test_one_rule_as_a_sentence_as_json_and_as_toml():
    rule = read_rule(RULE)
    assert sentence(rule) == RULE
    assert rule_of(json.loads(json.dumps(rule_data(rule)))) == rule
    written = """
    all = [
      {count = 3, of = "bodies"},
      {any = [
        {share = "3/5", sign = ">=", base = "bodies", by = "population"},
        {has = "NEL"},
        {class = "lay", at_least = 2},
      ]},
    ]
    """
    assert rule_of(tomllib.loads(written)) == rule
    assert sentence(rule_of(tomllib.loads(written))) == RULE
