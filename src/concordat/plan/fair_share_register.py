"""Register of fair shares: takes the records of a system and a year, gives each body's share of the envelope, worked out as by the public calculation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import cast

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.period import holds
from concordat.kernel.shares import read_shares
from concordat.kernel.system import System
from concordat.kernel.wrong_given import bad
from concordat.plan.body_words import body_words
from concordat.plan.calculations import fair_shares as calculation
from concordat.plan.fair_shares_given import Area
from concordat.plan.records import AllocationBaseline, AllocationTerms, WeightedPeople
from concordat.plan.weighted_shares import Practice
from concordat.who.records import Succession


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What is tried in place of the recorded terms: an envelope in whole pounds, a pace and bounds as shares; `as_one`: all bodies as one."""

    envelope: Decimal | None = None
    pace: Decimal | None = None
    floor: Decimal | None = None
    cap: Decimal | None = None
    as_one: bool = False


@dataclass(frozen=True, slots=True)
class SharesInYear:
    """Shares of a year with the records they stand on, by the name of each area; `told` is None where `findings` prevent them."""

    year: str
    terms: AllocationTerms
    baselines: Mapping[str, tuple[AllocationBaseline, ...]]
    people: Mapping[str, tuple[WeightedPeople, ...]]
    words: Mapping[str, str]
    given: calculation.Given | None
    told: Answer[calculation.Gives] | None
    findings: tuple[Finding, ...]


def years_of_shares(system: System) -> tuple[str, ...]:
    """Return the years that terms are recorded for, the last first."""
    return tuple(sorted((one.financial_year for one in system.all(AllocationTerms)), reverse=True))


def shares_in_year(system: System, year: str, on: date, tried: Tried | None = None) -> SharesInYear | None:
    """Return the shares of a year; None where no terms are recorded for it.

    Bodies that were followed by others by the day are told as what is left of them in their successor, which keeps their shares.
    """
    terms = system.find(AllocationTerms, year)
    if terms is None:
        return None
    tried, words = tried or Tried(), body_words(system)
    own = [one for one in system.all(AllocationBaseline) if one.financial_year == year]
    home = _homes(system, [one.body for one in own], on, tried.as_one)
    areas = tuple(dict.fromkeys(home.values()))
    people = {one.body: _people(system, one.body, year) for one in own}
    found = SharesInYear(
        year=year,
        terms=terms,
        baselines={words.get(area, area): tuple(one for one in own if home[one.body] == area) for area in areas},
        people={
            words.get(area, area): tuple(row for one in own if home[one.body] == area for row in people[one.body])
            for area in areas
        },
        words=words,
        given=None,
        told=None,
        findings=(),
    )
    try:
        given = _given(found, own, home, people, tried)
        told = calculation.calculate(given, system.rules)
    except Refused as refused:
        return replace(found, findings=refused.findings)
    return replace(found, given=given, told=told, findings=told.findings)


def _homes(system: System, bodies: Sequence[str], on: date, as_one: bool) -> dict[str, str]:
    """Return for each body the one it is told under: itself, its one successor by the day, or the body of the whole system."""
    if as_one and system.settings.area:
        return dict.fromkeys(bodies, system.settings.area)
    followed: dict[str, set[str]] = {}
    for one in system.all(Succession):
        if one.on <= on and holds(one.recorded, one.withdrawn, on):
            followed.setdefault(one.predecessor, set()).add(one.successor)
    found = {}
    for body in bodies:
        home = body
        # A body that was cut in two stays by itself: how its money was parted is for its successors to say.
        while len(followed.get(home, ())) == 1:
            (home,) = followed[home]
        found[body] = home
    return found


def _people(system: System, body: str, year: str) -> tuple[WeightedPeople, ...]:
    """Return the people of a body by stream, of the year or of the last one before that has any."""
    mine = [one for one in system.all(WeightedPeople) if one.body == body and one.financial_year <= year]
    last = max((one.financial_year for one in mine), default="")
    return tuple(one for one in mine if one.financial_year == last)


def _given(
    found: SharesInYear,
    own: Sequence[AllocationBaseline],
    home: Mapping[str, str],
    people: Mapping[str, tuple[WeightedPeople, ...]],
    tried: Tried,
) -> calculation.Given:
    terms, words = found.terms, found.words
    try:
        streams = read_shares(terms.streams, terms.shares)
    except ValueError as wrong:
        raise Refused(bad("streams", f"cannot be read: {wrong}", "bad-share")) from None
    merged = {area for area in found.baselines if len(found.baselines[area]) > 1}
    practices = []
    for one in own:
        area, name = words.get(home[one.body], home[one.body]), words.get(one.body, one.body)
        rows = {row.stream: row for row in people[one.body]}
        if rows:
            practices.append(
                Practice(
                    id=name,
                    area=area,
                    formerly=name if area in merged else "",
                    population=max(row.people for row in rows.values()),
                    weighted={stream: row.weighted for stream, row in rows.items()},
                )
            )
    return calculation.Given(
        areas=tuple(_area(area, rows, words) for area, rows in found.baselines.items()),
        practices=tuple(practices),
        streams=cast(dict[str, Decimal], dict(streams)),
        envelope=terms.envelope if tried.envelope is None else tried.envelope,
        pace=terms.pace if tried.pace is None else tried.pace,
        floor=terms.least_growth if tried.floor is None else tried.floor,
        cap=terms.most_growth if tried.cap is None else tried.cap,
    )


def _area(name: str, rows: Sequence[AllocationBaseline], words: Mapping[str, str]) -> Area:
    formerly = {words.get(one.body, one.body): one.amount for one in rows} if len(rows) > 1 else {}
    return Area(id=name, baseline=sum((one.amount for one in rows), Decimal(0)), formerly=formerly)
