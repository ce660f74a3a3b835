"""Positions: takes contract lines, budgets and the members of a system, gives each body's surplus and the system's."""

from dataclasses import dataclass, field
from decimal import Decimal

from concordat.balance.position import position_of
from concordat.balance.records import Budget
from concordat.contract.records import Line
from concordat.kernel.answer import Answer
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`lines` (value in £ a year), `budgets` (£) of one financial year, and the ids of the `members` of the system.

    `due` is what a line comes to (£ by line id), contract value where it is silent; `received` is the provider's own
    figure (£ by line id) where it differs from that.
    """

    members: tuple[str, ...]
    lines: tuple[Line, ...]
    budgets: tuple[Budget, ...] = ()
    due: dict[str, Decimal] = field(default_factory=dict)
    received: dict[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyFigures:
    """One member's year, all in £: `surplus` is what it receives and its other income, less what it pays and costs."""

    body: str
    received_inside: Decimal
    received_outside: Decimal
    other_income: Decimal
    paid_inside: Decimal
    paid_outside: Decimal
    own_cost: Decimal
    surplus: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A line that does not cancel: both sides' figures (£) and the difference, provider's less commissioner's."""

    line: str
    paid: Decimal
    received: Decimal
    difference: Decimal
    inside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`system` (£) is the sum of the `bodies`' surpluses; `listed` are the lines that do not cancel inside it."""

    system: Decimal
    bodies: tuple[BodyFigures, ...]
    listed: tuple[Listed, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the positions; raises Refused for duplicate keys and for an amount of an unknown line."""
    found = position_of(given.lines, given.budgets, given.members, given.due, given.received)
    gives = Gives(
        system=found.system.value,
        bodies=tuple(
            BodyFigures(
                body=one.body,
                received_inside=one.received_inside,
                received_outside=one.received_outside,
                other_income=one.other_income,
                paid_inside=one.paid_inside,
                paid_outside=one.paid_outside,
                own_cost=one.own_cost,
                surplus=one.surplus.value,
            )
            for one in found.bodies
        ),
        listed=tuple(
            Listed(line=one.line.id, paid=one.paid, received=one.received, difference=one.difference, inside=one.inside)
            for one in found.listed
        ),
    )
    return Answer(gives, found.system.because, unit="£", findings=found.findings)
