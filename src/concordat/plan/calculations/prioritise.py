"""Prioritisation: takes criteria, options and scores, gives the order, who is beaten on everything, the weights over which it holds, what is chosen and what is not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import amount
from concordat.kernel.wrong_given import warning
from concordat.plan.budget_line import chosen
from concordat.plan.exact import decimal_of
from concordat.plan.prioritise_given import Criterion, Option, Score, prioritise_findings
from concordat.plan.scoring import dominators, order_of, weight_range, weighted_sum


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`criteria` with weights, `options`, `scores` by people, and the `budget` in pounds.

    `passing`: an option that costs more than is left is passed over; without it the line is drawn there.
    """

    criteria: tuple[Criterion, ...]
    options: tuple[Option, ...]
    scores: tuple[Score, ...] = ()
    budget: Decimal
    passing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """One option that was scored.

    - `place` in the order; `score`: the weighted sum, from 0 to 1; `by_criterion`: its average on each, on the scale of 0 to 1
    - `spread`: how far apart people were at most on one criterion, on the scale of 0 to 1
    - `dominated_by`: as good on every criterion and better on one; `beaten_by`: better on every one
    - `chosen`, or `why_not`; `equality`: what it does to whom
    """

    option: str
    place: int
    score: Decimal
    by_criterion: dict[str, Decimal]
    spread: Decimal
    cost: Decimal
    dominated_by: tuple[str, ...]
    beaten_by: tuple[str, ...]
    chosen: bool
    why_not: str
    equality: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightRange:
    """One criterion: its `weight` as a part of all, and between which weights the order stays, the others in proportion."""

    criterion: str
    weight: Decimal
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class MustDo:
    """What is done whatever its score: by which law or duty, its cost in pounds, what it does to whom."""

    option: str
    required_by: str
    cost: Decimal
    equality: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`must_do` apart, `ranked` from best to worst, `weights` over which the order holds, and pounds `left` (below nought: missing)."""

    must_do: tuple[MustDo, ...]
    ranked: tuple[Ranked, ...]
    weights: tuple[WeightRange, ...]
    left: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the order, exactly; raises Refused for scores that are missing, twice, or off their scale."""
    wrong = tuple(prioritise_findings(given.criteria, given.options, given.scores, given.budget))
    if wrong:
        raise Refused(wrong)
    whole = sum((Fraction(one.weight) for one in given.criteria), Fraction(0))
    weights = {one.id: Fraction(one.weight) / whole for one in given.criteria}
    scaled = _scaled(given)
    scores = {
        option: {name: sum(told, Fraction(0)) / len(told) for name, told in own.items()}
        for option, own in scaled.items()
    }
    order = order_of(scores, weights)
    options = {one.id: one for one in given.options}
    must = tuple(
        MustDo(option=one.id, required_by=one.required_by, cost=one.cost, equality=one.equality)
        for one in given.options
        if one.required_by.strip()
    )
    open_ = given.budget - sum((one.cost for one in must), Decimal(0))
    taken, reasons = chosen(order, {one.id: one.cost for one in given.options}, open_, given.passing)
    ranked = tuple(
        Ranked(
            option=name,
            place=place,
            score=decimal_of(weighted_sum(scores[name], weights)),
            by_criterion={criterion: decimal_of(one) for criterion, one in scores[name].items()},
            spread=decimal_of(max(max(told) - min(told) for told in scaled[name].values())),
            cost=options[name].cost,
            dominated_by=dominators(name, scores),
            beaten_by=dominators(name, scores, strictly=True),
            chosen=name in taken,
            why_not=reasons.get(name, ""),
            equality=options[name].equality,
        )
        for place, name in enumerate(order, 1)
    )
    gives = Gives(
        must_do=must,
        ranked=ranked,
        weights=tuple(_ranges(scores, weights, order)),
        left=open_ - sum((one.cost for one in ranked if one.chosen), Decimal(0)),
    )
    because = Because("what is left of the budget", gives.left, "£", parts=tuple(_reasons(given, gives)))
    return Answer(gives, because, unit="£", findings=tuple(_warnings(given, gives)))


def _scaled(given: Given) -> dict[str, dict[str, list[Fraction]]]:
    """Return the scores of all people on a scale of 0 to 1, by option and criterion."""
    found: dict[str, dict[str, list[Fraction]]] = {}
    scales = {one.id: (Fraction(one.low), Fraction(one.high)) for one in given.criteria}
    for one in given.options:
        if not one.required_by.strip():
            found[one.id] = {name: [] for name in scales}
    for score in given.scores:
        low, high = scales[score.criterion]
        found[score.option][score.criterion].append((Fraction(score.score) - low) / (high - low))
    return found


def _ranges(
    scores: Mapping[str, Mapping[str, Fraction]], weights: Mapping[str, Fraction], order: tuple[str, ...]
) -> Iterator[WeightRange]:
    for name, weight in weights.items():
        low, high = weight_range(name, scores, weights, order)
        yield WeightRange(criterion=name, weight=decimal_of(weight), low=decimal_of(low), high=decimal_of(high))


def _reasons(given: Given, gives: Gives) -> Iterator[Because]:
    yield Because("the budget", given.budget, "£")
    for must in gives.must_do:
        yield Because(f"{must.option} must be done: {must.required_by}", -must.cost, "£")
    for one in gives.ranked:
        says = f"{one.place}. {one.option} scores {one.score}"
        if one.chosen:
            yield Because(f"{says}: chosen", -one.cost, "£")
        else:
            yield Because(f"{says}: not chosen, {one.why_not}", Decimal(0), "£")


def _warnings(given: Given, gives: Gives) -> Iterator[Finding]:
    must = sum((one.cost for one in gives.must_do), Decimal(0))
    if must > given.budget:
        what = f"What must be done costs {amount(must, '£')}, and the budget is {amount(given.budget, '£')}."
        yield warning("above-budget", "budget", what, "Nothing else can be chosen.", "Find the rest, or ask who can.")
    taken = {one.option for one in gives.ranked if one.chosen}
    for one in gives.ranked:
        better = [other for other in one.dominated_by if other not in taken]
        if one.chosen and better:
            what = f"{one.option} is chosen, and {', '.join(better)}, at least as good on everything, is not."
            yield warning("dominated-chosen", "options", what, "The budget alone tells them apart.", "Say why.")
    for same in gives.weights:
        if same.weight in (same.low, same.high) and 0 < same.weight < 1:
            what = f"The order changes as soon as the weight of {same.criterion} moves from {same.weight}."
            yield warning("order-on-edge", "criteria", what, "Two options are level.", "Do not rest on the order.")
    for option in given.options:
        if not option.equality.strip():
            what = f"Nothing is said of what {option.id} does to groups of people."
            why = "Equality is looked at beside the score, before the choice."
            yield warning(
                "no-equality-effect", f"options.{option.id}.equality", what, why, "Say it, or that there is none."
            )
