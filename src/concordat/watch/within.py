"""Inequality within places: takes values as measured, gives for each measure and area the gap between most and least deprived, year by year, with its trend."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.watch.calculations.trend import DOWN, UP, Given, Point, calculate
from concordat.watch.deprivation import SCALES, deprivation_place
from concordat.watch.inequality import Measured, inequality
from concordat.watch.limits_chance import chances_of_difference
from concordat.watch.measured import AreaValue, shown_value
from concordat.watch.numbers import Floats
from concordat.watch.records import Indicator
from concordat.watch.said import kept
from concordat.watch.segments import alike
from concordat.watch.standings import DIRECTIONS
from concordat.watch.unequal import Unequal

GREW, NARROWED, TURNED = "grew", "narrowed", "changed sides"


@dataclass(frozen=True, slots=True)
class Gap:
    """One period: the value of the most deprived less that of the least, and the one over the other, each with its 95 % limits (None: unknown)."""

    most: AreaValue
    least: AreaValue
    value: float
    lower: float | None
    upper: float | None
    ratio: float | None
    ratio_lower: float | None
    ratio_upper: float | None

    @property
    def because(self) -> Because:
        """The reason: the values of both groups."""
        limits = f", 95 % limits {shown_value(self.lower)} to {shown_value(self.upper)}"
        says = f"{self.most.group} less {self.least.group}{limits if self.lower is not None else ''}"
        parts = (self.most.because, self.least.because)
        return Because(says, shown_value(self.value), self.most.indicator.unit, parts=parts)


@dataclass(frozen=True, slots=True)
class Within:
    """How unequal one measure is within one area: the `gaps` in order of time, and in `moved` whether they grew or narrowed beyond chance.

    `starts` and `ends` are the newest period of the groups; where it has no gap, `note` says why.
    """

    indicator: Indicator
    area: str
    scale: str
    starts: date
    ends: date
    gaps: tuple[Gap, ...]
    note: str
    trend: Answer[str]
    moved: str

    @property
    def now(self) -> Gap | None:
        """The gap of the newest period."""
        return self.gaps[-1] if self.gaps and self.gaps[-1].most.starts == self.starts else None

    @property
    def compared(self) -> str:
        """What the most deprived are against the least: worse, better, higher, lower, similar (chance can make it), or not compared."""
        own = self.now
        if own is None or own.lower is None or own.upper is None:
            return "not compared"
        if own.lower <= 0 <= own.upper:
            return "similar"
        if self.indicator.better == "neither":
            return "higher" if own.value > 0 else "lower"
        return "worse" if (own.value > 0) == (self.indicator.better == "lower") else "better"

    @property
    def chance(self) -> float | None:
        """The chance of so wide a gap if there were none; None where it is not known."""
        own = self.now
        if own is None or own.lower is None or own.upper is None:
            return None
        value, lower, upper = (np.array([number]) for number in (own.value, own.lower, own.upper))
        return kept(chances_of_difference(value, lower, upper, np.zeros(1))[0])


def within(values: Iterable[AreaValue], rules: Rulebook) -> tuple[Within, ...]:
    """Return how unequal each measure is within each area that has values by deprivation, in order."""
    found: dict[tuple[str, str, str], dict[date, dict[int, AreaValue]]] = {}
    for one in values:
        placed = deprivation_place(one.group)
        if placed and not one.sex and not one.age:
            own = found.setdefault((one.indicator.id, one.area, placed[0]), {})
            own.setdefault(one.starts, {})[placed[1]] = one
    ends = {key: [_ends(years[day], SCALES[key[2]]) for day in sorted(years)] for key, years in found.items()}
    gaps = _gaps([pair for pairs in ends.values() for pair, _ in pairs if pair])
    return tuple(_within(key[2], found[key], pairs, gaps, rules) for key, pairs in ends.items())


def _ends(groups: Mapping[int, AreaValue], parts: int) -> tuple[tuple[AreaValue, AreaValue] | None, str]:
    """Return the most and the least deprived group of a period, or why there is no gap between them."""
    for place, words in ((1, "most"), (parts, "least")):
        one = groups.get(place)
        if one is None or one.value is None:
            why = f": {one.note}" if one and one.note else ""
            return None, f"the {words} deprived group has no value{why}"
    return (groups[1], groups[parts]), ""


def _gaps(pairs: Sequence[tuple[AreaValue, AreaValue]]) -> Iterator[Gap]:
    """Return the gaps of all pairs, worked out at once."""
    if not pairs:
        return
    ends = [one for pair in pairs for one in pair]
    groups = Unequal(
        value=_floats(ends, "value"),
        people=np.ones(len(ends)),
        lower=_floats(ends, "lower"),
        upper=_floats(ends, "upper"),
        segments=alike(len(pairs), 2),
        atkinson=np.nan,
        kolm=np.nan,
    )
    made = inequality(groups, "gap", "ratio")
    for at, (most, least) in enumerate(pairs):
        _, lower, upper = _told(made["gap"], at)
        yield Gap(most, least, float(made["gap"].value[at]), lower, upper, *_told(made["ratio"], at))


def _told(measure: Measured, at: int) -> tuple[float | None, float | None, float | None]:
    """Return a measure with its limits, None for what is not known."""
    value, lower, upper = (
        None if np.isnan(numbers[at]) else float(numbers[at])
        for numbers in (measure.value, measure.lower, measure.upper)
    )
    return value, lower, upper


def _within(
    scale: str,
    years: Mapping[date, Mapping[int, AreaValue]],
    pairs: Sequence[tuple[object, str]],
    gaps: Iterator[Gap],
    rules: Rulebook,
) -> Within:
    own = tuple(next(gaps) for pair, _ in pairs if pair)
    newest = next(iter(years[max(years)].values()))
    trend, moved = _trend(own, rules)
    return Within(newest.indicator, newest.area, scale, newest.starts, newest.ends, own, pairs[-1][1], trend, moved)


def _trend(gaps: Sequence[Gap], rules: Rulebook) -> tuple[Answer[str], str]:
    """Return in words whether the gap grew or narrowed beyond chance."""
    points = tuple(
        Point(starts=one.most.starts, ends=one.most.ends, value=one.value, lower=one.lower, upper=one.upper)
        for one in gaps
    )
    direction = DIRECTIONS[gaps[-1].most.indicator.better] if gaps else "neutral"
    found = calculate(Given(points=points, direction=direction), rules)
    gives, moved = found.value, ""
    words = f"cannot be told: {gives.reason}" if gives.reason else "no change beyond chance"
    if gives.trend in (UP, DOWN):
        first = next(one.value for one in gaps if one.most.starts == gives.used[0])
        last = next(one.value for one in gaps if one.most.starts == gives.used[-1])
        moved = TURNED if first * last < 0 else GREW if (gives.trend == UP) == (last > 0) else NARROWED
        words = f"the gap {moved} over {len(gives.used)} periods"
    because = Because(words, words, parts=(*found.because.parts[:1], *(one.because for one in gaps)))
    return Answer(words, because), moved


def _floats(own: Sequence[AreaValue], name: str) -> Floats:
    return np.array([np.nan if getattr(one, name) is None else getattr(one, name) for one in own], dtype=np.float64)
