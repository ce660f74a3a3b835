"""A projection built from what is given: takes a world without findings and the rulebook, gives cells, levers, people and families."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import decimal_from
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.need.projection.cells import NO_STAY, Cells, cells_of
from concordat.need.projection.demography import Demography
from concordat.need.projection.given import Factor, World
from concordat.need.projection.intervals import Interval
from concordat.need.projection.levers import Lever
from concordat.need.projection.parameters import Family


@dataclass(frozen=True)
class Built:
    """A world as arrays; `rules` are those that it stands on."""

    cells: Cells
    levers: tuple[Lever, ...]
    demography: Demography | None
    health: tuple[Interval, ...]
    families: dict[str, Family]
    overlap: float
    rules: tuple[RuleValue, ...]


def built(world: World, rules: Rulebook, on: date) -> Built:
    """Return the world as arrays; raises Refused for a growth that the rulebook does not publish."""
    conventions = rules.on("need.projection", on)
    told = dict(conventions.value)
    cells = _cells(world)
    used: list[RuleValue] = [conventions]
    levers = []
    for factor in world.factors:
        low, high = _interval(factor, rules, on, used)
        yearly = factor.yearly or bool(factor.published)
        member = cells.matching(factor.match)
        levers.append(Lever(factor.name, "grow", Interval(low, high), member, power=world.years if yearly else 1))
    levers += [
        Lever(
            one.name,
            one.does,
            Interval(float(one.low), float(one.high), share=True),
            cells.matching(one.match),
            share=float(one.share),
            family=one.family,
            to=one.to,
        )
        for one in world.mitigations
    ]
    demography = _demography(world, cells, int(told["health_from_age"])) if world.people else None
    health = {one.sex: Interval(float(one.low), float(one.high), share=True) for one in world.health}
    return Built(
        cells,
        tuple(levers),
        demography,
        tuple(health[sex] for sex in cells.sex.labels) if health else (),
        {
            family.name: float(family.correlation)
            if family.correlation is not None
            else np.array([[float(one) for one in row] for row in family.matrix])
            for family in world.families
        },
        float(told["overlap"]),
        tuple(used),
    )


def no_effect(world: World, cells: Cells) -> Iterator[Finding]:
    """Give a warning for every factor and mitigation that applies to nothing."""
    matches = {one.name: one.match for one in world.factors} | {one.name: one.match for one in world.mitigations}
    for name, match in matches.items():
        if not cells.matching(match).any():
            yield Finding(
                "no-effect",
                f"{name} applies to no activity.",
                "No row has the values that it matches.",
                "Check the values of its columns.",
                Place(field=f"{name}.match"),
                "warning",
            )


def _cells(world: World) -> Cells:
    rows = world.activity
    return cells_of(
        {name: [row.columns[name] for row in rows] for name in rows[0].columns},
        [float(row.count) for row in rows],
        [row.age or 0 for row in rows],
        [row.sex for row in rows],
        [NO_STAY if row.nights is None else row.nights for row in rows],
    )


def _interval(factor: Factor, rules: Rulebook, on: date, used: list[RuleValue]) -> tuple[float, float]:
    if factor.low is not None and factor.high is not None:
        return float(factor.low), float(factor.high)
    rule = rules.on(f"need.growth_{factor.published}", on)
    growth = dict(rule.value)
    if factor.activity not in growth:
        what = f"{factor.name}: no {factor.published} growth is published for “{factor.activity}”."
        then = f"Choose one of {', '.join(sorted(growth))}, or give an interval."
        why = "Growth is published by kind of activity."
        raise Refused(Finding("unknown-code", what, why, then, Place(field=f"{factor.name}.activity")))
    used.append(rule)
    _, low, high = (1 + decimal_from(text) for text in growth[factor.activity])
    return float(low), float(high)


def _demography(world: World, cells: Cells, from_age: int) -> Demography:
    variants = tuple(sorted({one.variant for one in world.people}))
    ages = max(one.age for one in world.people) + 1
    place = {sex: number for number, sex in enumerate(cells.sex.labels)}
    before, after = (np.ones((len(variants), len(place), ages)) for _ in range(2))
    for one in world.people:
        if one.sex in place:
            spot = variants.index(one.variant), place[one.sex], one.age
            before[spot], after[spot] = float(one.before), float(one.after)
    gain = {one.sex: [float(years) for years in one.years] for one in world.health}
    return Demography(
        variants,
        np.array([float(world.chances.get(name, Decimal(1))) for name in variants]),
        before,
        after,
        np.array([gain[sex] for sex in cells.sex.labels]) if gain else None,
        from_age,
        world.health_by,
    )
