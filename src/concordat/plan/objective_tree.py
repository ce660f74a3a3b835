"""The tree of a plan: takes objectives, outcomes and lines, gives each under its parent with its money, and what has no parent or no money."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from concordat.plan.pounds_by_year import summed, total
from concordat.plan.tree_given import Level, Objective, PlanLine, PlannedOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class LineInTree:
    """One line with its contract and its pounds, by year and in all."""

    id: str
    contract: str
    money: dict[str, Decimal]
    total: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeInTree:
    """One outcome with its lines; its money, in pounds by year and in all, is theirs."""

    id: str
    says: str
    measure: str
    lines: tuple[LineInTree, ...]
    money: dict[str, Decimal]
    total: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveInTree:
    """One objective with its outcomes; its money, in pounds by year and in all, is that of its lines.

    `off`: by year, its lines less what the plan says it gets; only years in which they differ, empty where the plan says nothing
    """

    id: str
    says: str
    owner: str
    level: Level
    priority: int
    outcomes: tuple[OutcomeInTree, ...]
    money: dict[str, Decimal]
    total: Decimal
    off: dict[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoosePart:
    """A part of a plan that lacks a parent, or money, with the pounds that it holds in all, those below it included."""

    kind: Literal["objective", "outcome", "line"]
    id: str
    total: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTree:
    """The objectives in order of priority; outcomes and lines that have `no_parent`, parts that have `no_money`.

    `money` in pounds by year: all lines; `unplaced`: those of them that stand below no objective
    """

    objectives: tuple[ObjectiveInTree, ...]
    no_parent: tuple[LoosePart, ...]
    no_money: tuple[LoosePart, ...]
    money: dict[str, Decimal]
    unplaced: dict[str, Decimal]


def tree_of(objectives: Sequence[Objective], outcomes: Sequence[PlannedOutcome], lines: Sequence[PlanLine]) -> PlanTree:
    """Return the tree; whatever is given stands in it once, or is told to have no parent."""
    of_outcome: dict[str, list[LineInTree]] = {one.id: [] for one in outcomes}
    loose_lines: list[LineInTree] = []
    for line in lines:
        own = LineInTree(id=line.id, contract=line.contract, money=summed([line.money]), total=total(line.money))
        of_outcome.get(line.outcome, loose_lines).append(own)
    of_objective: dict[str, list[OutcomeInTree]] = {one.id: [] for one in objectives}
    loose_outcomes: list[OutcomeInTree] = []
    for outcome in outcomes:
        of_objective.get(outcome.objective, loose_outcomes).append(_outcome(outcome, of_outcome[outcome.id]))
    ordered = sorted(objectives, key=lambda one: (one.priority, one.id))
    tree = tuple(_objective(one, of_objective[one.id]) for one in ordered)
    return PlanTree(
        objectives=tree,
        no_parent=(
            *(LoosePart(kind="outcome", id=one.id, total=one.total) for one in loose_outcomes),
            *(LoosePart(kind="line", id=one.id, total=one.total) for one in loose_lines),
        ),
        no_money=tuple(_no_money(tree, loose_outcomes, loose_lines)),
        money=summed(line.money for line in lines),
        unplaced=summed([*(one.money for one in loose_outcomes), *(one.money for one in loose_lines)]),
    )


def _outcome(outcome: PlannedOutcome, lines: list[LineInTree]) -> OutcomeInTree:
    money = summed(line.money for line in lines)
    return OutcomeInTree(
        id=outcome.id,
        says=outcome.says,
        measure=outcome.measure,
        lines=tuple(lines),
        money=money,
        total=total(money),
    )


def _objective(objective: Objective, outcomes: list[OutcomeInTree]) -> ObjectiveInTree:
    money = summed(one.money for one in outcomes)
    return ObjectiveInTree(
        id=objective.id,
        says=objective.says,
        owner=objective.owner,
        level=objective.level,
        priority=objective.priority,
        outcomes=tuple(outcomes),
        money=money,
        total=total(money),
        off=_off(money, objective.money),
    )


def _off(money: Mapping[str, Decimal], stated: Mapping[str, Decimal]) -> dict[str, Decimal]:
    if not stated:
        return {}
    nought = Decimal(0)
    found = {year: money.get(year, nought) - stated.get(year, nought) for year in sorted({*money, *stated})}
    return {year: amount for year, amount in found.items() if amount}


def _no_money(
    tree: Sequence[ObjectiveInTree], outcomes: Sequence[OutcomeInTree], lines: Sequence[LineInTree]
) -> Iterator[LoosePart]:
    """Give every part without money, from the objectives down, then those without a parent."""
    nought = Decimal(0)
    yield from (LoosePart(kind="objective", id=one.id, total=nought) for one in tree if not one.total)
    all_outcomes = [*(outcome for one in tree for outcome in one.outcomes), *outcomes]
    yield from (LoosePart(kind="outcome", id=one.id, total=nought) for one in all_outcomes if not one.total)
    all_lines = [*(line for one in all_outcomes for line in one.lines), *lines]
    yield from (LoosePart(kind="line", id=one.id, total=nought) for one in all_lines if not one.total)
