"""Whoever reads an evaluation at whatever moment sees what the rules let them see, and no sign of anything else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.buy.calculations.evaluation import calculate
from concordat.buy.evaluation import Bid, Consensus, Evaluator, Exercise, Interest, Question, Score

START = datetime(2026, 6, 1, tzinfo=UTC)
EVALUATORS, MODERATOR, OUTSIDER = ("Person A", "Person B", "Person C"), "Person M", "Person Z"
BIDS, QUESTIONS = ("A", "B"), ("Q1", "Q2")
TIMES = st.integers(2, 12).map(lambda days: START + timedelta(days=days))
EVERY = [(who, bid, question) for who in EVALUATORS for bid in BIDS for question in QUESTIONS]


@st.composite
def exercises(draw):
    given_in = draw(st.sets(st.sampled_from(EVERY), min_size=8))
    agreed = draw(st.booleans())
    conflicted = draw(st.sets(st.sampled_from([*EVALUATORS, MODERATOR]), max_size=2))
    return Exercise(
        scale=Decimal(10),
        questions=tuple(Question(id=question, weight=Decimal(1)) for question in QUESTIONS),
        bids=tuple(Bid(id=bid, bidders=(f"trust-{bid}",)) for bid in BIDS),
        evaluators=tuple(Evaluator(id=who) for who in EVALUATORS),
        moderators=(MODERATOR,),
        interests=tuple(Interest(person=who, bidder="trust-A") for who in sorted(conflicted)),
        scores=tuple(
            Score(evaluator=who, bid=bid, question=question, score=Decimal(5), at=draw(TIMES))
            for who, bid, question in EVERY
            if (who, bid, question) in given_in
        ),
        consensus=tuple(
            Consensus(bid=bid, question=question, score=Decimal(5), at=draw(TIMES))
            for bid in BIDS
            for question in QUESTIONS
        )
        if agreed
        else (),
        frozen=START,
        opened=START + timedelta(days=1),
        result_known=START + timedelta(days=14) if draw(st.booleans()) else None,
    )


READERS = st.sampled_from([*EVALUATORS, MODERATOR, OUTSIDER])
MOMENTS = st.integers(0, 16).map(lambda days: START + timedelta(days=days))


@settings(max_examples=250, deadline=None)
@given(exercises(), READERS, MOMENTS)
def test_a_reader_sees_what_the_rules_let_them_see(rules, exercise, reader, moment):
    answer = calculate(replace(exercise, reader=reader, as_at=moment), rules)
    found = answer.value
    conflicted = {one.person for one in exercise.interests}
    there = [one for one in exercise.scores if one.at <= moment and one.evaluator not in conflicted]
    all_in = len(there) == 4 * len(set(EVALUATORS) - conflicted) and moment >= exercise.opened
    seen = {(one.evaluator, one.bid, one.question) for one in found.seen}
    if reader in conflicted:
        expected = set()
    elif found.state == "result known" or (all_in and reader != OUTSIDER):
        expected = {(one.evaluator, one.bid, one.question) for one in there}
    else:
        expected = {(one.evaluator, one.bid, one.question) for one in there if one.evaluator == reader}
    assert seen == expected
    assert found.sealed == (not all_in)
    if reader in conflicted or not all_in or (reader == OUTSIDER and found.state != "result known"):
        assert [found.results, found.first, found.ties, found.sensitivity] == [()] * 4
        assert not answer.findings


ORDER = ["drafted", "frozen", "scoring", "consensus", "agreed", "result known"]


@settings(max_examples=150, deadline=None)
@given(exercises(), MOMENTS, MOMENTS)
def test_with_time_the_state_never_goes_back(rules, exercise, one, other):
    before, after = (calculate(replace(exercise, as_at=moment), rules).value for moment in sorted((one, other)))
    assert ORDER.index(before.state) <= ORDER.index(after.state)
