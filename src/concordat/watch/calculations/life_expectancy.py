"""Life expectancy: takes deaths and people by age band for each area, gives the years left at the start of every band, all and those in good health."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted, shown
from concordat.watch.given import base_findings, count_findings, name_findings, number_findings, option_findings
from concordat.watch.groups import Groups
from concordat.watch.levels import levels_of
from concordat.watch.life_table import life_expectancy
from concordat.watch.numbers import numbers_of
from concordat.watch.told import Told, because_told, told, without_value
from concordat.watch.wrong_numbers import bad


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One age band from the age it `starts` at to where the next does, the last being open: its `deaths` and `people`.

    - `ill`: the share of its people in poor health, and `asked`: how many people this was found among, for years in good health
    """

    starts: float
    deaths: float
    people: float
    ill: float | None = None
    asked: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One area: its `id` and its `bands`, as many as there are."""

    id: str
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`areas`, and levels of `confidence`; those of the rulebook where none is given."""

    areas: tuple[Area, ...]
    confidence: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One area: the years left at the start of each band, whose age is its `id`; `healthy` are those in good health, if health is given.

    `count` and `base` are deaths and people from that age on.
    """

    id: str
    years: tuple[Told, ...]
    healthy: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Each area's table, in the order given."""

    areas: tuple[Table, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the years left; raises Refused for deaths above people, bands of nobody or twice the same, and a last band without a death."""
    if wrong := tuple(_wrong(given)):
        raise Refused(wrong)
    levels, because_levels = levels_of(given.confidence, rules)
    method = numbers_of(rules, "life_expectancy")
    least, widest = method["least_people"], method["widest"]
    tables = tuple(_table(area, levels, least, widest) for area in given.areas)
    reasons = [because_told(one, "deaths", "people from there on") for table in tables for one in _first(table)]
    says = f"years of life left in {counted(len(tables), 'area')}"
    because = Because(says, len(tables), "areas", parts=(method.because, because_levels, *reasons))
    found = without_value([one for table in tables for one in _first(table)])
    return Answer(Gives(areas=tables), because, findings=found)


def _table(area: Area, levels: tuple[float, ...], least: float, widest: float) -> Table:
    starts, deaths, people = (
        np.array([getattr(one, name) for one in area.bands]) for name in ("starts", "deaths", "people")
    )
    names = [f"{one.starts:g}" for one in area.bands]
    group = Groups(np.zeros(len(names), dtype=np.intp), 1)
    years = [
        life_expectancy(starts, deaths, people, group, confidence=one, least_people=least, widest=widest)
        for one in levels
    ]
    if not any(one.ill is not None for one in area.bands):
        return Table(id=area.id, years=told(names, levels, years))
    ill = [one.ill or 0.0 for one in area.bands]
    asked = [float("nan") if one.asked is None else one.asked for one in area.bands]
    healthy = [
        life_expectancy(
            starts, deaths, people, group, ill=ill, asked=asked, confidence=one, least_people=least, widest=widest
        )
        for one in levels
    ]
    return Table(id=area.id, years=told(names, levels, years), healthy=told(names, levels, healthy))


def _first(table: Table) -> Iterator[Told]:
    """Give what is told of the youngest age, under the name of the area."""
    for kind, told_of in (("life expectancy", table.years), ("in good health", table.healthy)):
        if told_of:
            first = min(told_of, key=lambda each: float(each.id))
            yield replace(first, id=f"{table.id}, {kind} at {shown(float(first.id))}")


def _wrong(given: Given) -> Iterator[Finding]:
    yield from name_findings("areas", [one.id for one in given.areas])
    yield from option_findings(given.confidence)
    for area in given.areas:
        yield from name_findings(f"{area.id}.bands", [f"{one.starts:g}" for one in area.bands])
        for band in area.bands:
            yield from _wrong_band(f"{area.id}.{band.starts:g}", band)
        last = max(area.bands, key=lambda one: one.starts, default=None)
        if last is not None and last.deaths == 0:
            why = "Nobody would ever die, so that the years left have no end."
            yield bad(f"{area.id}.{last.starts:g}.deaths", "is 0 in the last band", "no-deaths-at-the-end", why=why)
        if len({one.ill is None for one in area.bands}) > 1:
            yield bad(f"{area.id}.ill", "is given for some bands only", "missing-value")


def _wrong_band(where: str, band: Band) -> Iterator[Finding]:
    yield from count_findings(f"{where}.starts", band.starts)
    yield from count_findings(f"{where}.deaths", band.deaths)
    yield from base_findings(f"{where}.people", band.people)
    if band.deaths > band.people > 0:
        yield bad(f"{where}.deaths", f"is {band.deaths:g}, above the {band.people:g} people", "count-above-base")
    yield from number_findings(f"{where}.ill", band.ill)
    if band.ill is not None and not 0 <= band.ill <= 1:
        yield bad(f"{where}.ill", "does not lie between 0 and 1")
    if band.asked is not None:
        yield from base_findings(f"{where}.asked", band.asked)
