"""Chance that the control total is met: takes positions, targets, a regime and what contracts move in possible years, gives the chance and what drives it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.balance.calculations.chance import SYSTEM, TOLD, Given, Gives, calculate
from concordat.balance.chance_given import Member, Uncertain
from concordat.balance.position import Positions
from concordat.balance.regime import Regime
from concordat.balance.targets import Targets
from concordat.balance.two_sides import BUYS, side_of
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.rulebook import Rulebook
from concordat.need.figures import figure

PERCENT, TENTHS = 100, 1


@dataclass(frozen=True, slots=True)
class SystemChance:
    """The chance that all that the regime tests is met, with everything it tells.

    `because`: the regime, the possible years and what is told of them; `of_body`: each body's position and what it must reach.
    `years`: how many possible years it is told of; one alone says nothing of chance.
    """

    answer: Answer[Gives]
    because: tuple[Because, ...]
    names: Mapping[str, str]
    of_body: Mapping[str, tuple[Because, ...]]
    years: int

    @property
    def figure(self) -> Answer[Decimal]:
        """The chance, in per cent."""
        value = figure(float(self.answer.value.chance) * PERCENT, TENTHS)
        why = Because(self.answer.because.says, value, "%", parts=(*self.of_body[SYSTEM], *self.because))
        return Answer(value, why, "balance.chance_of_control_total", "%")


def without_target(positions: Positions, targets: Targets, regime: Regime) -> tuple[str, ...]:
    """Return the tested bodies that have nothing to reach."""
    return tuple(body for body in _tested(positions, regime) if body not in targets.bodies)


def system_chance(
    positions: Positions,
    targets: Targets,
    regime: Regime,
    contracts: Sequence[Uncertain],
    on: date,
    rules: Rulebook,
    drawn_so: Because,
) -> SystemChance:
    """Return the chance under the regime of a day; raises Refused where it cannot be told. Every tested body must have a target."""
    tested = _tested(positions, regime)
    members = tuple(
        Member(id=one.body, known=one.surplus.value, target=targets.bodies[one.body].after.value)
        for one in positions.bodies
        if one.body in tested
    )
    moved = tuple(one for one in contracts if {one.payer, one.provider} & set(tested))
    outside = tuple(dict.fromkeys(body for one in moved for body in (one.payer, one.provider) if body not in tested))
    given = Given(
        members=members,
        contracts=moved,
        on=on,
        outside=outside,
        system_target=targets.system.value if targets.system and regime.tested != "each" else None,
    )
    told = rules.on(TOLD, on)
    of_body = {
        one.body: (one.surplus.because, targets.bodies[one.body].after.because)
        for one in positions.bodies
        if one.body in tested
    }
    of_body[SYSTEM] = (positions.system.because, *((targets.system.because,) if targets.system else ()))
    because = (drawn_so, regime.because, because_rule(told))
    years = next((one.draws for one in moved if one.draws), given.draws)
    return SystemChance(calculate(given, rules), because, positions.names, of_body, years)


def _tested(positions: Positions, regime: Regime) -> tuple[str, ...]:
    """Return the bodies whose money is told: all, or those that provide where the regime asks no others."""
    every = tuple(one.body for one in positions.bodies)
    return every if regime.whom == "all" else tuple(one for one in every if side_of(positions, one) != BUYS)
