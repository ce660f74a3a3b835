"""What a prioritisation is given: takes criteria, options and scores of people, gives a finding for everything that cannot be."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, below_nought, negatives, repeated
from concordat.plan.given import unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One criterion: what it `says`, its `weight` (any sum: weights are taken as parts of all), and the scale from `low` to `high`."""

    id: str
    says: str
    weight: Decimal
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One option and its `cost` in pounds.

    - `required_by`: the law or duty by which it must be done; such an option is not scored
    - `equality`: what it does to whom, beside the score and never in it
    """

    id: str
    title: str = ""
    cost: Decimal
    required_by: str = ""
    equality: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one person (by role) gave one option on one criterion, with a comment."""

    option: str
    criterion: str
    by: str
    score: Decimal
    comment: str = ""


def prioritise_findings(
    criteria: Sequence[Criterion], options: Sequence[Option], scores: Sequence[Score], budget: Decimal
) -> Iterator[Finding]:
    """Give every finding that prevents an order."""
    yield from below_nought(budget, "budget")
    yield from repeated((one.id for one in criteria), "criteria")
    yield from repeated((one.id for one in options), "options")
    for field, given in (("criteria", criteria), ("options", options)):
        if not given:
            yield bad(field, "is empty", "missing-field")
    if criteria and not any(one.weight for one in criteria):
        yield bad("criteria", "all weigh nothing")
    for one in criteria:
        yield from negatives(one, "weight", within=f"criteria.{one.id}.")
        if one.low >= one.high:
            yield bad(f"criteria.{one.id}", f"has a scale from {one.low} to {one.high}", "reversed-interval")
        if not one.says.strip():
            why = "People who score by it would mean different things."
            yield bad(f"criteria.{one.id}.says", "is empty", "missing-field", why, "Say what it means.")
    for option in options:
        yield from negatives(option, "cost", within=f"options.{option.id}.")
    yield from _scores(criteria, options, scores)


def _scores(criteria: Sequence[Criterion], options: Sequence[Option], scores: Sequence[Score]) -> Iterator[Finding]:
    scales = {one.id: one for one in criteria}
    required = {one.id for one in options if one.required_by.strip()}
    open_ = [one.id for one in options if one.id not in required]
    for score in scores:
        where = f"scores.{score.option}.{score.criterion}"
        yield from unknown(score.option, {one.id for one in options}, where, "option")
        yield from unknown(score.criterion, scales, where, "criterion")
        if score.option in required:
            yield bad(where, "scores what must be done", "must-do-scored", "It is outside the order.", "Leave it out.")
        scale = scales.get(score.criterion)
        if scale and not scale.low <= score.score <= scale.high:
            what = f"is {score.score}, outside the scale from {scale.low} to {scale.high}"
            yield bad(where, what, "number-out-of-range")
        if not score.by.strip():
            yield bad(where, "does not say whose score it is", "missing-field")
    for (option, criterion, by), times in Counter((one.option, one.criterion, one.by) for one in scores).items():
        if times > 1:
            yield bad(f"scores.{option}.{criterion}", f"has {times} scores of {by}", "duplicate-key")
    told = {(one.option, one.criterion) for one in scores}
    for name in open_:
        for criterion in scales:
            if (name, criterion) not in told:
                why = "An option that is not scored on a criterion would count as worst on it."
                yield bad(f"scores.{name}.{criterion}", "is missing", "missing-field", why, "Have it scored.")
