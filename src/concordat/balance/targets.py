"""Control totals after offsets: takes the records of a system and a year, gives what each body and the system must reach, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.balance.offset_moves import moves_of
from concordat.balance.records import ControlTotal, OffsetProposal
from concordat.balance.regime import Regime
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System
from concordat.kernel.text import counted

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Target:
    """What one body must reach (£): as set, what agreed offsets move it by, and after them, each with why."""

    body: str
    set_at: Answer[Decimal]
    moved: Decimal
    after: Answer[Decimal]


@dataclass(frozen=True, slots=True)
class Targets:
    """The targets of bodies that have one, and the system's; none where no record or body has one."""

    bodies: Mapping[str, Target]
    system: Answer[Decimal] | None


def agreed_offsets(system: System, year: str, on: date) -> tuple[OffsetProposal, ...]:
    """Return the offsets of a year that hold on a day."""
    return tuple(
        one
        for one in system.all(OffsetProposal)
        if one.financial_year == year and one.agreed_on is not None and one.agreed_on <= on
    )


def targets_of(system: System, members: tuple[str, ...], regime: Regime | None = None) -> Targets:
    """Return the targets of the members in the system's year on the day it is told as at; nought for all where a regime asks for break-even."""
    if regime is not None and regime.against == "break-even":
        return _break_even(members, regime)
    year, area = system.settings.financial_year, system.settings.area
    own = {one.body: one for one in system.all(ControlTotal) if one.financial_year == year}
    held = agreed_offsets(system, year, system.settings.as_at)
    bodies = {body: _target(own[body], held) for body in members if body in own}
    if area in own:
        return Targets(bodies, Answer(own[area].control_total, because_set(own[area]), "balance.control_total", "£"))
    return Targets(bodies, _sum(bodies) if bodies else None)


def because_set(one: ControlTotal) -> Because:
    """Return why a control total is what it is: its record."""
    says = f"control total of {one.body}, {one.financial_year}"
    return because_record(says, "ControlTotal", one.body, one.financial_year, value=one.control_total, unit="£")


def _break_even(members: tuple[str, ...], regime: Regime) -> Targets:
    why = Because("break-even: a surplus of nought", ZERO, "£", parts=(regime.because,))
    nought = Answer(ZERO, why, unit="£")
    bodies = {body: Target(body, nought, ZERO, nought) for body in members}
    return Targets(bodies, nought.named("balance.control_total"))


def _target(one: ControlTotal, offsets: tuple[OffsetProposal, ...]) -> Target:
    first = because_set(one)
    moves = [(offset, moves_of(offset).get(one.body, ZERO)) for offset in offsets]
    moved = sum((amount for _, amount in moves), ZERO)
    after = one.control_total + moved
    parts = tuple(
        because_record(f"moved by “{offset.title}”", "OffsetProposal", offset.id, value=amount, unit="£")
        for offset, amount in moves
        if amount
    )
    why = Because(f"what {one.body} must reach", after, "£", parts=(first, *parts))
    return Target(one.body, Answer(one.control_total, first, unit="£"), moved, Answer(after, why, unit="£"))


def _sum(bodies: Mapping[str, Target]) -> Answer[Decimal]:
    whole = sum((one.after.value for one in bodies.values()), ZERO)
    says = f"control totals of {counted(len(bodies), 'body', 'bodies')} together"
    parts = tuple(one.after.because for one in bodies.values())
    return Answer(whole, Because(says, whole, "£", parts=parts), "balance.control_total", "£")
