"""Projection: takes baseline activity, population, growth and mitigations with intervals, gives possible years of each output and why they differ."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.wrong_given import bad
from concordat.need.contract_draws import draw_findings
from concordat.need.figures import figure
from concordat.need.projection.built import Built, built, no_effect
from concordat.need.projection.given import World
from concordat.need.projection.levers import REMOVES
from concordat.need.projection.overlaps import overlaps
from concordat.need.projection.parameters import ROOM, Chance
from concordat.need.projection.projected import Projected, projected
from concordat.need.projection.run import ARRIVES, HEALTH, POPULATION
from concordat.need.projection.told import Output, Part, SharedUnits, Taken, Width, spread_of, taken_of, width_of
from concordat.need.projection.world_findings import world_findings
from concordat.need.stamp import Stamp, stamped

METHOD = f"{ROOM}.project 1"
# Draws of all rows together; what is larger is projected in cells.
MOST_NUMBERS = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The `world` projected, the day `on` whose conventions hold, and the chance: `draws`, `seed` and `scenario`; the same name gives the same draws."""

    world: World
    on: date
    draws: int = 256
    seed: int = 1
    scenario: str = "base"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """What is projected.

    - `total` and `outputs`, in units and bed days; `waterfall`: parts of the change, which add up whatever their order
    - `taken`: units by mitigation; `shared_units`: of mitigations that both claim them
    - `as_tied`, `as_if_alone`: what is expected to lie between in eight cases of ten, with uncertainty shared as families say,
      and as if no parameter knew of another
    """

    total: Output
    outputs: tuple[Output, ...]
    waterfall: tuple[Part, ...]
    taken: tuple[Taken, ...]
    shared_units: tuple[SharedUnits, ...]
    as_tied: Width
    as_if_alone: Width
    stamp: Stamp


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the projection; raises Refused, with all findings, for a world that cannot be."""
    wrong = (*world_findings(given.world), *draw_findings(given.draws, given.seed), *_too_large(given))
    if wrong:
        raise Refused(wrong)
    world = built(given.world, rules, given.on)
    found = projected(world, given.world.by, Chance(given.seed, given.scenario, given.draws))
    shared = tuple(
        SharedUnits(first=one.first, second=one.second, units=figure(one.units), share=figure(one.share))
        for one in overlaps(world.cells, world.levers, world.overlap)
    )
    outputs, total = _outputs(found)
    left = dict(zip((one.name for one in world.levers if one.role in REMOVES), found.years.left.T, strict=True))
    stamp = stamped(
        METHOD,
        rules,
        data=given.world.activity,
        parameters={"world": _parameters(given.world), "scenario": given.scenario},
        seed=given.seed,
        draws=given.draws,
    )
    gives = Gives(
        total=total,
        outputs=outputs,
        waterfall=_waterfall(found, given.world),
        taken=tuple(taken_of(name, units) for name, units in left.items()),
        shared_units=shared,
        as_tied=width_of(found.mean_units.sum(axis=1), found.mean_days.sum(axis=1)),
        as_if_alone=width_of(found.alone_units, found.alone_days),
        stamp=stamp,
    )
    warnings = (*no_effect(given.world, world.cells), *_overlap_warnings(shared), *_untied(given.world))
    return Answer(gives, _because(gives, world), unit="units", findings=warnings)


def _outputs(found: Projected) -> tuple[tuple[Output, ...], Output]:
    model, means = found.model, found.mean_units
    own = len(model.outputs)
    baseline = np.add.reduceat(model.count, model.starts)
    outputs = [
        Output(
            columns=dict(zip(model.by, columns, strict=True)),
            baseline=figure(float(baseline[place]) if place < own else 0),
            units=spread_of(found.units[:, place], means[:, place], means[:, place]),
            bed_days=spread_of(found.days[:, place], found.mean_days[:, place], found.variance_days[:, place])
            if place < own and found.mean_days[:, place].any()
            else None,
        )
        for place, columns in enumerate(found.arrived.outputs)
    ]
    total = Output(
        baseline=figure(float(baseline.sum())),
        units=spread_of(found.units.sum(axis=1), means.sum(axis=1), means.sum(axis=1)),
        bed_days=spread_of(found.days.sum(axis=1), found.mean_days.sum(axis=1), found.variance_days.sum(axis=1))
        if found.mean_days.any()
        else None,
    )
    return tuple(outputs), total


def _waterfall(found: Projected, world: World) -> tuple[Part, ...]:
    still = {*(() if world.people else (POPULATION,)), *(() if world.health else (HEALTH,))}
    moved = {name: own for name, own in found.years.waterfall.items() if name not in still}
    parts = [Part(name=name, units=figure(float(own.mean()))) for name, own in moved.items()]
    arrived = found.arrived.into.sum(axis=1).mean()
    return (*parts, *((Part(name=ARRIVES, units=figure(float(arrived))),) if arrived else ()))


def _because(gives: Gives, world: Built) -> Because:
    start = Because("activity of the baseline", gives.total.baseline, "units")
    parts = tuple(Because(one.name, one.units, "units") for one in gives.waterfall)
    rules = tuple(because_rule(rule) for rule in dict.fromkeys(world.rules))
    says = "expected activity, and what it differs from the baseline by"
    return Because(says, gives.total.units.expected, "units", parts=(start, *parts, *rules, gives.stamp.because))


def _parameters(world: World) -> dict[str, object]:
    return {name: getattr(world, name) for name in World.__dataclass_fields__ if name != "activity"}


def _too_large(given: Given) -> Iterator[Finding]:
    if len(given.world.activity) * given.draws > MOST_NUMBERS:
        yield bad("draws", "are too many for so many rows: group the rows, or ask for fewer draws", "too-large")


def _overlap_warnings(shared: tuple[SharedUnits, ...]) -> Iterator[Finding]:
    for one in shared:
        yield Finding(
            "shared-units",
            f"{one.first} and {one.second} share {one.share} of the smaller one's units.",
            "No unit is taken twice, but two estimates may count one effect.",
            "Check that both were found beside each other, or leave one out.",
            severity="warning",
        )


def _untied(world: World) -> Iterator[Finding]:
    tied = {family.name for family in world.families if family.matrix or family.correlation}
    loose = [one.name for one in world.mitigations if one.low != one.high and one.family not in tied]
    if len(loose) > 1:
        yield Finding(
            "no-shared-uncertainty",
            f"{len(loose)} mitigations are uncertain, each by itself.",
            "What is too hopeful of one is often too hopeful of all; a result without that is told too surely.",
            "Put them into families with a correlation, or say why there is none.",
            severity="warning",
        )
