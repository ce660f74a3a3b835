"""Position: takes contract lines, budgets and members, gives each body's surplus and the system's, where inner prices cancel."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from concordat.balance.body import PARTS, BodyPosition, body_position
from concordat.balance.checks import check_positions
from concordat.balance.members import members
from concordat.balance.movement import Amounts, Movement, movement
from concordat.balance.records import Budget
from concordat.contract import register
from concordat.contract.records import Line
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused, stops
from concordat.kernel.system import System
from concordat.kernel.table import Table, table

ZERO = Decimal(0)


@dataclass(frozen=True)
class Positions:
    """The position of each member and of the system, with every movement behind them."""

    bodies: tuple[BodyPosition, ...]
    system: Answer[Decimal]
    movements: tuple[Movement, ...]
    financial_year: str
    findings: tuple[Finding, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def figures(self) -> tuple[Answer[Decimal], ...]:
        """The system's position, then each body's."""
        return (self.system, *(one.surplus for one in self.bodies))

    @property
    def listed(self) -> tuple[Movement, ...]:
        """The movements that do not cancel: the two sides differ, or a party is outside the system."""
        return tuple(one for one in self.movements if one.inside != "both" or one.difference)

    def body(self, body: str) -> BodyPosition:
        """Return one member's position; raises LookupError where it is no member."""
        for one in self.bodies:
            if one.body == body:
                return one
        raise LookupError(f"{body} is not a member of the system")

    def table(self) -> Table:
        """Return one row for each member and one for the system, in pounds."""
        rows = [self._row(one, self._name(one.body)) for one in self.bodies]
        sums = [self._whole(name) for name in PARTS]
        columns = {
            "body": "Body",
            "received_inside": "Received inside the system [£]",
            "received_outside": "Received from outside [£]",
            "other_income": "Other income [£]",
            "paid_inside": "Paid inside the system [£]",
            "paid_outside": "Paid outside [£]",
            "own_cost": "Own cost [£]",
            "surplus": "Surplus [£]",
        }
        inside = sum((one.received for one in self.movements if one.inside == "both"), ZERO)
        says = (
            f"£{inside:,} is received inside the system and £{sums[3].value:,} paid inside it; what is equal cancels."
        )
        title = f"Position of each body and of the system, {self.financial_year}"
        return table("positions", title, columns, [*rows, ("System", *sums, self.system)], says)

    def listed_table(self) -> Table:
        """Return the movements that do not cancel, with both sides' figures (£) and why they are listed."""
        return table(
            "positions_listed",
            "Lines that do not cancel inside the system",
            {
                "line": "Line",
                "commissioner": "Commissioner",
                "provider": "Provider",
                "paid": "Commissioner's figure [£]",
                "received": "Provider's figure [£]",
                "difference": "Difference [£]",
                "why": "Why",
            },
            (
                (
                    one.line.id,
                    self._name(one.line.commissioner),
                    self._name(one.line.provider),
                    Answer(one.paid, one.paid_because, unit="£"),
                    Answer(one.received, one.received_because, unit="£"),
                    _apart(one),
                    _why(one),
                )
                for one in self.listed
            ),
        )

    def _row(self, one: BodyPosition, name: str) -> tuple[object, ...]:
        return (name, *(one.part(part) for part in PARTS), one.surplus)

    def _whole(self, name: str) -> Answer[Decimal]:
        parts = [one.part(name) for one in self.bodies]
        whole = sum((one.value for one in parts), ZERO)
        says = f"{name.replace('_', ' ')}, all {len(parts)} bodies"
        return Answer(whole, Because(says, whole, "£", parts=tuple(one.because for one in parts)), unit="£")

    def _name(self, body: str) -> str:
        return self.names.get(body, body)

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def position(
    system: System,
    due: Amounts | None = None,
    *,
    on: date | None = None,
    lines: Sequence[Line] | None = None,
    received: Amounts | None = None,
) -> Positions:
    """Return the positions of a system in its financial year, from the lines in force on the day it is told as at.

    `due` is what each line comes to (£ by line, with its reasons where it is an Answer), contract value where it is
    silent; a line that is due counts even if it is not in force on the day. `received` is the provider's own figure
    where the two sides differ. `lines` stand in for the register's, `on` for the day. Raises Refused for an amount of
    an unknown line.
    """
    day = on or system.settings.as_at
    records = register(system)
    owed = {**(due or {}), **(received or {})}
    live = {line.id for line in records.on(day).lines}
    used = (
        tuple(line for line in records.lines if line.id in live or line.id in owed) if lines is None else tuple(lines)
    )
    year = system.settings.financial_year
    budgets = tuple(budget for budget in system.all(Budget) if budget.financial_year == year)
    bodies, findings = members(system, day)
    return position_of(
        used, budgets, bodies or _all_bodies(used, budgets), due, received, year, names=records.names, findings=findings
    )


def position_of(
    lines: Sequence[Line],
    budgets: Sequence[Budget],
    members: Collection[str],
    due: Amounts | None = None,
    received: Amounts | None = None,
    financial_year: str = "",
    *,
    names: Mapping[str, str] | None = None,
    findings: Iterable[Finding] = (),
) -> Positions:
    """Return the positions of `members` from these lines and budgets; raises Refused where an amount has no line."""
    owed, theirs = due or {}, received or {}
    movements = tuple(movement(line, members, owed, theirs) for line in lines)
    found = (*findings, *check_positions(movements, budgets, members, (*owed, *theirs)))
    if stops(found):
        raise Refused(found)
    bodies = tuple(body_position(body, movements, budgets, names or {}) for body in sorted(set(members)))
    total = sum((one.surplus.value for one in bodies), ZERO)
    parts = tuple(one.surplus.because for one in bodies)
    inner = sum((one.paid for one in movements if one.inside == "both"), ZERO)
    says = f"sum of the surpluses of {len(bodies)} bodies; £{inner:,} paid between them cancels with what they receive"
    because = Because(says, total, "£", parts=parts)
    return Positions(
        bodies, Answer(total, because, "balance.system_position", "£"), movements, financial_year, found, names or {}
    )


def _all_bodies(lines: Iterable[Line], budgets: Iterable[Budget]) -> tuple[str, ...]:
    sides = {body for line in lines for body in (line.commissioner, line.provider)}
    return tuple(sorted(sides | {budget.body for budget in budgets}))


def _apart(one: Movement) -> Answer[Decimal]:
    says = "provider's figure less commissioner's figure"
    parts = (one.received_because, one.paid_because)
    return Answer(one.difference, Because(says, one.difference, "£", parts=parts), unit="£")


def _why(one: Movement) -> str:
    outside = {"commissioner": "the provider is", "provider": "the commissioner is", "neither": "both are", "both": ""}
    says = [f"{outside[one.inside]} outside the system"] if one.inside != "both" else []
    return ", ".join([*says, *(["the two sides differ"] if one.difference else [])])
