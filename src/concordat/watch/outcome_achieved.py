"""What an outcome earned: takes its results and levels, gives the share earned, on what it was paid, and the odds of paying wrongly."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import numpy as np

from concordat.watch.achievement import ramp
from concordat.watch.attain_or_improve import Scoring, attain_or_improve
from concordat.watch.numbers import Floats
from concordat.watch.outcome_given import Outcome, Result
from concordat.watch.payment_guard import Counted, chance_beyond, exactly, near_limit, shrunk
from concordat.watch.payment_odds import chance_of_penalty, chance_of_reward


@dataclass(frozen=True, slots=True)
class Guarding:
    """Numbers of the statistical guard, and of attaining and improving, as the rulebook has them."""

    nothing_at: Fraction
    all_at: Fraction
    confidence: float
    scoring: Scoring


def guarding_of(guard: Mapping[str, str], score: Mapping[str, str]) -> Guarding:
    """Return the numbers as the rules of the guard and of attaining and improving write them."""
    scoring = Scoring(
        attainment=Fraction(score["attainment"]),
        attainment_more=Fraction(score["attainment_more"]),
        improvement=Fraction(score["improvement"]),
        improvement_less=Fraction(score["improvement_less"]),
        most=Fraction(score["most"]),
    )
    return Guarding(Fraction(guard["nothing_at"]), Fraction(guard["all_at"]), float(guard["confidence"]), scoring)


@dataclass(frozen=True, slots=True)
class Unit:
    """One figure that is paid on: a group, or all of them together, with its `weight` among the others.

    `value` is the point; `chance` that the truth lies beyond the level at which all is earned; chances of paying wrongly.
    """

    id: str
    weight: Fraction
    value: Fraction
    earned: Fraction
    chance: float | None
    false_reward: float | None
    false_penalty: float | None


@dataclass(frozen=True, slots=True)
class Achieved:
    """The share `earned`, the `units` it stands on, and the `gap` between first and last group where one was agreed."""

    earned: Fraction
    units: tuple[Unit, ...]
    gap: Fraction | None
    gap_grew: bool


def achieved(one: Outcome, guarding: Guarding) -> Achieved:
    """Return what one outcome earned."""
    units = tuple(_unit(group, weight, one, guarding) for group, weight in _paid_on(one))
    whole = sum((unit.weight for unit in units), Fraction(0))
    earned = sum((unit.weight * unit.earned for unit in units), Fraction(0)) / whole
    if one.gap_before is None:
        return Achieved(earned, units, None, False)
    gap = abs(_value(one.results[0], one) - _value(one.results[-1], one))
    grew = gap > Fraction(one.gap_before)
    return Achieved(Fraction(0) if grew else earned, units, gap, grew)


def _paid_on(one: Outcome) -> Iterator[tuple[Result, Fraction]]:
    """Give each group that is paid on with its weight."""
    if one.equity == "weighted":
        yield from ((group, Fraction(group.people) * Fraction(group.equity_weight)) for group in one.results)
    elif one.equity == "most deprived" or len(one.results) == 1:
        yield one.results[0], Fraction(1)
    elif any(group.value is not None for group in one.results):
        yield from ((group, Fraction(group.people)) for group in one.results)
    else:
        events = sum(group.events or 0 for group in one.results)
        of, exceptions = (
            sum((group.of or Decimal(0) for group in one.results), Decimal(0)),
            sum(group.exceptions for group in one.results),
        )
        yield Result(id="all groups", events=events, of=of, exceptions=exceptions), Fraction(1)


def _value(group: Result, one: Outcome) -> Fraction:
    if group.events is None:
        return Fraction(group.value or 0)
    return Fraction(one.per) * group.events / group.counted_among


def _unit(group: Result, weight: Fraction, one: Outcome, guarding: Guarding) -> Unit:
    value, up = _value(group, one), one.all_at > one.nothing_at
    if group.events is None:
        return Unit(group.id, weight, value, _exact(value, one, guarding), None, None, None)
    of, per = float(group.counted_among), float(one.per)
    counted = Counted(one.kind, np.array([float(group.events)]), np.array([of]), per)
    earned = exactly(float(earned_by(counted, one, guarding)[0])) if one.guard else _exact(value, one, guarding)
    nothing = one.before if one.if_nothing_changes is None and one.before is not None else one.if_nothing_changes
    false_reward, false_penalty = (
        chance(lambda result: earned_by(result, one, guarding), one.kind, of, per, float(truth))
        for chance, truth in (
            (chance_of_reward, one.nothing_at if nothing is None else nothing),
            (chance_of_penalty, one.all_at if one.if_reached is None else one.if_reached),
        )
    )
    chance = float(chance_beyond(counted, float(one.all_at), up)[0])
    return Unit(group.id, weight, value, earned, chance, false_reward, false_penalty)


def _exact(value: Fraction, one: Outcome, guarding: Guarding) -> Fraction:
    low, high = Fraction(one.nothing_at), Fraction(one.all_at)
    if one.way == "ramp" or one.before is None:
        return ramp(value, low, high)
    return attain_or_improve(value, Fraction(one.before), low, high, guarding.scoring, one.together)


def earned_by(counted: Counted, one: Outcome, guarding: Guarding) -> Floats:
    """Return what each of many results earns, under the guard where there is one."""
    low, high, up = Fraction(one.nothing_at), Fraction(one.all_at), one.all_at > one.nothing_at
    if one.guard == "chance":
        return ramp(chance_beyond(counted, float(high), up), guarding.nothing_at, guarding.all_at)
    values = counted.value
    if one.guard == "near limit":
        values = near_limit(counted, guarding.confidence, up)
    elif one.guard == "shrunk":
        values = shrunk(counted, float(one.peers_mean or 0), float(one.peers_variance or 0))
    if one.way == "ramp" or one.before is None:
        return ramp(values, low, high)
    return attain_or_improve(values, Fraction(one.before), low, high, guarding.scoring, one.together)
