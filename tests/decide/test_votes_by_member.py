"""Votes by member, with a quorum of classes: the worked board of nine through the records of a meeting, and what is refused."""

from dataclasses import replace
from datetime import date

import pytest

from concordat.decide import (
    AgendaItem,
    Attendance,
    Declaration,
    Meeting,
    MemberVote,
    book_of,
    findings,
    minutes_draft,
    status,
)
from concordat.kernel.act import Change, Moment, act, changed
from concordat.kernel.finding import stops
from concordat.who.records import Appointment, Post, Seat

LAY, CLINICAL, EXECUTIVE = ("L1", "L2", "L3"), ("C1", "C2", "C3", "C4"), ("E1", "E2")
BOARD = dict.fromkeys(LAY, "lay") | dict.fromkeys(CLINICAL, "clinical") | dict.fromkeys(EXECUTIVE, "executive")
CLASSES = "at least 1 of class lay and at least 1 of class clinical"
DAY = date(2017, 9, 19)
MOMENT = Moment(DAY, "Person S")


@pytest.fixture
def board(build):
    """Build the board of nine: who is away, who is recused; everyone else is there for the item."""

    def make(away=(), recused=(), extra=(), **ballot):
        people = [
            Attendance(meeting="m", holder=name, seat_class=seat, present=name not in away)
            for name, seat in BOARD.items()
        ]
        seats = [Seat(body="NN", seat_class=name, number=number) for name, number in (("lay", 3), ("clinical", 4))]
        declared = [
            Declaration(
                meeting="m", item="2", holder=name, kind="financial", action="leave", ruled_by="L1", reason="so"
            )
            for name in recused
        ]
        records = (
            Meeting(id="m", body="NN", on=DAY, chair="chair", state="held", papers_out=date(2017, 9, 12)),
            AgendaItem(meeting="m", number="1", title="Interests"),
            AgendaItem(meeting="m", number="2", title="The committee", proposal="jc"),
            AgendaItem(meeting="m", number="10", title="Any other business"),
            Post(id="chair", title="Chair", role="chair"),
            Appointment(post="chair", body="NN", holder="L1", starts=date(2017, 4, 1)),
            Seat(body="NN", seat_class="executive", number=2),
        )
        own = {"seats": 9, "quorum": 5, "quorum_rule": CLASSES, "casting_vote": True, **ballot}
        return build(ballot=own, extra=(*records, *people, *seats, *declared, *extra))

    return make


def done(system, name, **given):
    one = act(name)
    what = one.given(proposal="jc", body="NN", met_on=DAY, **given)
    found = stops(one.check(what, system, MOMENT))
    assert not found, found
    return changed(system, one.change(what, system, MOMENT))


def voted(system, **votes):
    for vote, names in votes.items():
        for name in names:
            system = done(system, "decide.vote_by_member", holder=name, vote=vote.removesuffix("_"))
    return system


def of_board(system):
    return next(vote for vote in status(system, "jc").bodies if vote.body == "NN")


def refused(system, name, **given):
    one = act(name)
    return sorted({each.kind for each in stops(one.check(one.given(**given), system, MOMENT))})


def of(*groups):
    return tuple(name for group in groups for name in group)


def test_all_present_five_for_three_against_one_abstains_is_carried(board):
    system = voted(board(), for_=("L1", "C1", "C2", "C3", "E1"), against=("L2", "L3", "C4"), abstained=("E2",))
    told = of_board(done(system, "decide.close_vote"))
    assert told.status.value == "CARRIED"
    resolution = told.resolution
    assert (resolution.present, resolution.in_favour, resolution.against, resolution.abstained) == (9, 5, 3, 1)
    assert resolution.presided_by == "L1"


def test_five_for_and_no_lay_member_there_is_inquorate(board):
    system = voted(board(away=(*LAY, "E2")), for_=(*CLINICAL, "E1"))
    assert of_board(system).status.value == "INQUORATE"
    told = of_board(done(system, "decide.close_vote"))
    assert (told.status.value, told.resolution.in_favour) == ("INQUORATE", 5)
    assert "no lay member" in told.status.because.says


def test_when_all_clinicians_are_recused_there_is_no_quorum(board):
    system = voted(board(away=("L3", "E2"), recused=CLINICAL), for_=("L1", "L2", "E1"))
    told = of_board(done(system, "decide.close_vote"))
    assert told.status.value == "INQUORATE"
    assert told.counted.reason == "No quorum: 3 of 5 persons and no clinical member."


def test_three_against_three_is_carried_by_the_casting_vote_of_the_person_presiding(board):
    system = voted(board(away=("L3", "C4", "E2")), for_=("L1", "C1", "C2"), against=("L2", "C3", "E1"))
    assert of_board(system).status.value == "OPEN"
    told = of_board(done(system, "decide.close_vote", casting_vote="for"))
    assert (told.status.value, told.counted.by, told.resolution.presided_by) == ("CARRIED", "casting vote", "L1")


def test_while_members_vote_the_body_is_outstanding_whatever_the_votes_add_up_to(board):
    system = voted(board(names_public=True), for_=of(LAY, CLINICAL))
    told = of_board(system)
    assert told.status.value == "OPEN"
    assert "7 of 9 have voted; the vote is not closed" in told.status.because.says
    assert "7 for" in told.status.because.says
    assert told.counted.votes_needed is None
    assert "NN" in status(system, "jc").combined.value.outstanding
    closed = done(system, "decide.close_vote")
    assert "NN" in status(closed, "jc").combined.value.in_favour


def test_counts_are_told_only_at_the_end_where_nobody_may_see_who_voted_how(board):
    told = of_board(voted(board(), for_=LAY))
    assert told.counted is None
    assert "3 for" not in " ".join(each.says for each in told.status.because.walk())
    closed = of_board(done(voted(board(), for_=of(LAY, CLINICAL)), "decide.close_vote"))
    ends = [each.record.kind for each in closed.status.because.walk() if each.record]
    assert "MemberVote" not in ends
    shown = of_board(done(voted(board(names_public=True), for_=of(LAY, CLINICAL)), "decide.close_vote"))
    assert sum(1 for each in shown.status.because.walk() if each.record and each.record.kind == "MemberVote") == 7


def test_a_vote_is_known_from_the_day_it_was_recorded(board):
    system = voted(board(names_public=True), for_=LAY)
    before = status(system, "jc", DAY, known_at=date(2017, 9, 18))
    assert next(vote for vote in before.bodies if vote.body == "NN").status.value == "NOT YET MET"
    earlier = status(system, "jc", date(2017, 9, 18))
    assert next(vote for vote in earlier.bodies if vote.body == "NN").status.value == "NOT YET MET"


def test_a_deputy_sits_in_the_seat_of_the_member_who_is_away(board):
    guest = Attendance(meeting="m", holder="D", role="in attendance", present=True)
    system = board(away=(*LAY, "E2"), extra=(guest,), deputies=True)
    system = done(
        voted(system, for_=(*CLINICAL, "E1")), "decide.vote_by_member", holder="D", vote="for", deputy_for="L2"
    )
    told = of_board(done(system, "decide.close_vote"))
    assert (told.status.value, told.resolution.present) == ("CARRIED", 6)


def test_two_deputies_for_one_member_and_a_member_as_deputy_are_refused(board):
    guests = [Attendance(meeting="m", holder=name, role="in attendance", present=True) for name in ("D1", "D2")]
    system = board(away=("L2",), extra=tuple(guests), deputies=True)
    own = {"proposal": "jc", "body": "NN", "met_on": DAY, "vote": "for", "deputy_for": "L2"}
    system = done(system, "decide.vote_by_member", holder="D1", vote="for", deputy_for="L2")
    assert refused(system, "decide.vote_by_member", holder="D2", **own) == ["two-votes"]
    assert refused(system, "decide.vote_by_member", holder="C1", **own) == ["two-votes"]


def test_who_is_there_does_not_change_under_votes_that_were_taken(board):
    system = voted(board(), for_=of(LAY, CLINICAL))
    gone = {"meeting": "m", "holder": "C1", "seat_class": "clinical", "present": False}
    assert refused(system, "decide.attend", **gone) == ["votes-upset"]
    assert refused(board(), "decide.attend", **gone) == []
    ruling = {"meeting": "m", "item": "2", "holder": "C1", "kind": "financial", "action": "leave"}
    assert refused(system, "decide.declare", **ruling, ruled_by="L1", reason="so") == ["votes-upset"]
    closed = done(system, "decide.close_vote")
    came = {"meeting": "m", "holder": "X", "seat_class": "lay", "present": True}
    assert "votes-upset" in refused(closed, "decide.attend", **came)


def test_a_show_of_hands_and_votes_by_name_are_not_mixed(board):
    system = voted(board(), for_=LAY)
    text = status(system, "jc").proposal.text.sha256
    hands = {
        "proposal": "jc",
        "body": "NN",
        "met_on": DAY,
        "text_sha256": text,
        "present": 9,
        "in_favour": 9,
        "against": 0,
    }
    assert refused(system, "decide.vote", **hands) == ["votes-by-member"]
    assert refused(system, "decide.set_ballot", proposal="jc", body="NN", seats=9, quorum=1) == ["already-voted"]
    open_meeting = replace(system.one(Meeting, "m"), state="called")
    called = changed(system, Change(amend=(open_meeting,)))
    assert refused(called, "decide.cancel_meeting", meeting="m", reason="so") == ["already-voted"]


@pytest.mark.parametrize(
    ("present", "there", "expected"),
    [(9, tuple(BOARD), "CARRIED"), (5, (*CLINICAL, "E1"), "INQUORATE"), (5, tuple(BOARD), "CARRIED")],
    ids=["classes are there", "no lay member is there", "attendance does not show it"],
)
def test_a_show_of_hands_takes_the_classes_from_the_attendance(board, act, present, there, expected):
    hands = act("NN", present, present, 0)
    system = board(away=tuple(name for name in BOARD if name not in there), extra=(hands,))
    told = of_board(system)
    assert told.status.value == expected
    warned = {one.kind for one in findings(system) if "NN" in one.what}
    shown = len(there) == present
    assert ("class-quorum-not-shown" in warned) is not shown
    assert any("is not shown" in each.says for each in told.status.because.walk()) is not shown
    if expected == "INQUORATE":
        assert told.counted.reason == "No quorum: no lay member."


def vote(holder, **other):
    fields = {"vote": "for", "text_sha256": "ab" * 32, "seat_class": BOARD.get(holder, ""), "recorded": DAY, **other}
    return MemberVote(proposal="jc", body="NN", met_on=DAY, holder=holder, **fields)


@pytest.mark.parametrize(
    ("votes", "kinds"),
    [
        ((vote("X"),), {"unknown-member"}),
        ((vote("L3"),), {"absent-vote"}),
        ((vote("C4"),), {"recused-vote"}),
        ((vote("L1", seat_class="GP"),), {"seat-class"}),
        ((vote("L1", public=True),), {"not-public"}),
        ((vote("L1"), vote("L2", text_sha256="cd" * 32)), {"two-texts"}),
        ((vote("L1"), vote("L1")), {"two-votes", "duplicate-key"}),
        ((vote("D", deputy_for="L1", seat_class="lay"),), {"no-deputies", "absent-vote", "member-is-there"}),
    ],
)
def test_faulty_votes_of_a_folder_are_told_and_not_counted(board, votes, kinds):
    system = board(away=("L3",), recused=("C4",), extra=votes)
    assert {one.kind for one in findings(system)} - {"seats-unknown"} == kinds
    counted = of_board(system).roll
    assert bool(counted) is (kinds == {"seat-class"})


def test_counts_that_are_not_the_sum_of_the_votes_are_not_counted(board, act):
    text = status(board(), "jc").proposal.text.sha256
    votes = tuple(vote(name, text_sha256=text) for name in BOARD)
    wrong = act("NN", 9, 8, 1)
    system = board(extra=(*votes, wrong))
    assert {one.kind for one in stops(findings(system))} == {"votes-do-not-match"}
    late = board(extra=(vote("L1", text_sha256=text, recorded=date(2017, 9, 20)), act("NN", 9, 1, 0, abstained=0)))
    assert "vote-closed" in {one.kind for one in stops(findings(late))}


def test_a_vote_without_a_meeting_on_record_has_no_roll(build):
    system = build(extra=(vote("L1"),))
    assert {one.kind for one in findings(system)} == {"no-roll"}


def test_the_minutes_say_who_voted_how_only_where_everyone_may_see_it(board):
    for names_public, wanted in ((True, "For: L1, C1, C2, C3, E1."), (False, "who voted how stays with the body")):
        system = board(names_public=names_public)
        system = voted(system, for_=("L1", "C1", "C2", "C3", "E1"), against=("L2", "L3", "C4"), abstained=("E2",))
        held = done(system, "decide.close_vote")
        minutes = minutes_draft(held, book_of(held), "m")
        assert wanted in minutes
        assert ("L2" in minutes.partition("## 2.")[2]) == names_public
