"""Standings: takes values as measured, gives for each indicator and area the newest value against the average of all, and where it is going."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.watch.calculations.trend import Given, Point, calculate
from concordat.watch.comparison import class_word, classes, compared_of
from concordat.watch.icons import Direction
from concordat.watch.limits_chance import chances_of_difference
from concordat.watch.measured import AreaValue, shown_value
from concordat.watch.records import Indicator
from concordat.watch.said import kept
from concordat.watch.spine import spine

RULE = "single_overlap"
DIRECTIONS: Mapping[str, Direction] = {"higher": "up is good", "lower": "down is good", "neither": "neutral"}


@dataclass(frozen=True, slots=True)
class Standing:
    """One area under one indicator: its newest value, the `average` of all areas then, and what both say.

    `compared` is better, similar or worse than the average (lower or higher where neither way is better), `trend` where it is going in
    words, `going` whether that is better or worse beyond chance (empty where neither is sure), and `place` where it stands from nought (worst) to one (best), the average in the middle; None where it has no value. `worst` and `best` are those of all areas.
    `chance` is that of so large a difference from the average if there were none.
    """

    now: AreaValue
    average: Answer[Decimal]
    compared: str
    trend: Answer[str]
    going: str
    place: float | None
    worst: AreaValue
    best: AreaValue
    chance: float | None = None

    @property
    def indicator(self) -> Indicator:
        """What is measured."""
        return self.now.indicator


def standings(values: Iterable[AreaValue], rules: Rulebook) -> tuple[Standing, ...]:
    """Return the standing of every area under every indicator in the newest period of that indicator, in order."""
    by_indicator: dict[str, list[AreaValue]] = {}
    for one in values:
        if one.whole:
            by_indicator.setdefault(one.indicator.id, []).append(one)
    return tuple(found for own in by_indicator.values() for found in _of_indicator(own, rules))


def average(newest: Sequence[AreaValue]) -> Answer[Decimal]:
    """Return the average of areas that have a value: all they counted out of all their people, or the plain mean of published values."""
    own = newest[0].indicator
    parts = tuple(one.because for one in newest)
    known = [one for one in newest if one.value is not None]
    which = f"all {len(newest)} areas" if len(known) == len(newest) else f"the {len(known)} areas that have a value"
    if known and all(one.events is not None and one.people for one in known):
        events = sum(one.events or 0 for one in known)
        people = sum(one.people or 0 for one in known)
        mean = shown_value(events / people * float(own.multiplier))
        says = f"{which} together: {events:,} of {people:,}"
    else:
        mean = shown_value(sum(one.value or 0 for one in known) / len(known)) if known else None
        says = f"the plain mean of {len(known)} areas"
    return Answer(mean or Decimal(0), Because(says, mean, own.unit, parts=parts))


def _of_indicator(own: Sequence[AreaValue], rules: Rulebook) -> Iterator[Standing]:
    last = max(one.starts for one in own)
    newest = [one for one in own if one.starts == last]
    mean = average(newest)
    if all(one.value is None for one in newest):
        return
    numbers = {name: _floats(newest, name) for name in ("value", "lower", "upper")}
    benchmark = np.full(len(newest), float(mean.value))
    direction = DIRECTIONS[own[0].indicator.better]
    found = classes(RULE, compared_of(len(newest), 0, benchmark=benchmark, **numbers))
    chances = chances_of_difference(numbers["value"], numbers["lower"], numbers["upper"], benchmark)
    placed = spine(numbers["value"], float(mean.value), direction).areas
    ends = sorted((one for one in newest if one.value is not None), key=lambda one: _worth(one, direction))
    for at, one in enumerate(newest):
        place = float(placed[at]) if np.isfinite(placed[at]) else None
        trend, going = _trend([earlier for earlier in own if earlier.area == one.area], direction, rules)
        compared = class_word(RULE, float(found[at]), direction)
        yield Standing(one, mean, compared, trend, going, place, ends[0], ends[-1], kept(chances[at]))


def _worth(one: AreaValue, direction: Direction) -> float:
    """Return a number that rises as an area does better."""
    value = 0.0 if one.value is None else one.value
    return -value if direction == "down is good" else value


def _trend(years: Sequence[AreaValue], direction: Direction, rules: Rulebook) -> tuple[Answer[str], str]:
    """Return where a series is going in words, and whether that is better or worse."""
    points = tuple(point_of(one) for one in years)
    found = calculate(Given(points=points, direction=direction), rules)
    words = found.value.trend if not found.value.reason else f"cannot be told: {found.value.reason}"
    judged = f", getting {found.value.judgement}" if found.value.judgement else ""
    because = Because(f"{words}{judged}", words, parts=(*found.because.parts[:1], *(one.because for one in years)))
    return Answer(f"{words}{judged}", because), found.value.judgement


def point_of(one: AreaValue) -> Point:
    """Return a value as a point of a trend: a share as it was counted, else the value with its limits."""
    if one.indicator.method == "proportion" and one.events is not None and one.people:
        return Point(starts=one.starts, ends=one.ends, events=one.events, of=one.people)
    return Point(starts=one.starts, ends=one.ends, value=one.value, lower=one.lower, upper=one.upper)


def _floats(own: Sequence[AreaValue], name: str) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    return np.array([np.nan if getattr(one, name) is None else getattr(one, name) for one in own], dtype=np.float64)
