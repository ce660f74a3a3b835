"""The tree of a plan as tables: takes a plan as it is told, gives its objectives with what each costs, and every line below them with its money."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.recorded import recorded
from concordat.kernel.system import key_of
from concordat.kernel.table import Table, table
from concordat.plan.objective_tree import ObjectiveInTree
from concordat.plan.plan_told import PlanTold

Names = Mapping[str, str]


def objectives_table(told: PlanTold, names: Names) -> Table:
    """Return the objectives in order of priority: who answers for each, at which level it is led, and what its lines cost."""
    columns = {
        "objective": "Objective",
        "priority": "Priority",
        "owner": "Owner",
        "level": "Led at the level of",
        "value": "Money of its lines [£]",
        "off": "More than the plan says it gets [£]",
        "outcomes": "Outcomes",
    }
    rows = (
        (
            one.says,
            recorded(told.items[one.id], "priority"),
            names.get(one.owner, one.owner) or "nobody",
            one.level,
            Answer(one.total, told.objective(one), unit="£"),
            _off(told, one),
            _count(told, one),
        )
        for one in told.gives.tree.objectives
    )
    says = "What an objective costs is the sum of the lines of contracts below it."
    return table("plan_by_objective", "Objectives by priority, and what each costs", columns, rows, says)


def tree_table(told: PlanTold, names: Names) -> Table:
    """Return the tree as rows: objective, outcome, line, with money year by year; what stands nowhere comes last."""
    tree = told.gives.tree
    years = sorted(tree.money)
    columns = {
        "objective": "Objective",
        "outcome": "Outcome",
        "line": "Line of a contract",
        "contract": "Contract",
        **{f"year_{number}": f"{year} [£]" for number, year in enumerate(years)},
        "total": "In all [£]",
    }
    says = "Read from left to right: what is to be reached, what shows that it was, what brings it about, and what that costs."
    return table("plan_tree", "From objectives to money", columns, _tree_rows(told, years, names), says)


def _tree_rows(told: PlanTold, years: list[str], names: Names) -> Iterator[tuple[Any, ...]]:
    blank: tuple[Any, ...] = (None,) * (len(years) + 1)
    for one in told.gives.tree.objectives:
        if not one.outcomes:
            yield (one.says, "none yet", "", "", *blank)
        for outcome in one.outcomes:
            if not outcome.lines:
                yield (one.says, outcome.says, "none yet", "", *blank)
            for line in outcome.lines:
                money = (
                    Answer(line.money[year], told.sum_of(line.id, line.money[year], year=year), unit="£")
                    if year in line.money
                    else None
                    for year in years
                )
                contract = names.get(line.contract, line.contract) or "not let yet"
                whole = Answer(line.total, told.line(line), unit="£")
                yield (one.says, outcome.says, told.items[line.id].says, contract, *money, whole)
    for loose in told.gives.tree.no_parent:
        says = told.items[loose.id].says
        own = Answer(loose.total, told.sum_of(loose.id, loose.total), unit="£") if loose.total else None
        where = ("", says) if loose.kind == "line" else (says, "")
        yield ("Below no objective", *where, "", *blank[:-1], own)


def _off(told: PlanTold, one: ObjectiveInTree) -> Answer[Any] | None:
    """Return by how much the lines of an objective come to more than the plan says it gets; none where it says nothing."""
    stated = sum((row.amount for row in told.money if row.item == one.id), Decimal(0))
    if not stated:
        return None
    off = one.total - stated
    parts = (told.objective(one), told.sum_of(one.id, stated))
    return Answer(off, Because("its lines, less what the plan says it gets", off, "£", parts=parts), unit="£")


def _count(told: PlanTold, one: ObjectiveInTree) -> Answer[int] | None:
    if not one.outcomes:
        return None
    parts = tuple(because_record(outcome.says, "PlanItem", *key_of(told.items[outcome.id])) for outcome in one.outcomes)
    found = len(one.outcomes)
    return Answer(found, Because("outcomes that serve it", found, parts=parts), unit="outcomes")
