"""Why an evaluation gives what it gives: takes the exercise and its results, gives the tree of reasons down to each score and rule."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from concordat.buy.evaluation.exercise import Exercise
from concordat.buy.evaluation.ranking import Result, plainly
from concordat.buy.evaluation.states import SAYS, State
from concordat.kernel.answer import Because, because_rule
from concordat.kernel.money import as_fraction
from concordat.kernel.rulebook import Rulebook

_RULES = ("evaluation_record", "evaluation_total", "evaluation_seal", "evaluation_conflict", "evaluation_consensus")


def because_of(
    given: Exercise,
    state: State,
    results: Sequence[Result],
    first: Sequence[str],
    out: Mapping[str, tuple[Because, ...]],
    rules: Rulebook,
) -> Because:
    """Return the reasons; those of totals only where there are results."""
    moment = given.opened or given.as_at
    day = moment.date() if moment else date.max
    parts = (
        *(_result(given, one) for one in results),
        *(Because(f"{person} sees and scores nothing", person, parts=why) for person, why in out.items()),
        *(because_rule(rules.on(f"procurement.{name}", day)) for name in _RULES),
    )
    return Because(_says(state, results, first), state, parts=parts)


def _says(state: State, results: Sequence[Result], first: Sequence[str]) -> str:
    if not results:
        return f"{SAYS[state][0].upper()}{SAYS[state][1:]}."
    if not first:
        return "No bid passes every pass mark."
    total = next(one.total for one in results if one.bid == first[0])
    if len(first) > 1:
        return f"{' and '.join(first)} tie in first place with {total}."
    return f"{first[0]} is in first place with {total}."


def _result(given: Exercise, one: Result) -> Because:
    says = f"{one.bid}: {one.total}"
    if one.failed:
        says += f", below the pass mark of {', '.join(one.failed)}"
    return Because(says, one.total, parts=tuple(_answers(given, one.bid)))


def _answers(given: Exercise, bid: str) -> Iterator[Because]:
    scored = {each.question: each for each in given.consensus if each.bid == bid}
    for question in given.questions:
        score = scored[question.id].score
        part = plainly(as_fraction(score) / as_fraction(given.scale) * Fraction(question.weight))
        yield Because(f"{question.id}: {score} of {given.scale}, weight {question.weight}, gives {part}", part)
