"""Fair shares: takes practices with weighted populations, baselines and an envelope, gives targets, distances, allocations that spend it, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.plan.exact import decimal_of
from concordat.plan.fair_shares_given import Area, envelope_findings, shares_findings
from concordat.plan.former_areas import FormerArea, former_areas
from concordat.plan.one_allocation import Allocated, allocated
from concordat.plan.pace_of_change import Bound
from concordat.plan.waterfall import Step, waterfall
from concordat.plan.weighted_shares import Practice, weighted_shares

PENNIES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`areas` with baselines, their `practices`, and what each of the `streams` is of the money (shares that sum to 1).

    - `envelope`: what is to be spent, in whole pounds
    - `pace`: what an area gets of its distance from target beyond the general growth (nought: all grow alike)
    - `floor` and `cap`: the least and the most growth of an area, as shares of its baseline
    """

    areas: tuple[Area, ...]
    practices: tuple[Practice, ...]
    streams: dict[str, Decimal]
    envelope: Decimal
    pace: Decimal
    floor: Decimal
    cap: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaShare:
    """One area.

    - `population` and `weighted` people, and `need`: the second over the first; `share` of the money by weighted people
    - `target`: its share of all baselines in pounds; `distance` of its baseline from it, as a share of it (below nought: below target)
    - `growth`, and the `bound` that held it; `allocation` in whole pounds; `per_head` in pounds
    - `closing`: the distance that is left, of the allocation from its share of the envelope
    - `waterfall`: from the baseline to the allocation, in pounds
    """

    area: str
    population: Decimal
    weighted: Decimal
    need: Decimal | None
    share: Decimal
    target: Decimal
    distance: Decimal
    growth: Decimal
    bound: Bound
    allocation: Decimal
    per_head: Decimal | None
    closing: Decimal
    waterfall: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Each area, and the old areas of those that were merged; `general`: growth before pace and bounds; `left`: pounds not allocated, always nought."""

    areas: tuple[AreaShare, ...]
    formerly: tuple[FormerArea, ...]
    general: Decimal
    left: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the shares; raises Refused with every finding, and where no growths within the bounds spend the envelope."""
    wrong = tuple(shares_findings(given.areas, given.practices, given.streams))
    wrong = wrong or tuple(envelope_findings(given.areas, given.floor, given.cap, given.pace, given.envelope))
    if wrong:
        raise Refused(wrong)
    weighted = weighted_shares(given.practices, given.streams)
    baselines = {area.id: Fraction(area.baseline) for area in given.areas}
    shares = {name: weighted[name].share for name in baselines}
    terms = (given.pace, given.floor, given.cap, given.envelope)
    made = allocated(baselines, shares, *terms)
    areas = tuple(_area(name, made, weighted[name].population, weighted[name].weighted, given) for name in baselines)
    gives = Gives(
        areas=areas,
        formerly=tuple(former_areas(given.areas, given.practices, given.streams, made, terms)),
        general=decimal_of(made.general),
        left=given.envelope - sum((area.allocation for area in areas), Decimal(0)),
    )
    because = Because("the envelope, spent to the pound", given.envelope, "£", parts=tuple(_reasons(gives)))
    return Answer(gives, because, unit="£")


def _area(name: str, made: Allocated, population: Fraction, people: Fraction, given: Given) -> AreaShare:
    baseline, allocation = made.baselines[name], Fraction(made.allocation[name])
    mine = made.shares[name] * Fraction(given.envelope)
    return AreaShare(
        area=name,
        population=decimal_of(population),
        weighted=decimal_of(people),
        need=decimal_of(people / population) if population else None,
        share=decimal_of(made.shares[name], made.PLACES),
        target=decimal_of(made.target[name], PENNIES),
        distance=decimal_of(made.distance[name], made.PLACES),
        growth=decimal_of(made.growth[name], made.PLACES),
        bound=made.bound[name],
        allocation=Decimal(made.allocation[name]),
        per_head=decimal_of(allocation / population, PENNIES) if population else None,
        closing=decimal_of(allocation / mine - 1, made.PLACES) if mine else Decimal(0),
        waterfall=waterfall(baseline, made.general, made.pull[name], made.growth[name], made.allocation[name]),
    )


def _reasons(gives: Gives) -> Iterator[Because]:
    for one in gives.areas:
        steps = tuple(Because(step.says, step.pounds, "£") for step in one.waterfall)
        held = f", held at the {one.bound}" if one.bound else ""
        says = f"{one.area}: {one.distance} of target away, grows by {one.growth}{held}"
        yield Because(says, one.allocation, "£", parts=steps)
