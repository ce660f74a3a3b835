"""The out-of-hospital ledger of a place: takes what is known and assumed, gives where every unit lands that mitigations take out, provider by provider."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.need.calculations.ledger import Given, Gives, calculate
from concordat.need.figures import figure
from concordat.need.ledger_given import NOT_KNOWN, Landing, LedgerCell, Movement
from concordat.need.of_place.ahead import SCENARIO, because_of, draws_of, refuse
from concordat.need.of_place.assumptions import Assumptions
from concordat.need.of_place.known import Known
from concordat.need.of_place.world import SETTING, start_year, world_of
from concordat.need.projection.built import built
from concordat.need.projection.levers import REMOVES
from concordat.need.projection.parameters import Chance
from concordat.need.projection.projected import projected
from concordat.need.projection.world_findings import world_findings
from concordat.need.records import Destination, Mitigation, UnitPrice

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Cell:
    """Activity of one setting at one provider on average: what there would be before mitigations, what is kept, and what each takes."""

    provider: str
    setting: str
    before: Decimal
    kept: Decimal
    taken: Mapping[str, Decimal]
    price: UnitPrice | None


@dataclass(frozen=True)
class Landed:
    """The ledger under some assumptions, its cells, and what every figure of it stands on."""

    assumed: Assumptions
    end: int
    gives: Gives
    cells: tuple[Cell, ...]
    because: tuple[Because, ...]
    findings: tuple[Finding, ...]

    def answer(self, says: str, value: Decimal | int, unit: str, *more: Because) -> Answer[Decimal | int]:
        """Return a figure of the ledger with what it stands on; `more` are the records of its own."""
        told = f"{says}; {self.gives.stamp.because.says}"
        return Answer(value, Because(told, value, unit, parts=(*more, *self.because)), unit=unit)


def landed(known: Known, assumed: Assumptions, rules: Rulebook, day: date) -> Landed:
    """Return the ledger in the year projected to; raises Refused where nothing can be projected, or no mitigation takes anything."""
    refuse(known, assumed, rules, day)
    draws, seed = draws_of(rules, day)
    chance = Chance(seed, SCENARIO, draws)
    prices = {(one.provider, one.setting): one for one in known.prices}
    by_id = {one.id: one for one in known.mitigations}
    cells, movements, told = [], [], []
    for provider in dict.fromkeys(row["provider"] for row in known.of_place(assumed.place)):
        for setting, before, kept, taken in _cells(known, assumed, rules, day, provider, chance):
            price, name = prices.get((provider, setting)), f"{setting} at {provider}"
            cells.append(
                LedgerCell(
                    id=name,
                    before=_figures(before),
                    kept=_figures(kept),
                    price=price.price if price else Decimal(0),
                    cash=price.cash_share if price else Decimal(0),
                    party=provider,
                )
            )
            movements += [_movement(by_id[one], name, units) for one, units in taken.items()]
            means = {one: figure(float(units.mean())) for one, units in taken.items()}
            told.append(Cell(provider, setting, figure(float(before.mean())), figure(float(kept.mean())), means, price))
    moved = dict.fromkeys(one.mitigation for one in movements)
    if not moved:
        what = "No mitigation takes anything out by then."
        why = "The ledger follows what leaves a hospital."
        raise Refused(
            Finding("nothing-taken", what, why, "Record mitigations with their settings, or choose a later year.")
        )
    given = Given(
        cells=tuple(cells),
        movements=tuple(movements),
        landings=tuple(_landings(known, moved)),
        families={one.family: assumed.correlation for one in known.mitigations},
        draws=draws,
        seed=seed,
        scenario=SCENARIO,
    )
    found = calculate(given, rules)
    used = (rules.on("need.projection", day), rules.on("need.growth_primary", day))
    reasons = because_of(known, assumed, used, rules, day)
    findings = (*(_in_words(one, known) for one in found.findings), *_unpriced(told))
    return Landed(assumed, start_year(known) + assumed.years, found.value, tuple(told), reasons, findings)


def _cells(
    known: Known, assumed: Assumptions, rules: Rulebook, day: date, provider: str, chance: Chance
) -> Iterator[tuple[str, Numbers, Numbers, dict[str, Numbers]]]:
    """Give each setting of a provider with units before and kept in each draw, and what each mitigation takes of them.

    Each provider is projected by itself on the same chance: a parameter has the same state in all of them.
    """
    world = world_of(known, assumed, rules, day, provider)
    wrong = tuple(world_findings(world))
    if wrong:
        raise Refused(wrong)
    made = built(world, rules, day)
    found = projected(made, (SETTING,), chance)
    names = [one.name for one in made.levers if one.role in REMOVES]
    of = {one.id: one.setting for one in known.mitigations}
    for at, (setting,) in enumerate(found.model.outputs):
        taken = {
            name: found.years.left[:, number]
            for number, name in enumerate(names)
            if of[name] == setting and found.years.left[:, number].any()
        }
        yield setting, found.years.before[:, at], found.years.kept[:, at], taken


def _movement(one: Mitigation, cell: str, units: Numbers) -> Movement:
    return Movement(mitigation=one.id, cell=cell, units=_figures(units), does=one.does, scheme=one.scheme)


def _landings(known: Known, moved: Mapping[str, None]) -> Iterator[Landing]:
    families = {one.id: one.family for one in known.mitigations}
    for mitigation in moved:
        own = [one for one in known.destinations if one.mitigation == mitigation]
        if not own:
            yield Landing(
                mitigation=mitigation, destination=NOT_KNOWN, share=Decimal(1), source="nothing is recorded of it"
            )
        for one in own:
            yield _landing(one, families[mitigation])


def _landing(one: Destination, family: str) -> Landing:
    exact = one.ratio_low if one.ratio_low == one.ratio_high else None
    open_ = exact is None and one.ratio_low is not None
    return Landing(
        mitigation=one.mitigation,
        destination=one.destination,
        share=one.share,
        ratio=exact,
        ratio_low=one.ratio_low if open_ else None,
        ratio_high=one.ratio_high if open_ else None,
        unit_cost=one.unit_cost,
        party=one.payer,
        lag=one.lag,
        capacity=None if one.capacity is None else Decimal(one.capacity),
        owner=one.owner,
        family=family,
        source=one.source,
    )


def _figures(values: Numbers) -> tuple[Decimal, ...]:
    return tuple(figure(float(one)) for one in values)


def _in_words(finding: Finding, known: Known) -> Finding:
    """Return a finding on a destination with the title of its mitigation in place of its code."""
    for one in known.mitigations:
        if finding.what.startswith(f"{one.id}: "):
            return replace(finding, what=f"{one.title}: {finding.what.removeprefix(f'{one.id}: ')}")
    return finding


def _unpriced(cells: list[Cell]) -> Iterator[Finding]:
    for one in cells:
        if one.taken and one.price is None:
            what = f"{one.setting} at {one.provider} has no price of a unit."
            why = "What leaves it releases no cash here, so that less is told than there is."
            place = Place(UnitPrice.FILE, field="price")
            yield Finding("no-unit-price", what, why, "Record its price and the share that is cash.", place, "warning")
