"""Takes the record of an evaluation of bids, gives its state, exact totals, places, how firm first place is, and every gap in the record."""

from dataclasses import dataclass

from concordat.buy.evaluation.access import conflicts, counted, expected, seen, sees_all
from concordat.buy.evaluation.checks import impossible
from concordat.buy.evaluation.exercise import Exercise, Number, Score
from concordat.buy.evaluation.lint import lint
from concordat.buy.evaluation.ranking import Result, first_of, plainly, ranked, shares, ties_of
from concordat.buy.evaluation.reasons import because_of
from concordat.buy.evaluation.sensitivity import Holds, sensitivity
from concordat.buy.evaluation.states import State, reached
from concordat.buy.evaluation.steps import steps_of
from concordat.buy.evaluation.times import as_it_stood
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Refused
from concordat.kernel.money import as_fraction
from concordat.kernel.rulebook import Rulebook

Given = Exercise


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Where the evaluation stands, and what follows from its consensus scores.

    - `state`: drafted, frozen, scoring, consensus, agreed, result known or abandoned; `sealed`: whether individual scores
      are sealed; `scores_missing`, `consensus_missing`: what has still to come
    - `results`: every bid with its total out of `weight`, the first first; empty until every answer has its consensus
    - `first`: the bids in first place, more than one where they tie; `ties`: every set of bids that share a place
    - `sensitivity`: for each weight the exact interval over which first place holds
    - `excluded`: the people with a conflict, who see and score nothing
    - `seen`: the individual scores that the reader may see
    """

    state: State
    sealed: bool
    scores_missing: int
    consensus_missing: int
    weight: Number
    results: tuple[Result, ...] = ()
    first: tuple[str, ...] = ()
    ties: tuple[tuple[str, ...], ...] = ()
    sensitivity: tuple[Holds, ...] = ()
    excluded: tuple[str, ...] = ()
    seen: tuple[Score, ...] = ()


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the state and the results; raises Refused with everything that makes them impossible."""
    stop = tuple(dict.fromkeys(impossible(given)))
    if stop:
        raise Refused(stop)
    exercise = as_it_stood(given)
    out = conflicts(exercise)
    there = {(score.evaluator, score.bid, score.question) for score in counted(exercise, out)}
    missing = sum(one not in there for one in expected(exercise, out))
    unagreed = len(exercise.bids) * len(exercise.questions) - len(exercise.consensus)
    state, order = reached(steps_of(exercise, out, all_in=not missing, all_agreed=not unagreed))
    told = state == "result known"
    sealed = bool(missing) or state in ("drafted", "frozen", "scoring")
    open_to_reader = sees_all(exercise, out, unsealed=not sealed, told=told)
    results = ranked(exercise) if open_to_reader and (told or state == "agreed") else ()
    first = first_of(results)
    weights = {question.id: as_fraction(question.weight) for question in exercise.questions}
    others = tuple(one.bid for one in results if one.place not in (None, 1))
    gives = Gives(
        state=state,
        sealed=sealed,
        scores_missing=missing,
        consensus_missing=unagreed,
        weight=plainly(sum(weights.values(), as_fraction(0))),
        results=results,
        first=first,
        ties=ties_of(results),
        sensitivity=sensitivity(first, others, weights, shares(exercise)) if first else (),
        excluded=tuple(out),
        seen=seen(exercise, out, unsealed=not sealed, told=told),
    )
    because = because_of(exercise, gives.state, results, first, out, rules)
    found = (*order, *lint(exercise, out)) if open_to_reader else ()
    return Answer(gives, because, "buy.evaluation", findings=tuple(dict.fromkeys(found)))
