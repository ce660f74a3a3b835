"""Comparison with a benchmark: takes areas with values and limits, a benchmark and a rule, gives each area's class in words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.registry import plugin
from concordat.kernel.rulebook import Rulebook
from concordat.watch.comparison import (
    COMPARISONS,
    NOT_COMPARED,
    class_word,
    classes,
    compared_of,
    comparison_rules,
)
from concordat.watch.icons import Direction
from concordat.watch.numbers import Floats
from concordat.watch.said import said
from concordat.watch.wrong_numbers import bad, not_finite, repeated, reversed_limits

OF_AREAS = ("value", "lower", "upper", "wide_lower", "wide_upper", "own_total")
OF_BENCHMARK = {"benchmark": "value", "benchmark_lower": "lower", "benchmark_upper": "upper"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One area or group: its `value` with limits, `wide` ones at a higher confidence; `own_total` is that of the area a group is part of."""

    id: str
    value: float | None
    lower: float | None = None
    upper: float | None = None
    wide_lower: float | None = None
    wide_upper: float | None = None
    own_total: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """What areas are held against: its `name`, such as England or a goal, its `value` and its limits."""

    name: str
    value: float | None = None
    lower: float | None = None
    upper: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`rule`: single_overlap, two_levels, double_overlap, segments, fifths, fifths_by_rank or quarters. `direction`: which way is good."""

    rule: str
    areas: tuple[Area, ...]
    benchmark: Benchmark | None = None
    direction: Direction = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One area and its class in words."""

    id: str
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`areas` in the order given, and how many there are of each verdict."""

    areas: tuple[Judged, ...]
    counts: dict[str, int]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return each area's class; an area without what the rule stands on is not compared, and told.

    Refuses an unknown rule, no areas, names twice, a benchmark without what the rule needs, and limits the wrong way.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    fewest = rules.history("watch.least_areas_for_fifths")[-1]
    module = plugin(COMPARISONS, given.rule)
    found = classes(given.rule, compared_of(len(given.areas), int(fewest.decimal), **_arrays(given)))
    verdicts = [class_word(given.rule, number, given.direction) for number in found]
    judged = tuple(Judged(id=one.id, verdict=word) for one, word in zip(given.areas, verdicts, strict=True))
    gives = Gives(areas=judged, counts=dict(Counter(verdicts)))
    against = f" against {given.benchmark.name}" if given.benchmark else ""
    says = f"{', '.join(f'{many} {word}' for word, many in gives.counts.items())}{against}, by {module.TITLE}"
    reasons = (_because(area, one) for area, one in zip(given.areas, judged, strict=True))
    rule = () if module.NEEDS != ("value",) else (because_rule(fewest),)
    return Answer(gives, Because(says, parts=(*rule, *_because_benchmark(given), *reasons)), findings=_left_out(judged))


def _arrays(given: Given) -> dict[str, Floats]:
    own = {name: np.array([getattr(one, name) for one in given.areas], dtype=np.float64) for name in OF_AREAS}
    ones = np.ones(len(given.areas))
    return own | {
        name: np.array(getattr(given.benchmark, field, None), dtype=np.float64) * ones
        for name, field in OF_BENCHMARK.items()
    }


def _because(area: Area, judged: Judged) -> Because:
    limits = f" ({said(area.lower)} to {said(area.upper)})" if area.lower is not None else ""
    return Because(f"{area.id}: {said(area.value)}{limits}: {judged.verdict}", area.value)


def _because_benchmark(given: Given) -> tuple[Because, ...]:
    if given.benchmark is None:
        return ()
    return (Because(f"{given.benchmark.name}: {said(given.benchmark.value)}", given.benchmark.value),)


def _left_out(judged: tuple[Judged, ...]) -> tuple[Finding, ...]:
    names = [one.id for one in judged if one.verdict == NOT_COMPARED]
    if not names:
        return ()
    what = f"{', '.join(names)} {'is' if len(names) == 1 else 'are'} not compared."
    why = "There is no value, a limit is missing, or there are too few areas."
    return (
        Finding(
            "not-compared", what, why, "Give what is missing, or compare fewer groups.", Place(field="areas"), "warning"
        ),
    )


def _wrong(given: Given) -> Iterator[Finding]:
    if given.rule not in comparison_rules():
        known = ", ".join(comparison_rules())
        yield Finding(
            "unknown-code", f"There is no rule {given.rule}.", f"There are {known}.", "Choose one.", Place(field="rule")
        )
    else:
        needs = plugin(COMPARISONS, given.rule).NEEDS
        for name, field in OF_BENCHMARK.items():
            if name in needs and getattr(given.benchmark, field, None) is None:
                yield bad(f"benchmark.{field}", "is missing", "missing-field")
    if not given.areas:
        yield bad("areas", "is empty")
    yield from repeated("areas", [one.id for one in given.areas])
    for number, one in enumerate(given.areas):
        place = f"areas.{number}"
        yield from not_finite(place, *(getattr(one, name) for name in OF_AREAS))
        for low, high in (("lower", "upper"), ("wide_lower", "wide_upper")):
            yield from reversed_limits(place, getattr(one, low), getattr(one, high))
    if given.benchmark is not None:
        yield from not_finite("benchmark", given.benchmark.value, given.benchmark.lower, given.benchmark.upper)
        yield from reversed_limits("benchmark", given.benchmark.lower, given.benchmark.upper)
