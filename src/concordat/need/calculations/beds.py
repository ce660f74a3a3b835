"""Beds: takes admissions and stays, or bed days, or a load, gives the census by day, the chance of a full house, and beds at a chosen risk."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.wrong_given import bad
from concordat.need import erlang
from concordat.need.beds_given import BedDays, Census, Delay, Pool, bed_findings
from concordat.need.census import census
from concordat.need.figures import figure
from concordat.need.odds import Odds
from concordat.need.stamp import Stamp, stamped
from concordat.need.told_odds import told_odds
from concordat.need.uncertain_mean import uncertain_mean
from concordat.need.whole_contract import PENCE

METHOD = "need.beds 1"
# Erlang's chances are told as published tables tell them.
ERLANG_PLACES = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What is asked of beds, any of the parts, on the day whose conventions hold.

    - `census`: admissions by day and stays; `pool`: a unit by its beds and load; `bed_days`: draws of a year's bed days, such as
      a projection gives; `delay`: people who need not be in a bed any more
    """

    on: date
    census: Census | None = None
    pool: Pool | None = None
    bed_days: BedDays | None = None
    delay: Delay | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of the cycle: people expected in beds, the chance that there are more than beds, and the beds that are too few with the risk.

    `by_normal` is what the normal distribution says of the same; it is short where a count spreads widely.
    """

    day: int
    people: Decimal
    chance_full: Decimal | None
    beds: int
    by_normal: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolGives:
    """A unit: its `load`, the share of beds taken, who is `refused` where nobody waits; and where they wait, who does, how long, and `longer` than asked."""

    load: Decimal
    occupancy: Decimal
    refused: Decimal
    waits: Decimal | None
    mean_wait: Decimal | None
    longer: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BedsAt:
    """Beds that are enough with all but this risk."""

    risk: Decimal
    beds: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Days of the census, the `pool`, beds by risk from bed days, and the census and cost once delay is removed, as far as asked for."""

    days: tuple[Day, ...]
    pool: PoolGives | None
    beds: tuple[BedsAt, ...]
    without_delay: tuple[Decimal, ...]
    delay_cost: Decimal | None
    stamp: Stamp


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return what is asked; raises Refused with all findings for what cannot be."""
    wrong = (*bed_findings(given.census, given.pool, given.bed_days, given.delay), *_nothing(given))
    if wrong:
        raise Refused(wrong)
    told = told_odds(rules, given.on)
    people = _people(given.census)
    removed = float(given.delay.people * given.delay.share) if given.delay else 0.0
    left = people - removed
    gives = Gives(
        days=tuple(_days(given.census, people)) if given.census else (),
        pool=_pool(given.pool) if given.pool else None,
        beds=tuple(_beds(given.bed_days, told.risks)) if given.bed_days else (),
        without_delay=tuple(figure(float(one)) for one in left) if given.delay else (),
        delay_cost=given.delay.people * given.delay.share * given.delay.cost if given.delay else None,
        stamp=stamped(METHOD, rules, data=(), parameters=given),
    )
    parts = (*_reasons(gives), *((because_rule(told.rule),) if gives.beds else ()), gives.stamp.because)
    warnings = tuple(_negative(given.delay, left)) if given.delay and given.census else ()
    return Answer(gives, Because("beds by what is expected to fill them", parts=parts), findings=warnings)


def _people(given: Census | None) -> NDArray[np.float64]:
    if given is None:
        return np.zeros(0)
    arrivals, staying = (np.array([float(one) for one in own]) for own in (given.admissions, given.staying))
    return census(arrivals, staying, midnight=given.midnight)


def _days(given: Census, people: NDArray[np.float64]) -> Iterator[Day]:
    for number, mean in enumerate(people, 1):
        odds = Odds(
            uncertain_mean(np.array([mean]), float(given.spread), float(given.dispersion)), float(given.dispersion)
        )
        yield Day(
            day=number,
            people=figure(float(mean)),
            chance_full=None if given.beds is None else figure(odds.above(given.beds)),
            beds=odds.plan_at(float(given.risk)),
            by_normal=figure(float(mean) + float(ndtri(1 - float(given.risk))) * odds.deviation, PENCE),
        )


def _pool(given: Pool) -> PoolGives:
    if given.load is not None:
        load = float(given.load)
    elif given.occupancy is not None:
        load = erlang.load_of_occupancy(given.beds, float(given.occupancy))
    else:
        load = erlang.load_of_refusals(given.beds, float(given.refused or 0))
    stay = None if given.stay is None or load >= given.beds else float(given.stay)
    return PoolGives(
        load=figure(load),
        occupancy=figure(erlang.occupancy(given.beds, load)),
        refused=figure(erlang.refused(given.beds, load), ERLANG_PLACES),
        waits=figure(erlang.waits(given.beds, load), ERLANG_PLACES) if load < given.beds else None,
        mean_wait=None if stay is None else figure(erlang.mean_wait(given.beds, load, stay)),
        longer=None
        if stay is None or given.than is None
        else figure(erlang.waits_longer(given.beds, load, stay, float(given.than))),
    )


def _beds(given: BedDays, risks: tuple[Decimal, ...]) -> Iterator[BedsAt]:
    """Turn bed days into beds in each draw; percentiles come last."""
    beds = np.array([float(one) for one in given.draws]) / (given.days * float(given.occupancy))
    for risk in risks:
        yield BedsAt(risk=risk, beds=figure(float(np.quantile(beds, 1 - float(risk)))))


def _reasons(gives: Gives) -> Iterator[Because]:
    for day in gives.days:
        yield Because(
            f"day {day.day}: {day.people} people, {day.beds} beds at the risk chosen", day.chance_full, "chance"
        )
    if gives.pool:
        yield Because(f"load {gives.pool.load}, {gives.pool.occupancy} of beds taken", gives.pool.refused, "refused")
    for one in gives.beds:
        yield Because(f"too few with a chance of {one.risk}", one.beds, "beds")
    if gives.delay_cost is not None:
        yield Because("places that people move to", gives.delay_cost, "£")


def _nothing(given: Given) -> Iterator[Finding]:
    if not (given.census or given.pool or given.bed_days or given.delay):
        yield bad("census", "and pool, bed_days and delay are all missing: nothing is asked", "missing-field")


def _negative(delay: Delay, left: NDArray[np.float64]) -> Iterator[Finding]:
    if (left < 0).any():
        yield Finding(
            "more-removed-than-there",
            f"{delay.people} people are more than the census of some days.",
            "They are counted in another place, or at another time, than the admissions.",
            "Take both from the same wards and days.",
            severity="warning",
        )
