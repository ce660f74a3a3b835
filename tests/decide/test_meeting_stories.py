"""Meetings, drafts, statements and committees of the example, told as the stories they come from."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from concordat import decide
from concordat.kernel.act import Moment, act, changed
from concordat.kernel.finding import stops
from concordat.kernel.system import System, document
from concordat.store import read
from concordat.who.records import Body

PROPOSAL, COMMITTEE = "joint-executive-committee", "joint-executive-committee"
FIVE = {"06M", "06V", "06W", "06Y", "07J"}

Do = Callable[..., System]


@pytest.fixture(scope="module")
def example(examples: Path) -> System:
    """The example as it is read, without its activity."""
    system = read(examples / "norfolk-and-waveney-2017", bulk=False).system
    assert system is not None
    return system


def do(system: System, name: str, day: date, **given: Any) -> System:
    """Do an act that nothing stops."""
    one = act(name)
    what = one.given(**given)
    assert not stops(one.check(what, system, Moment(day)))
    return changed(system, one.change(what, system, Moment(day)))


def fifth_vote(system: System) -> System:
    """Let the fifth body carry the text."""
    sha256 = system.one(decide.Proposal, PROPOSAL).text.sha256
    day = date(2017, 9, 28)
    given = {"present": 14, "in_favour": 9, "against": 5, "text_sha256": sha256, "met_on": day}
    return do(system, "decide.vote", day, proposal=PROPOSAL, body="06M", **given)


@pytest.mark.story("A2")
def test_a_joint_committee_exists_only_once_every_parent_has_adopted_its_terms(example: System) -> None:
    before = decide.committee_exists(example, COMMITTEE)
    assert before.value is False
    assert "06M has not adopted its terms" in before.because.says
    carried = fifth_vote(example)
    undecided = decide.committee_exists(carried, COMMITTEE, date(2017, 9, 30))
    assert undecided.value is False
    assert "carried, but not adopted" in undecided.because.says
    adopted = do(
        carried,
        "decide.adopt",
        date(2017, 9, 29),
        instrument="joint-executive-committee-terms",
        starts=date(2017, 10, 1),
    )
    assert decide.committee_exists(adopted, COMMITTEE, date(2017, 9, 30)).value is False
    there = decide.committee_exists(adopted, COMMITTEE, date(2017, 10, 1))
    assert there.value is True
    assert {end.act.key[1] for end in there.because.ends() if end.act} == FIVE
    assert {end.record.kind for end in there.because.ends() if end.record} >= {"Instrument", "Relationship", "Ballot"}
    assert adopted.one(Body, COMMITTEE).established == date(2017, 10, 1)


@pytest.mark.story("A2")
def test_four_of_five_carry_a_proposal_by_its_rule_and_still_make_no_committee(example: System) -> None:
    own = replace(example.one(decide.Proposal, PROPOSAL), rule="at least 4 of the bodies")
    terms = replace(example.one(decide.Instrument, "joint-executive-committee-terms"), starts=date(2017, 9, 27))
    system = replace(example, records={**example.records, decide.Proposal: (own,), decide.Instrument: (terms,)})
    assert decide.status(system, PROPOSAL).combined.value.status == "CARRIED"
    assert decide.committee_exists(system, COMMITTEE).value is False
    assert "not-adopted" in {finding.kind for finding in decide.findings(system)}


@pytest.mark.story("A2")
def test_terms_with_another_text_than_the_one_voted_on_make_no_committee(example: System) -> None:
    carried = fifth_vote(example)
    own = carried.one(decide.Instrument, "joint-executive-committee-terms")
    other = replace(own, text=document("decide/other.md", "Other terms."), starts=date(2017, 9, 28))
    system = replace(carried, records={**carried.records, decide.Instrument: (other,)})
    assert decide.committee_exists(system, COMMITTEE, date(2017, 10, 1)).value is False


@pytest.mark.story("C5")
def test_drafts_go_round_with_version_hash_and_what_changed(example: System) -> None:
    first, second = example.all(decide.SharedDraft)
    assert [first.version, second.version] == [1, 2]
    assert {first.shared_by, *first.shared_with} == FIVE
    assert first.text.sha256 != second.text.sha256
    given = {"proposal": PROPOSAL, "body": "06M", "shared_with": ("06W",), "text": "Only for a year."}
    third = do(example, "decide.share_draft", date(2017, 9, 20), note="For a year", **given).all(decide.SharedDraft)[-1]
    assert third.version == 3
    assert third.text == document(third.text.path, "Only for a year.")
    chain = decide.proposal_chain(example, PROPOSAL)
    drafts = [step.says for step in chain.steps if step.kind == "draft"]
    assert all(draft.text.sha256[:12] in says for draft, says in zip((first, second), drafts, strict=True))


@pytest.mark.story("C6")
def test_a_joint_statement_is_public_once_the_last_of_its_signatories_has_signed(example: System) -> None:
    statement = example.one(decide.JointStatement, "one-conversation")
    assert set(statement.signatories) == set(statement.invited) == FIVE
    assert statement.issued == date(2017, 8, 31)
    given = {"title": "Together", "text": "Together.", "invited": ("07J", "06M")}
    system = do(example, "decide.draft_statement", date(2017, 9, 1), id="together", body="06W", **given)
    sha256 = system.one(decide.JointStatement, "together").text.sha256
    for body, day, issued in (("07J", 2, None), ("06M", 3, date(2017, 9, 3))):
        sign = {"statement": "together", "body": body, "text_sha256": sha256}
        system = do(system, "decide.sign_statement", date(2017, 9, day), **sign)
        assert system.one(decide.JointStatement, "together").issued == issued


@pytest.mark.story("E6")
def test_workshop_paper_and_decision_are_one_chain_with_the_status_at_every_body(example: System) -> None:
    chain = decide.proposal_chain(example, PROPOSAL)
    kinds = [step.kind for step in chain.steps]
    assert [step.on for step in chain.steps] == sorted(step.on for step in chain.steps)
    assert kinds.index("workshop") < kinds.index("paper") < kinds.index("vote")
    assert kinds.count("paper") == 5
    assert kinds.count("vote") == 4
    assert {one.body: one.status for one in chain.bodies}["Great Yarmouth and Waveney"] == "PAPERS OUT"
    assert [one.status for one in chain.bodies].count("CARRIED") == 4
    assert all(any(end.record or end.act for end in step.because.ends()) for step in chain.steps)
    early = decide.proposal_chain(example, PROPOSAL, date(2017, 9, 10))
    assert {one.status for one in early.bodies} == {"NOT YET MET"}
    assert chain.table().column("kind") == tuple(kinds)
    assert len(chain.bodies_table().rows) == 5


@pytest.mark.story("E31")
def test_noted_is_an_outcome_that_decides_nothing_and_leaves_the_question_open(example: System) -> None:
    held = do(
        example,
        "decide.record_outcome",
        date(2017, 9, 28),
        meeting="board-06M-2017-09",
        item="3",
        outcome="noted",
        minute="Members asked again how people will be told",
    )
    assert held.one(decide.AgendaItem, "board-06M-2017-09", "3").outcome == "noted"
    assert decide.status(held, PROPOSAL).combined.value == decide.status(example, PROPOSAL).combined.value
    minutes = decide.minutes_draft(held, decide.book_of(held), "board-06M-2017-09")
    assert "Nothing was decided; what was asked stays open until it is answered and the answer accepted." in minutes
    assert "Members asked again how people will be told" in minutes


@pytest.mark.story("E11")
def test_openness_is_a_field_with_its_rule_and_private_items_list_their_reasons(example: System) -> None:
    book = decide.book_of(example)
    assert book.meeting("board-06W-2017-09").openness == "part private"
    assert "public be excluded from part of item 3" in book.meeting("board-06W-2017-09").exclusion
    part, block = decide.private_items(book, "board-06W-2017-09")
    assert (part.what, part.reason) == ("part of the item", "Part of it concerns the posts of few people")
    assert block.review == date(2018, 3, 31)
    assert decide.private_items(book, "board-06V-2017-09") == ()
    called = {"id": "first", "body": COMMITTEE, "on": date(2017, 11, 30)}
    system = do(example, "decide.call_meeting", date(2017, 11, 1), **called)
    clock = decide.meeting_clock(system, decide.book_of(system), "first", date(2017, 11, 1))
    assert clock.papers is not None
    assert "governance.notice_of_joint_committee" in {rule.rule for rule in clock.papers.rules}
