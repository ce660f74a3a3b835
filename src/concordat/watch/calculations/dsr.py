"""Directly standardised rate: takes events and people by age band for each area, gives the rate each would have with a standard population's bands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted, shown
from concordat.watch.given import above_findings, base_findings, count_findings, name_findings, option_findings
from concordat.watch.groups import Groups
from concordat.watch.levels import levels_of
from concordat.watch.numbers import numbers_of
from concordat.watch.rates import PER
from concordat.watch.standardised import standardised
from concordat.watch.told import Told, because_told, told, without_value
from concordat.watch.wrong_numbers import bad

MOST_TIMES = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One age band: its name, such as `85-89`, the `people` in it, and what happened to them.

    - `events`: none is nought; or `by_events`: how many people had one event, two, and so on, where they can have several
    - `each`: what one event counts for: one, or the years of life lost by a death in this band
    """

    band: str
    people: float
    events: float | None = None
    by_events: dict[int, float] = field(default_factory=dict)
    each: float = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One area: its `id` and its `bands`."""

    id: str
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`areas`; the `standard` population by band, else the European one; for how many people a rate is (`multiplier`); `confidence`."""

    areas: tuple[Area, ...]
    standard: dict[str, float] = field(default_factory=dict)
    multiplier: float = PER
    confidence: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Each area's rate for so many people as the `multiplier` says; an area with too few events has none."""

    areas: tuple[Told, ...]
    multiplier: float


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the rates; raises Refused for negative events, bands of nobody, and bands that the standard population lacks or that an area lacks."""
    standard, because_standard = _standard(given, rules)
    if wrong := tuple(_wrong(given, standard)):
        raise Refused(wrong)
    levels, because_levels = levels_of(given.confidence, rules)
    method = numbers_of(rules, "dsr")
    bands = [band for area in given.areas for band in area.bands]
    sizes = [len(area.bands) for area in given.areas]
    groups = Groups(np.repeat(np.arange(len(sizes)), sizes), len(sizes))
    made = [
        standardised(
            [_sum(one, 1) for one in bands],
            [one.people for one in bands],
            [standard[one.band] for one in bands],
            groups,
            squares=[_sum(one, 2) for one in bands],
            each=[one.each for one in bands],
            confidence=level,
            multiplier=given.multiplier,
            fewest=method["fewest"],
        )
        for level in levels
    ]
    areas = told([one.id for one in given.areas], levels, made)
    reasons = (because_told(one, "events", "people") for one in areas)
    parts = (method.because, because_standard, because_levels, *reasons)
    says = f"the standardised rate of {counted(len(areas), 'area')}, for each {shown(given.multiplier)} people"
    because = Because(says, len(areas), "areas", parts=parts)
    found = (*without_value(areas), *(each for area in given.areas for each in _above(area)))
    return Answer(Gives(areas=areas, multiplier=given.multiplier), because, findings=found)


def _above(area: Area) -> Iterator[Finding]:
    for band in area.bands:
        yield from above_findings(f"{area.id}.{band.band}.events", band.events, band.people)


def _sum(band: Band, power: int) -> float:
    """Return the events of a band, or the sum of the squares of how many each person had."""
    if band.by_events:
        return sum((times**power * people for times, people in band.by_events.items()), 0.0)
    return band.events or 0.0


def _standard(given: Given, rules: Rulebook) -> tuple[Mapping[str, float], Because]:
    if given.standard:
        return given.standard, Because(f"a standard population of {shown(sum(given.standard.values()))} as given")
    rule = rules.on("watch.european_standard_population", date.max)
    return {band: float(people) for band, people in rule.value.items()}, because_rule(rule)


def _wrong(given: Given, standard: Mapping[str, float]) -> Iterator[Finding]:
    yield from name_findings("areas", [one.id for one in given.areas])
    yield from option_findings(given.confidence, given.multiplier)
    for name, people in given.standard.items():
        yield from base_findings(f"standard.{name}", people)
    for area in given.areas:
        names = [one.band for one in area.bands]
        yield from name_findings(f"{area.id}.bands", names)
        for name in sorted(set(names) - standard.keys()):
            yield bad(f"{area.id}.{name}", "is no band of the standard population", "unknown-band")
        for name in (one for one in standard if names and one not in names):
            why = "The rate would be that of a standard population without them."
            yield bad(f"{area.id}.{name}", "is missing", "missing-band", why=why)
        for band in area.bands:
            yield from _wrong_band(f"{area.id}.{band.band}", band)


def _wrong_band(where: str, band: Band) -> Iterator[Finding]:
    yield from base_findings(f"{where}.people", band.people)
    yield from count_findings(f"{where}.events", band.events)
    yield from count_findings(f"{where}.each", band.each)
    if band.events is not None and band.by_events:
        yield bad(f"{where}.events", "is given beside by_events", "given-twice", why="They might not agree.")
    for times, people in band.by_events.items():
        yield from count_findings(f"{where}.by_events.{times}", people)
        if not 1 <= times <= MOST_TIMES:
            yield bad(f"{where}.by_events.{times}", f"is not between 1 and {MOST_TIMES:,} events of one person")
    if sum(band.by_events.values()) > band.people:
        yield bad(f"{where}.by_events", "are more people than the band has", "count-above-base")
