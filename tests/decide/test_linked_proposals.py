"""Linked proposals: each is decided by itself by its own bodies, and all are tracked as one."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bare_ends import bare_ends
from concordat import decide
from concordat.decide.told.linked import linked_bodies_table, linked_table
from concordat.kernel.act import Moment, act, changed
from concordat.kernel.finding import stops
from concordat.kernel.system import System
from concordat.store import read

COMMITTEE, OFFICER = "joint-committee-vote", "one-officer"
EIGHT = ("09C", "09E", "09J", "09W", "10A", "10D", "10E", "99J")
DAY = date(2018, 9, 12)


def do(system: System, name: str, day: date = DAY, **given: Any) -> System:
    one = act(name)
    what = one.given(**given)
    found = one.check(what, system, Moment(day))
    assert not stops(found), found
    assert all(one.follows(what, system, Moment(day)))
    return changed(system, one.change(what, system, Moment(day)))


def vote(system: System, proposal: str, body: str, *, carries: bool = True, day: date = DAY) -> System:
    text = system.one(decide.Proposal, proposal).text.sha256
    own = {"present": 11, "in_favour": 11 if carries else 1, "against": 0 if carries else 10, "note": "An extra day"}
    return do(system, "decide.vote", day, proposal=proposal, body=body, text_sha256=text, met_on=day, **own)


@pytest.fixture(scope="module")
def linked(examples: Path) -> System:
    """One accountable officer, and a joint committee: two proposals before the same eight governing bodies, linked."""
    system = read(examples / "kent-and-medway-2018", bulk=False).system
    assert system is not None
    for code, title in ((OFFICER, "One accountable officer"), (COMMITTEE, "A joint committee")):
        given = {"id": code, "title": title, "text": f"{title} for all eight.", "bodies": EIGHT, "body": "99J"}
        system = do(system, "decide.propose", **given, last_date=date(2018, 12, 31))
    given = {"proposal": OFFICER, "linked_to": COMMITTEE, "body": "99J", "reason": "Both within months"}
    return do(system, "decide.link_proposals", **given)


@pytest.mark.story("C2")
def test_one_officer_and_a_joint_committee_before_eight_bodies_are_tracked_as_one(linked: System) -> None:
    system = linked
    for body in EIGHT:
        system = vote(system, OFFICER, body)
    for body in EIGHT[:-1]:
        system = vote(system, COMMITTEE, body)
    told = decide.together(system, COMMITTEE, DAY)
    assert told is not None
    assert {one.proposal.id: one.standing.value for one in told.proposals} == {OFFICER: "CARRIED", COMMITTEE: "OPEN"}
    assert told.standing.value == "OPEN"
    assert {one.body for one in told.bodies} == set(EIGHT)
    assert {one.body: one.outstanding for one in told.bodies if one.outstanding} == {"99J": (COMMITTEE,)}
    other = decide.together(system, OFFICER, DAY)
    assert other is not None
    assert (other.standing.value, other.bodies) == (told.standing.value, told.bodies)

    both = decide.together(vote(system, COMMITTEE, "99J"), OFFICER, DAY)
    assert both is not None
    assert both.standing.value == "CARRIED"
    refused = decide.together(vote(system, COMMITTEE, "99J", carries=False), OFFICER, DAY)
    assert refused is not None
    assert refused.standing.value == "LOST"
    assert {one.body: one.refused for one in refused.bodies if one.refused} == {"99J": (COMMITTEE,)}


@pytest.mark.story("C2")
def test_both_pages_show_the_same_rows_and_every_figure_says_why(linked: System) -> None:
    told = decide.together(vote(linked, OFFICER, "10A"), OFFICER, DAY)
    assert told is not None
    shown, bodies = linked_table(told, {}), linked_bodies_table(told, {"10A": "South Kent Coast"})
    assert shown.column("title") == ("A joint committee", "One accountable officer")
    assert shown.column("outstanding") == (8, 7)
    rows = dict(
        zip(bodies.column("body"), zip(*map(bodies.column, ("carried", "outstanding")), strict=True), strict=True)
    )
    assert rows.pop("South Kent Coast") == (1, 1)
    assert set(rows.values()) == {(0, 2)}
    assert not bare_ends(shown, bodies, told.standing)


def test_a_link_holds_between_its_days_and_through_others(linked: System) -> None:
    assert decide.together(linked, OFFICER, date(2018, 9, 11)) is None
    third = do(
        linked,
        "decide.link_proposals",
        proposal=COMMITTEE,
        linked_to="joining-later",
        body="99J",
        reason="They join it",
    )
    told = decide.together(third, OFFICER, DAY)
    assert told is not None
    # In the example the last is linked to another already.
    assert {one.proposal.id for one in told.proposals} == {OFFICER, COMMITTEE, "joining-later", "one-commissioner"}
    given = {"proposal": COMMITTEE, "linked_to": OFFICER, "body": "99J", "reason": "Each body appoints its own"}
    parted = do(third, "decide.unlink_proposals", date(2018, 9, 20), **given)
    assert decide.together(parted, OFFICER, date(2018, 9, 20)) is None
    before = decide.together(parted, OFFICER, date(2018, 9, 19))
    assert before is not None
    assert len(before.proposals) == 4


def test_what_was_withdrawn_cannot_be_carried_with_the_others(linked: System) -> None:
    withdrawn = do(linked, "decide.withdraw_proposal", proposal=OFFICER, body="99J", reason="Later")
    told = decide.together(withdrawn, COMMITTEE, DAY)
    assert told is not None
    assert told.standing.value == "LOST"
    assert all(OFFICER not in one.outstanding for one in told.bodies)


def link(**other: Any) -> decide.ProposalLink:
    own = {"proposal": "jc", "linked_to": "other", "body": "NN", "reason": "r", "starts": date(2017, 9, 2)}
    return decide.ProposalLink(**own | other)


@pytest.mark.parametrize(
    ("own", "found"),
    [
        ({}, []),
        ({"linked_to": "jc"}, ["linked-to-itself"]),
        ({"ends": date(2017, 9, 1)}, ["impossible-dates"]),
        ({"starts": date(2017, 8, 1)}, ["impossible-dates"]),
    ],
)
def test_links_that_cannot_stand_as_recorded_are_found(build: Any, own: dict[str, Any], found: list[str]) -> None:
    system = build(extra=(link(**own),))
    kinds = [one.kind for one in decide.findings(system) if one.where.field.startswith("ProposalLink")]
    assert kinds == found
