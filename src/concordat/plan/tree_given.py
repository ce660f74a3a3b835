"""What the tree of a plan is given: takes objectives, outcomes and lines of contracts, gives a finding for each that cannot be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, repeated
from concordat.plan.given import unknown
from concordat.plan.pounds_by_year import by_year_findings

Level = Literal["neighbourhood", "place", "body", "system", "several systems"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """One objective of a plan.

    - `says` what is to be reached; `owner`: the body or office that answers for it; `level` at which it is led; `priority`: 1 comes first
    - `money` that the plan says it gets, in pounds by year; empty where that is left to its lines
    """

    id: str
    says: str = ""
    owner: str = ""
    level: Level
    priority: int
    money: dict[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedOutcome:
    """One outcome, the `objective` that it serves (empty: not yet known), and what it is measured by."""

    id: str
    says: str = ""
    measure: str = ""
    objective: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """One line of a `contract` (empty: not yet let), the `outcome` that it serves (empty: not yet known), and its pounds by year.

    A line that serves two outcomes is divided into two lines first.
    """

    id: str
    outcome: str = ""
    contract: str = ""
    money: dict[str, Decimal] = field(default_factory=dict)


def tree_findings(
    objectives: Sequence[Objective], outcomes: Sequence[PlannedOutcome], lines: Sequence[PlanLine]
) -> Iterator[Finding]:
    """Give every finding that prevents a tree; a part that names no parent does not, one that names an unknown parent does."""
    if not objectives:
        yield bad("objectives", "is empty", "missing-field", "A plan is for something.", "Say what is to be reached.")
    for name, given in (("objectives", objectives), ("outcomes", outcomes), ("lines", lines)):
        yield from repeated((one.id for one in given), name)
    for objective in objectives:
        where = f"objectives.{objective.id}"
        if objective.priority < 1:
            yield bad(f"{where}.priority", f"is {objective.priority}, and 1 comes first")
        yield from by_year_findings(objective.money, f"{where}.money")
    for outcome in outcomes:
        if outcome.objective:
            known = {one.id for one in objectives}
            yield from unknown(outcome.objective, known, f"outcomes.{outcome.id}.objective", "objective")
    for line in lines:
        if line.outcome:
            yield from unknown(line.outcome, {one.id for one in outcomes}, f"lines.{line.id}.outcome", "outcome")
        yield from by_year_findings(line.money, f"lines.{line.id}.money")
