"""The evaluation room: states by the table alone, scores that open with their key and place alone, and who reads what at every moment."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bare_ends import bare_ends
from concordat import buy
from concordat.buy.acts.step_evaluation import STEPS
from concordat.buy.evaluation.sealing import SEALED, opened, seal_of, sealed
from concordat.buy.evaluation.states import MOVES
from concordat.buy.evaluation_disclosed import by_role
from concordat.buy.records import Evaluation, EvaluationScore
from concordat.kernel.act import Moment, act, changed
from concordat.kernel.finding import Refused, stops
from concordat.kernel.system import System
from concordat.store import read

DAY = date(2017, 9, 20)
BUYER, ANN, BEN, MO = "Person Buyer", "Person Ann", "Person Ben", "Person Mo"
CODE = "hearing-tests"
Doing = Callable[..., System]


def secret(name: str) -> bytes:
    """Keep keys as a shell does."""
    return hashlib.sha256(name.encode()).digest()


def done(system: System, who: str, name: str, **given: Any) -> System:
    """Do an act as the service does it: checked, kept, changed."""
    one = act(f"buy.{name}")
    what: Any = TypeAdapter(one.given).validate_python(given)
    moment = Moment(DAY, who)
    found = stops(one.check(what, system, moment))
    if found:
        raise Refused(found)
    kept = one.keep(what, system, moment, secret) if one.keep else what
    return changed(system, one.change(kept, system, moment))


@pytest.fixture(scope="module")
def norfolk(examples: Path) -> System:
    found = read(examples / "norfolk-and-waveney-2017").system
    assert found is not None
    return found


def drafted(system: System) -> System:
    system = done(system, BUYER, "set_up_evaluation", id=CODE, body="06W", title="Hearing tests", scale=10)
    for question, weight in (("quality", 60), ("price", 40)):
        system = done(
            system, BUYER, "ask_bidders", evaluation=CODE, id=question, text=f"What of {question}?", weight=weight
        )
    for who in (ANN, BEN):
        system = done(system, BUYER, "name_evaluator", evaluation=CODE, part="evaluator", holder=who)
    return done(system, BUYER, "name_evaluator", evaluation=CODE, part="moderator", holder=MO)


def step(system: System, words: str, who: str = BUYER, **more: Any) -> System:
    return done(system, who, "step_evaluation", evaluation=CODE, move=words, **more)


def scoring(system: System) -> System:
    system = step(drafted(system), "freeze questions and weights")
    for bid, bidder in (("A", "RM1"), ("B", "RCX")):
        system = done(system, BUYER, "enter_bid", evaluation=CODE, id=bid, bidders=(bidder,))
    system = step(system, "open the bids")
    for who in (ANN, BEN, MO):
        system = done(system, who, "declare_bidders", evaluation=CODE)
    return system


def scored(system: System, *people: str) -> System:
    for who in people or (ANN, BEN):
        for bid, score in (("A", "8"), ("B", "6.5")):
            for question in ("quality", "price"):
                system = done(
                    system,
                    who,
                    "score_bid",
                    evaluation=CODE,
                    bid=bid,
                    question=question,
                    score=score,
                    comment=f"{who} says",
                )
    return system


def agreed(system: System) -> System:
    system = step(scored(scoring(system)), "open the scores")
    for bid, score in (("A", 8), ("B", 6)):
        for question in ("quality", "price"):
            system = done(
                system, MO, "agree_score", evaluation=CODE, bid=bid, question=question, score=score, reason="All agree"
            )
    return system


def room(system: System) -> buy.Room:
    found = buy.room_of(system, CODE)
    assert found is not None
    return found


def test_an_evaluation_goes_through_its_states(norfolk: System) -> None:
    system = drafted(norfolk)
    states = [room(system).state]
    system = scoring(norfolk)
    states.append(room(system).state)
    system = step(scored(system), "open the scores")
    states.append(room(system).state)
    system = agreed(norfolk)
    states.append(room(system).state)
    states.append(room(step(system, "tell the result")).state)
    assert states == ["drafted", "scoring", "consensus", "agreed", "result known"]


@pytest.mark.parametrize("words", STEPS)
@pytest.mark.parametrize("state", ["drafted", "scoring", "consensus", "agreed", "result known", "abandoned"])
def test_no_step_is_taken_that_the_table_does_not_have(norfolk: System, state: str, words: str) -> None:
    made: dict[str, Callable[[], System]] = {
        "drafted": lambda: drafted(norfolk),
        "scoring": lambda: scored(scoring(norfolk)),
        "consensus": lambda: step(scored(scoring(norfolk)), "open the scores"),
        "agreed": lambda: agreed(norfolk),
        "result known": lambda: step(agreed(norfolk), "tell the result"),
        "abandoned": lambda: step(drafted(norfolk), "give it up", reason="Not wanted"),
    }
    system = made[state]()
    assert room(system).state == state
    key: Any = (state, STEPS[words])
    if key in MOVES:
        assert room(step(system, words, reason="Because")).state == MOVES[key]
    else:
        with pytest.raises(Refused) as refused:
            step(system, words, reason="Because")
        assert [one.kind for one in refused.value.findings] == ["wrong-state"]


def test_nothing_of_a_score_is_in_the_records_before_it_is_opened(norfolk: System) -> None:
    system = scored(scoring(norfolk))
    kept = [one for one in system.all(EvaluationScore) if one.evaluation == CODE]
    assert len(kept) == 8
    assert all(one.sealed.startswith(SEALED) for one in kept)
    assert len({len(one.sealed) for one in kept}) == 1, "the length of a comment tells nothing"
    assert "says" not in str(kept)
    assert system.one(Evaluation, CODE).key == ""
    assert room(system).exercise.scores == ()
    after = step(system, "open the scores")
    assert {(one.evaluator, str(one.score)) for one in room(after).exercise.scores} == {
        (who, score) for who in (ANN, BEN) for score in ("8", "6.5")
    }
    one = after.one(Evaluation, CODE)
    assert seal_of(bytes.fromhex(one.key)) == one.seal


def test_scores_are_opened_only_all_at_once(norfolk: System) -> None:
    with pytest.raises(Refused) as refused:
        step(scored(scoring(norfolk), ANN), "open the scores")
    assert [one.kind for one in refused.value.findings] == ["scores-missing"]
    assert "4 scores of Person Ben" in refused.value.findings[0].what


def test_a_key_that_was_lost_is_told_and_nothing_is_made_up(norfolk: System) -> None:
    system = scored(scoring(norfolk))
    one = act("buy.step_evaluation")
    assert one.keep is not None
    with pytest.raises(Refused) as refused:
        one.keep(one.given(evaluation=CODE, move="open the scores"), system, Moment(DAY, BUYER), lambda name: bytes(32))
    assert [one.kind for one in refused.value.findings] == ["key-lost"]


NAMES = ("questions", "bids", "people", "own-scores", "individual-scores", "consensus", "results", "sensitivity")
WORKS, NOT = (
    "Somebody who works for the body",
    {"own-scores", "individual-scores", "consensus", "results", "sensitivity"},
)


@pytest.mark.parametrize(
    ("state", "reader", "sees"),
    [
        ("scoring", ANN, {"own-scores"}),
        ("scoring", MO, set()),
        ("scoring", BUYER, set()),
        ("scoring", "", set()),
        ("consensus", ANN, {"individual-scores"}),
        ("consensus", MO, {"individual-scores"}),
        ("consensus", BUYER, set()),
        ("consensus", WORKS, set()),
        ("consensus", "", set()),
        ("agreed", ANN, {"individual-scores", "consensus", "results", "sensitivity"}),
        ("agreed", BUYER, set()),
        ("agreed", "", set()),
        ("result known", WORKS, {"consensus", "results", "sensitivity"}),
    ],
)
def test_who_reads_what(norfolk: System, state: str, reader: str, sees: set[str]) -> None:
    made: dict[str, Callable[[], System]] = {
        "scoring": lambda: scored(scoring(norfolk)),
        "consensus": lambda: step(scored(scoring(norfolk)), "open the scores"),
        "agreed": lambda: agreed(norfolk),
        "result known": lambda: step(agreed(norfolk), "tell the result"),
    }
    system = made[state]()
    told = buy.reading(room(system), reader, system.rules, {})
    assert {one.name for one in told.tables} & NOT == sees
    assert not told.closed
    assert not bare_ends(*told.figures, *told.tables)


def test_an_evaluator_reads_their_own_scores_before_they_are_opened_and_nobody_elses(norfolk: System) -> None:
    own = room(scored(scoring(norfolk)))
    key = buy.key_for(own.evaluation, secret)
    for who, other in ((ANN, BEN), (BEN, ANN)):
        found = buy.own_scores(own, who, key)
        assert {(one.evaluator, one.bid, one.comment) for one in found} == {(who, bid, f"{who} says") for bid in "AB"}
        told = buy.reading(own, who, norfolk.rules, {}, found)
        (shown,) = (one for one in told.tables if one.name == "own-scores")
        assert shown.column("score") == (Decimal(8), Decimal(8), Decimal("6.5"), Decimal("6.5"))
        assert f"{other} says" not in repr(told)
        assert not bare_ends(shown)
    for who in (BUYER, MO, WORKS, ""):
        assert buy.own_scores(own, who, key) == ()
    assert buy.own_scores(own, ANN, bytes(32)) == ()


def test_a_score_does_not_open_for_whoever_puts_their_name_to_it(norfolk: System) -> None:
    system = scored(scoring(norfolk), ANN)
    own = room(system)
    moved = tuple(replace(one, holder=BEN) for one in own.sealed)
    key = buy.key_for(own.evaluation, secret)
    assert buy.own_scores(replace(own, sealed=moved), BEN, key) == ()


@given(st.sampled_from([ANN, BEN, MO, BUYER, WORKS, ""]), st.booleans())
@settings(max_examples=20, deadline=None)
def test_whoever_reads_no_score_of_another_opens(scoring_room: buy.Room, reader: str, conflicted: bool) -> None:
    own = replace(scoring_room, out={reader: ()}) if conflicted else scoring_room
    found = buy.own_scores(own, reader, buy.key_for(own.evaluation, secret))
    assert {one.evaluator for one in found} <= {reader}
    assert not (conflicted and found)


@pytest.fixture(scope="module")
def scoring_room(norfolk: System) -> buy.Room:
    """The room while all scores are given and none is opened."""
    return room(scored(scoring(norfolk)))


@pytest.mark.parametrize("state", ["scoring", "consensus", "agreed", "result known"])
def test_a_person_with_a_conflict_reads_nothing_at_any_moment(norfolk: System, state: str) -> None:
    system = scoring(norfolk)
    system = done(system, BEN, "declare_bidders", evaluation=CODE, conflicts_with=("RM1",))
    if state != "scoring":
        system = step(scored(system, ANN), "open the scores")
    if state in ("agreed", "result known"):
        for bid in ("A", "B"):
            for question in ("quality", "price"):
                given = {"evaluation": CODE, "bid": bid, "question": question, "score": 5, "reason": "Agreed"}
                system = done(system, MO, "agree_score", **given)
    if state == "result known":
        system = step(system, "tell the result")
    assert room(system).state == state
    for person in (BEN, "Person S8"):
        told = buy.reading(room(system), person, system.rules, {})
        assert told.closed, "declared, or by the register of interests"
        assert (told.figures, told.tables, told.findings) == ((), (), ())


def test_whoever_has_a_conflict_does_nothing_either(norfolk: System) -> None:
    system = done(scoring(norfolk), BEN, "declare_bidders", evaluation=CODE, conflicts_with=("RCX",))
    with pytest.raises(Refused) as refused:
        scored(system, BEN)
    assert "conflicted" in {one.kind for one in refused.value.findings}
    with pytest.raises(Refused) as refused:
        step(scored(system, ANN), "open the scores", who="Person S8")
    assert "conflicted" in {one.kind for one in refused.value.findings}


@pytest.mark.story("E14")
def test_the_record_to_disclose_names_people_by_their_part(norfolk: System) -> None:
    before = agreed(norfolk)
    with pytest.raises(Refused) as refused:
        buy.pack(room(before), before.rules, {})
    assert [one.kind for one in refused.value.findings] == ["sealed"]
    system = step(before, "tell the result")
    tables = buy.pack(room(system), system.rules, {})
    shown = str(tables)
    assert not [person for person in (ANN, BEN, MO, BUYER, "Person S8") if f"'{person}'" in shown]
    assert by_role(room(system)) == {ANN: "Evaluator 1", BEN: "Evaluator 2", MO: "Moderator 1"}
    scores = next(one for one in tables if one.name == "individual-scores")
    assert set(scores.column("evaluator")) == {"Evaluator 1", "Evaluator 2"}
    assert not bare_ends(*tables)


KEYS = st.binary(min_size=32, max_size=32)
PLACES = st.tuples(*[st.text(max_size=8)] * 4)


@settings(max_examples=100, deadline=None)
@given(KEYS, KEYS, PLACES, PLACES, st.text(max_size=400), st.integers(0, 500))
def test_what_is_sealed_opens_with_its_own_key_in_its_own_place_alone(
    key: bytes, other: bytes, place: tuple[str, ...], elsewhere: tuple[str, ...], comment: str, at: int
) -> None:
    kept = sealed(key, place, "7.5", comment)
    assert opened(key, place, kept) == ("7.5", comment)
    assert sealed(key, place, "7.5", comment) == kept
    assert len(kept) == len(sealed(key, place, "10", comment)), "the length does not tell the score"
    if other != key:
        assert opened(other, place, kept) is None
    if elsewhere != place:
        assert opened(key, elsewhere, kept) is None
        assert sealed(key, elsewhere, "7.5", comment) != kept
    spot = len(SEALED) + at % (len(kept) - len(SEALED))
    tampered = kept[:spot] + ("0" if kept[spot] != "0" else "1") + kept[spot + 1 :]
    assert opened(key, place, tampered) is None
