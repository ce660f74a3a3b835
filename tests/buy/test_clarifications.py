"""The equal-information log: what bidders asked and were told, that all were told at one time, and that it is disclosed with the record."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awarded_for_tests import done
from concordat import buy
from concordat.buy.evaluation import Bid, Consensus, Exercise, Question
from concordat.buy.evaluation.clarifying import unequal
from concordat.buy.evaluation.exercise import Clarified
from concordat.buy.evaluation.times import as_it_stood
from concordat.buy.evaluation_pack import evaluation_pack
from concordat.buy.records import Clarification
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import System
from concordat.publish.openness import is_public
from concordat.store import read, write

DAY = date(2017, 9, 20)
CODE = "eye-tests"
SENT = {
    "evaluation": CODE,
    "id": "C1",
    "question": "Is Saturday a day?",
    "answer": "Yes.",
    "sent": DAY,
    "time": "13:30",
}
MORNING = datetime(2026, 5, 1, 9, tzinfo=UTC)
BIDS = (Bid(id="A", bidders=("north",)), Bid(id="B", bidders=("south", "east")))
EXERCISE = Exercise(scale=Decimal(10), questions=(Question(id="Q1", weight=Decimal(1)),), bids=BIDS)


@pytest.fixture(scope="module")
def bidding(examples: Path) -> System:
    """Two bids are in and can be asked about."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    system = done(system, DAY, "buy.set_up_evaluation", id=CODE, body="06W", title="Eye tests", scale=10)
    system = done(system, DAY, "buy.ask_bidders", evaluation=CODE, id="quality", text="How?", weight=100)
    system = done(system, DAY, "buy.step_evaluation", evaluation=CODE, move="freeze questions and weights")
    for bid, bidder in (("A", "RM1"), ("B", "RCX")):
        system = done(system, DAY, "buy.enter_bid", evaluation=CODE, id=bid, bidders=(bidder,))
    return system


def shown(system: System) -> tuple[tuple[str, ...], ...]:
    room = buy.room_of(system, CODE)
    assert room is not None
    tables = buy.reading(room, "Person S", system.rules, {}).tables
    return next((table.rows for table in tables if table.name == "clarifications"), ())


@pytest.mark.story("E14")
def test_what_was_asked_is_shown_with_when_it_was_sent_and_to_whom(bidding: System, tmp_path: Path) -> None:
    assert shown(bidding) == ()
    system = done(bidding, DAY, "buy.send_clarification", sent_to=("RM1", "RCX"), **SENT)
    assert shown(system) == (("C1", "Is Saturday a day?", "Yes.", "2017-09-20 13:30", "RM1, RCX"),)
    (record,) = system.all(Clarification)
    assert not is_public(system, record, DAY)
    write(system, tmp_path / "kept")
    again = read(tmp_path / "kept").system
    assert again is not None
    assert again.all(Clarification) == (record,)


@pytest.mark.story("E14")
def test_the_record_to_disclose_holds_every_answer(rules: Rulebook) -> None:
    sent = Clarified(id="C1", question="Until when?", answer="Noon.", sent_to=("north",), at=MORNING)
    opened = [MORNING + timedelta(days=number) for number in range(1, 4)]
    known = replace(
        EXERCISE, clarifications=(sent,), frozen=MORNING, opened=opened[0], result_known=opened[2], consensus=_agreed()
    )
    tables = {one.name: one for one in evaluation_pack(known, rules)}
    ((*told, when, to),) = tables["clarifications"].rows
    assert (told, to) == (["C1", "Until when?", "Noon."], "north")
    assert when.startswith("2026-05-01 09:00")
    assert any("not sent to south, east" in row[0] for row in tables["gaps"].rows)


def _agreed() -> tuple[Consensus, ...]:
    return tuple(Consensus(bid=one.id, question="Q1", score=Decimal(5), reason="All agree") for one in BIDS)


TIMES = st.sampled_from([MORNING, MORNING + timedelta(hours=2), None])
SENDINGS = st.lists(
    st.builds(
        lambda code, to, at: Clarified(id=code, question=code, answer=code, sent_to=tuple(sorted(to)), at=at),
        st.sampled_from(["C1", "C2"]),
        st.sets(st.sampled_from(["north", "south", "east", "another"]), max_size=4),
        TIMES,
    ),
    max_size=4,
)


@given(SENDINGS)
def test_nothing_is_said_where_all_bidders_were_told_at_one_time_and_only_then(sendings: list[Clarified]) -> None:
    found = {one.kind for one in unequal(replace(EXERCISE, clarifications=tuple(sendings)))}
    codes = {one.id for one in sendings}
    bidders = {"north", "south", "east"}

    def first(code: str, bidder: str) -> list[datetime | None]:
        return [one.at for one in sendings if one.id == code and bidder in one.sent_to]

    untold = any(not first(code, bidder) for code in codes for bidder in bidders)
    assert ("not-all-told" in found) is untold
    assert ("no-time" in found) is any(one.at is None for one in sendings)
    if not untold and "no-time" not in found:
        earliest = {code: min(one.at for one in sendings if one.id == code) for code in codes}
        everyone = {to for one in sendings for to in one.sent_to}
        late = any((times := first(code, who)) and min(times) != earliest[code] for code in codes for who in everyone)
        assert ("not-at-one-time" in found) is late


def test_an_answer_sent_later_than_the_day_asked_about_is_not_known() -> None:
    sent = Clarified(id="C1", sent_to=("north",), at=MORNING)
    for days, known in ((-1, 0), (0, 1)):
        moment = datetime(2026, 5, 1, tzinfo=UTC) + timedelta(days=days)
        assert len(as_it_stood(replace(EXERCISE, clarifications=(sent,), as_at=moment)).clarifications) == known
