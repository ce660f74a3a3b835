"""Value-neutral average: takes each contract's number, gives the average at which, at unchanged volume, gains and losses sum to nought."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from concordat.contract.question import Averaged, DoesNotFit, Harmonised, Question
from concordat.contract.term_value import measured
from concordat.kernel.money import PENNY, round_half_away

# How finely an average is written, by kind of clause: the penny, the whole day, and the six places of every rate.
STEPS: Mapping[str, Decimal] = {"money": PENNY, "days": Decimal(1)}
RATE_STEP = Decimal("0.000001")


def choose(question: Question) -> Harmonised:
    """Return the rounded average for every contract that has the term; one without it stays without.

    The weights are the contracts' activity for a price, their value otherwise; a payment rule's own average goes
    first. Raises DoesNotFit for a clause that is not a number, or where nothing weighs anything.
    """
    try:
        values = {c: measured(question.clause, text) for c, text in question.texts.items() if text is not None}
    except ValueError as error:
        raise DoesNotFit(str(error)) from None
    if not values:
        raise DoesNotFit("no contract has such a term")
    exact = question.average(question.clause, values) if question.average else None
    basis, weights = ("the payment rule", {}) if exact is not None else _weights(question, values)
    if exact is None:
        exact = sum((weights[c] * value for c, value in values.items()), Fraction(0)) / sum(weights.values())
    step = STEPS.get(question.clause.kind, RATE_STEP)
    rounded = rounded_to(exact, step)
    averaged = Averaged(
        question.clause.key,
        basis,
        weights,
        exact,
        rounded,
        step,
        sum(weights.values(), Fraction(0)) * (Fraction(rounded) - exact) if weights else None,
        {contract: weight * (exact - values[contract]) for contract, weight in weights.items()},
    )
    text = format(rounded, "f")
    chosen = {contract: None if own is None else text for contract, own in question.texts.items()}
    return Harmonised(chosen, averaged.says(), averaged)


def rounded_to(exact: Fraction, step: Decimal) -> Decimal:
    """Return an exact number rounded once to a step, halves away from nought."""
    return round_half_away(Decimal(_nearest(exact / Fraction(step))) * step, step)


def _nearest(number: Fraction) -> int:
    doubled = abs(number) * 2
    whole = (doubled.numerator // doubled.denominator + 1) // 2
    return -whole if number < 0 else whole


def _weights(question: Question, values: Mapping[str, Fraction]) -> tuple[str, dict[str, Fraction]]:
    activity = {contract: question.activity_of.get(contract) for contract in values}
    known = {contract: planned for contract, planned in activity.items() if planned is not None}
    if question.clause.kind == "money" and len(known) == len(values) and any(known.values()):
        return "activity", known
    weights = {contract: question.value_of[contract] for contract in values}
    if any(weight < 0 for weight in weights.values()) or not any(weights.values()):
        raise DoesNotFit("the contracts have neither activity nor value to weigh by")
    return "value", weights
