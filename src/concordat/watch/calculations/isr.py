"""Indirectly standardised ratio: takes events and people by band for each area with those of a reference, gives observed against expected."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted, shown
from concordat.watch.given import above_findings, base_findings, count_findings, name_findings, option_findings
from concordat.watch.groups import Groups
from concordat.watch.indirect import Indirect, indirectly_standardised
from concordat.watch.levels import levels_of
from concordat.watch.numbers import numbers_of
from concordat.watch.rates import PER
from concordat.watch.told import Told, because_told, told, without_value
from concordat.watch.wrong_numbers import bad


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One band of the reference: the `events` among its `people`."""

    band: str
    events: float
    people: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One area: its `id`, the `events` observed in all of it, and its `people` by band."""

    id: str
    events: float
    people: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`areas`; the `reference` by band; the ratio `reference_is` that it has itself (1 or 100); for how many people a rate is (`multiplier`)."""

    areas: tuple[Area, ...]
    reference: tuple[Reference, ...]
    reference_is: float = 1
    multiplier: float = PER
    confidence: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """For each area the ratio of events observed (`count`) to those expected (`base`), and the rate that it makes of the reference's."""

    ratios: tuple[Told, ...]
    rates: tuple[Told, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return ratios and rates; raises Refused for negative numbers, a reference of nobody, and bands that do not match."""
    if wrong := tuple(_wrong(given)):
        raise Refused(wrong)
    levels, because_levels = levels_of(given.confidence, rules)
    method = numbers_of(rules, "isr")
    made = [_made(given, level, method["exact_below"]) for level in levels]
    names = [one.id for one in given.areas]
    ratios = told(names, levels, [one.ratio for one in made])
    rates = told(names, levels, [one.rate for one in made])
    reasons = (because_told(one, "events observed", "expected") for one in ratios)
    of = sum(one.events for one in given.reference) / sum(one.people for one in given.reference) * given.multiplier
    reference = Because(f"the reference has a rate of {shown(of)} for each {shown(given.multiplier)} people", of)
    says = f"events observed against those expected in {counted(len(names), 'area')}"
    because = Because(says, len(names), "areas", parts=(method.because, because_levels, reference, *reasons))
    return Answer(Gives(ratios=ratios, rates=rates), because, findings=(*without_value(ratios), *_above(given)))


def _above(given: Given) -> Iterator[Finding]:
    for one in given.reference:
        yield from above_findings(f"reference.{one.band}.events", one.events, one.people)
    for area in given.areas:
        yield from above_findings(f"{area.id}.events", area.events, sum(area.people.values()))


def _made(given: Given, level: float, exact_below: float) -> Indirect:
    bands = [(place, area, one) for place, area in enumerate(given.areas) for one in given.reference]
    first = given.reference[0].band
    return indirectly_standardised(
        [area.events if one.band == first else 0.0 for _, area, one in bands],
        [area.people[one.band] for _, area, one in bands],
        [one.events for _, _, one in bands],
        [one.people for _, _, one in bands],
        Groups(np.array([place for place, _, _ in bands], dtype=np.intp), len(given.areas)),
        confidence=level,
        reference=given.reference_is,
        multiplier=given.multiplier,
        exact_below=exact_below,
    )


def _wrong(given: Given) -> Iterator[Finding]:
    yield from name_findings("areas", [one.id for one in given.areas])
    yield from name_findings("reference", [one.band for one in given.reference])
    yield from option_findings(given.confidence, given.multiplier)
    yield from base_findings("reference_is", given.reference_is)
    for one in given.reference:
        yield from count_findings(f"reference.{one.band}.events", one.events)
        yield from base_findings(f"reference.{one.band}.people", one.people)
    if given.reference and not any(one.events for one in given.reference):
        yield bad("reference", "has no events, so that none are expected", "nothing-expected")
    known = {one.band for one in given.reference}
    for area in given.areas:
        yield from count_findings(f"{area.id}.events", area.events)
        for name, people in area.people.items():
            yield from count_findings(f"{area.id}.{name}.people", people)
            if name not in known:
                yield bad(f"{area.id}.{name}", "is no band of the reference", "unknown-band")
        for name in sorted(known - area.people.keys()):
            yield bad(f"{area.id}.{name}", "is missing", "missing-band", why="Its events could not be expected.")
