"""Slope index of inequality: takes a value for each group from most to least deprived, gives the gap from end to end and three relative indices, each by its name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted, shown
from concordat.watch.confidence import USUAL
from concordat.watch.levels import levels_of
from concordat.watch.numbers import numbers_of
from concordat.watch.said import kept
from concordat.watch.scales import Scale
from concordat.watch.slope import Interval, Slopes, slope_index
from concordat.watch.slope_given import Group, slope_findings
from concordat.watch.slope_points import Points, points_of
from concordat.watch.slope_simulated import simulated_slope_index
from concordat.watch.told import Limit, limit_words
from concordat.watch.wrong_numbers import bad


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`groups` in order, and what the slope is fitted with.

    - `order`: which end comes first; in the index of deprivation decile 1 is the most deprived, in other tables 10 is
    - `scale`: where limits of values lie evenly: plain, or for rates log, for shares logit; `transform`: the line too is fitted there
    - `limits_at`: the confidence of the limits given; `confidence`: levels of those asked for
    - `high_is_bad`: the gap is turned so that a positive one is a worse value for the most deprived; `multiplier`: for so many
    - `simulated`: limits from `draws` under `seed` instead of in closed form
    """

    groups: tuple[Group, ...]
    order: Literal["most deprived first", "least deprived first"]
    scale: Scale = "plain"
    transform: bool = False
    limits_at: float = USUAL
    high_is_bad: bool = False
    multiplier: float = 1
    confidence: tuple[float, ...] = ()
    simulated: bool = False
    draws: int | None = None
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """One index with its limits; None where there is none."""

    value: float | None
    limits: tuple[Limit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The indices, each by its name.

    - `sii`: what the fitted line rises from the most deprived person to the least
    - `kunst_mackenbach`: the fitted end of the least deprived by that of the most; this is what public health in England calls RII
    - `pamuk`: the slope by the mean; `fitted_logit`: the ratio of ends fitted on the log-odds, for shares alone
    - `most_deprived`, `least_deprived`: the fitted ends; `fit_error`: the error of the slope from how far values lie from the line
    """

    sii: Index
    kunst_mackenbach: Index
    pamuk: Index
    fitted_logit: float | None
    most_deprived: float
    least_deprived: float
    fit_error: float | None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the indices; raises Refused for fewer than two groups, groups of nobody, and values that have no place on the scale."""
    if wrong := tuple(slope_findings(given)):
        raise Refused(wrong)
    levels, because_levels = levels_of(given.confidence, rules)
    method = numbers_of(rules, "sii")
    points = _points(given)
    times = -given.multiplier if given.high_is_bad else given.multiplier
    draws = method.whole("draws") if given.draws is None else given.draws
    made = [_made(points, given, level, times, draws) for level in levels]
    first = made[0]
    if first.note[0]:
        raise Refused(bad("groups", f"have no slope: {first.note[0]}", "no-value"))
    gives = Gives(
        sii=_index(levels, [one.sii for one in made]),
        kunst_mackenbach=_index(levels, [one.kunst_mackenbach for one in made]),
        pamuk=_index(levels, [one.pamuk for one in made]),
        fitted_logit=kept(first.fitted_logit[0]),
        most_deprived=float(first.most[0]),
        least_deprived=float(first.least[0]),
        fit_error=kept(first.fit_error[0]),
    )
    how = f"limits from {draws:,} draws with seed {given.seed}" if given.simulated else "limits in closed form"
    parts = (
        method.because,
        because_levels,
        Because(f"{how}, values on the {given.scale} scale"),
        *_reasons(given, gives),
    )
    says = f"from the most to the least deprived of {counted(len(given.groups), 'group')}, {given.order}"
    return Answer(gives, Because(says, gives.sii.value, parts=parts), findings=tuple(_warnings(given, gives)))


def _points(given: Given) -> Points:
    groups = given.groups if given.order == "most deprived first" else given.groups[::-1]
    values, people = [one.value for one in groups], [one.people for one in groups]
    make = partial(points_of, values, people, range(len(groups)), scale=given.scale, limits_at=given.limits_at)
    if any(one.error is not None for one in groups):
        return make(error=[one.error or 0.0 for one in groups])
    if any(one.lower is not None for one in groups):
        return make(lower=[one.lower or 0.0 for one in groups], upper=[one.upper or 0.0 for one in groups])
    return make()


def _made(points: Points, given: Given, level: float, times: float, draws: int) -> Slopes:
    make = partial(simulated_slope_index, draws=draws, seed=given.seed) if given.simulated else slope_index
    return make(points, scale=given.scale, transform=given.transform, confidence=level, multiplier=times)


def _index(levels: Sequence[float], made: Sequence[Interval]) -> Index:
    limits = tuple(
        Limit(confidence=level, lower=kept(one.lower[0]), upper=kept(one.upper[0]))
        for level, one in zip(levels, made, strict=True)
    )
    return Index(value=kept(made[0].value[0]), limits=limits)


def _reasons(given: Given, gives: Gives) -> Iterator[Because]:
    for one in given.groups:
        yield Because(f"{one.id}: {shown(one.value)}, {shown(one.people)} of the people", one.value)
    yield Because(
        f"the line runs from {shown(gives.most_deprived)} at the most deprived end to {shown(gives.least_deprived)}"
    )
    for name, index in (
        ("slope index", gives.sii),
        ("Kunst–Mackenbach", gives.kunst_mackenbach),
        ("Pamuk", gives.pamuk),
    ):
        limits = ", ".join(limit_words(limit) for limit in index.limits)
        value = "none" if index.value is None else shown(index.value)
        yield Because(f"{name}: {value} ({limits})", index.value)


def _warnings(given: Given, gives: Gives) -> Iterator[Finding]:
    if all(limit.lower is None for limit in gives.sii.limits):
        why, then = "The groups were given without errors or limits.", "Give their limits, to see what chance would do."
        yield Finding("no-limits", "The slope has no limits.", why, then, Place(field="groups"), "warning")
    if (gives.sii.value or 0) < 0:
        end = "worse" if given.high_is_bad else "lower"
        what = f"The least deprived end is {end}: the gap is negative."
        why, then = "Most gaps run the other way; deciles may be numbered from the other end.", "Check the order."
        yield Finding("order-to-check", what, why, then, Place(field="order"), "warning")
