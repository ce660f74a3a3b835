"""What a change of structure cost: takes changes, their table and a day, gives the table with what was told to those who voted on each."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from concordat.decide.cost_of_change import CostOfChange, cost_of_change
from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.kernel.table import Column, Table
from concordat.publish.changes_promised import reorganisation_of
from concordat.who import Structure

COLUMNS = (Column("cost", "Costs once", "£"), Column("paid_back", "Has paid back by"))
SAYS = "What it costs once is what was told to those who voted on it; a change without a sum has none on record."


def with_cost(system: System, changes: Iterable[Structure], rows: Table, day: date) -> Table:
    """Return a table of changes, one row each, with the one-off cost (£) and the day of pay-back told by a day; as it is where none is told."""
    costs = tuple(_cost(system, change, day) for change in changes)
    if not any(costs):
        return rows
    told = tuple((*row, *_cells(cost)) for row, cost in zip(rows.rows, costs, strict=True))
    return Table(rows.name, rows.title, (*rows.columns, *COLUMNS), told, f"{rows.says} {SAYS}".strip())


def _cost(system: System, change: Structure, day: date) -> CostOfChange | None:
    case = reorganisation_of(system, change)
    found = cost_of_change(system, case.proposal, day) if case is not None and case.proposal else None
    return found if found is not None and found.one_off.value > 0 else None


def _cells(cost: CostOfChange | None) -> tuple[Any, Any]:
    if cost is None:
        return None, None
    back: Answer[date] | str = cost.paid_back or "no saving told"
    return Answer(cost.one_off.value, cost.one_off.because, unit="£"), back
