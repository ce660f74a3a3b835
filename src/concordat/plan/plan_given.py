"""A recorded plan as it is calculated: takes a system, a plan and a day, gives what the tree of plans is given."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.plan.calculations.tree import Given
from concordat.plan.outside_proposals import OutsideProposal
from concordat.plan.plan_items import PlanItem as DatedItem
from concordat.plan.plan_sections import Section
from concordat.plan.records import Plan, PlanItem, PlanMoney, PlanProposal, PlanSection
from concordat.plan.savings_split import SavingsPart, SavingsTarget
from concordat.plan.spend_by_setting import SettingSpend
from concordat.plan.tree_given import Objective, PlanLine, PlannedOutcome

LEAST_PRIORITY = 1


def items_of(system: System, plan: Plan) -> tuple[PlanItem, ...]:
    """Return the items of a plan, dropped ones too, in file order."""
    return tuple(one for one in system.all(PlanItem) if one.plan == plan.id)


def money_of(system: System, plan: Plan) -> tuple[PlanMoney, ...]:
    """Return the pounds of a plan, row by row."""
    return tuple(one for one in system.all(PlanMoney) if one.plan == plan.id)


def given_of(system: System, plan: Plan, on: date) -> Given:
    """Return what the calculation of the tree is given: items in force or to come, and those dropped where their history is kept."""
    items, money = items_of(system, plan), money_of(system, plan)
    alive = [one for one in items if one.ends is None or on < one.ends]
    return Given(
        version=plan.version,
        on=on,
        objectives=tuple(_objectives(alive, money, plan)),
        outcomes=tuple(
            PlannedOutcome(id=one.id, says=one.says, measure=one.measure or one.expected_outcome, objective=one.parent)
            for one in alive
            if one.kind == "outcome"
        ),
        lines=tuple(
            PlanLine(id=one.id, outcome=one.parent, contract=one.contract, money=_by_year(one.id, money))
            for one in alive
            if one.kind == "line"
        ),
        items=tuple(_dated(items, {one.id for one in alive if one.kind == "objective"})),
        sections=tuple(
            Section(id=one.id, text=one.text, answer=one.answer)
            for one in system.all(PlanSection)
            if one.plan == plan.id
        ),
        proposals=tuple(
            OutsideProposal(
                id=one.id,
                says=one.says,
                by=one.by,
                received=one.received,
                reply=one.reply,
                response=one.response,
                answered=one.answered,
                taken_up_in=one.taken_up_in,
            )
            for one in system.all(PlanProposal)
            if one.plan == plan.id
        ),
        savings=tuple(_savings(one, plan, money) for one in alive if one.kind == "savings"),
        spend=tuple(
            SettingSpend(setting=one.says, year=row.financial_year, amount=row.amount)
            for one in alive
            if one.kind == "setting"
            for row in money
            if row.item == one.id
        ),
        baseline=plan.baseline,
    )


def _objectives(items: Iterable[PlanItem], money: Sequence[PlanMoney], plan: Plan) -> Iterator[Objective]:
    for one in items:
        if one.kind == "objective":
            yield Objective(
                id=one.id,
                says=one.says,
                owner=one.owner,
                level=one.level or plan.level,
                priority=LEAST_PRIORITY if one.priority is None else one.priority,
                money=_by_year(one.id, money),
            )


def _dated(items: Iterable[PlanItem], objectives: set[str]) -> Iterator[DatedItem]:
    """Give targets, structures and enablers; one below an objective that was dropped serves the whole plan."""
    for one in items:
        if one.kind in ("target", "structure", "enabler"):
            yield DatedItem(
                id=one.id,
                kind=one.kind,
                says=one.says,
                starts=one.starts,
                ends=one.ends,
                reason=one.reason,
                objective=one.parent if one.parent in objectives else "",
            )


def _savings(one: PlanItem, plan: Plan, money: Iterable[PlanMoney]) -> SavingsTarget:
    return SavingsTarget(
        id=one.id,
        amount=one.amount or Decimal(0),
        years=tuple(years_of(one)),
        bodies=one.bodies,
        parts=tuple(
            SavingsPart(body=row.body, year=row.financial_year, amount=row.amount)
            for row in money
            if row.item == one.id
        ),
    )


def years_of(one: PlanItem) -> Iterator[str]:
    """Give the financial years between the first day of an item and its end; none where it has no end."""
    if one.ends is None:
        return
    year = FinancialYear.of(one.starts)
    while year.interval.start < one.ends:
        yield str(year)
        year = FinancialYear(year.starts_in + 1)


def _by_year(item: str, money: Iterable[PlanMoney]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for row in money:
        if row.item == item:
            found[row.financial_year] = found.get(row.financial_year, Decimal(0)) + row.amount
    return found
