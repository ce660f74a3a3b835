"""One plan as it stands on a day: takes a system and a plan, gives its tree, what stands beside it, and every sum with the rows behind it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.finding import Finding
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.system import System, key_of
from concordat.plan.calculations.tree import Gives, calculate
from concordat.plan.objective_tree import LineInTree, ObjectiveInTree, OutcomeInTree
from concordat.plan.plan_given import given_of, items_of, money_of
from concordat.plan.plan_sections import NO_ANSWER, REQUIRED
from concordat.plan.records import Plan, PlanItem, PlanMoney, PlanProposal, PlanSection

_QUOTED = re.compile("“([^”]*)”")


@dataclass(frozen=True, slots=True)
class PlanTold:
    """One plan: its record, its items by code (the newest of each), its pounds, and what the calculation gives of them on a day."""

    plan: Plan
    on: date
    items: Mapping[str, PlanItem]
    money: tuple[PlanMoney, ...]
    sections: Mapping[str, PlanSection]
    proposals: Mapping[str, PlanProposal]
    gives: Gives
    rules: tuple[RuleValue, ...]
    findings: tuple[Finding, ...]

    def line(self, one: LineInTree) -> Because:
        """Return what a line costs, year by year."""
        return self.sum_of(one.id, one.total)

    def outcome(self, one: OutcomeInTree) -> Because:
        """Return what the lines of an outcome cost."""
        parts = tuple(self.line(line) for line in one.lines)
        return self._sum(one.id, f"outcome: {one.says}", one.total, parts)

    def objective(self, one: ObjectiveInTree) -> Because:
        """Return what the lines below an objective cost."""
        parts = tuple(self.outcome(outcome) for outcome in one.outcomes)
        return self._sum(one.id, f"objective: {one.says}", one.total, parts)

    def whole(self) -> Answer[Decimal]:
        """Return what all lines of the plan cost, below an objective or not."""
        tree = self.gives.tree
        loose = tuple(self._loose(one.id, one.total) for one in tree.no_parent)
        parts = (*(self.objective(one) for one in tree.objectives), *loose)
        says = f"money of all lines of version “{self.plan.version}” of the plan"
        because = Because(says, self.gives.total, "£", parts=parts) if parts else self._record(says)
        return Answer(self.gives.total, because, "plan.money_of_all_lines", "£")

    def sum_of(self, item: str, total: Decimal, body: str = "", year: str = "") -> Because:
        """Return the rows of money of an item, of one body or year where one is named, under their sum."""
        rows = tuple(
            because_record(
                " ".join(filter(None, (one.body, one.financial_year))),
                "PlanMoney",
                *key_of(one),
                value=one.amount,
                unit="£",
            )
            for one in self.money
            if one.item == item and body in ("", one.body) and year in ("", one.financial_year)
        )
        return self._sum(item, self.items[item].says, total, rows)

    def _loose(self, item: str, total: Decimal) -> Because:
        below = [one.id for one in self.items.values() if one.kind == "line" and one.parent == item]
        sums = {one: sum((row.amount for row in self.money if row.item == one), Decimal(0)) for one in below}
        parts = tuple(self.sum_of(one, own) for one, own in sums.items())
        return self._sum(item, f"below no objective: {self.items[item].says}", total, parts or ())

    def _sum(self, item: str, says: str, total: Decimal, parts: tuple[Because, ...]) -> Because:
        if parts:
            return Because(says, total, "£", parts=parts)
        return because_record(f"{says}: no money is recorded", "PlanItem", *key_of(self.items[item]), value=total)

    def _record(self, says: str) -> Because:
        return because_record(says, "Plan", self.plan.id)

    def sections_answered(self) -> Answer[int]:
        """Return how many of the sections that a plan of the day must have are answered."""
        required = [one for one in self.gives.sections if one.required]
        found = sum(1 for one in required if one.stands == "answered")
        parts = (*(because_rule(rule) for rule in self.rules), *self._told_sections())
        says = f"{found} of {len(required)} required sections have an answer"
        return Answer(found, Because(says, found, parts=parts), "plan.sections_answered", "sections")

    def _told_sections(self) -> Iterator[Because]:
        for one in self.gives.sections:
            if one.id in self.sections:
                yield because_record(f"{one.title}: {one.stands}", "PlanSection", self.plan.id, one.id)

    def waiting(self) -> Answer[int]:
        """Return how many proposals from outside wait for a response."""
        found = [one for one in self.gives.proposals if one.stands == "waiting"]
        own = tuple(
            because_record(f"{one.says}: {one.stands}", "PlanProposal", self.plan.id, one.id)
            for one in self.gives.proposals
        )
        says = f"{len(found)} of {len(self.gives.proposals)} proposals from outside wait for a response"
        because = Because(says, len(found), parts=own) if own else self._record(says)
        return Answer(len(found), because, "plan.proposals_waiting", "proposals")


def plan_told(system: System, plan: Plan, on: date) -> PlanTold:
    """Return a plan on a day; raises Refused, with everything at once, where its records contradict themselves."""
    found = calculate(given_of(system, plan, on), system.rules)
    rules = (system.rules.on(REQUIRED, on), system.rules.on(NO_ANSWER, on))
    items = {one.id: one for one in sorted(items_of(system, plan), key=lambda one: one.starts)}
    proposals = {one.id: one for one in system.all(PlanProposal) if one.plan == plan.id}
    words = {one.id: one.says for one in items.values()} | {one.id: one.says for one in proposals.values()}
    return PlanTold(
        plan=plan,
        on=on,
        items=items,
        money=money_of(system, plan),
        sections={one.id: one for one in system.all(PlanSection) if one.plan == plan.id},
        proposals=proposals,
        gives=found.value,
        rules=rules,
        findings=tuple(_in_words(one, words) for one in found.findings),
    )


def _in_words(one: Finding, words: Mapping[str, str]) -> Finding:
    """Return a finding with what items and proposals say in place of their codes."""
    return replace(one, what=_QUOTED.sub(lambda code: f"“{words.get(code[1], code[1])}”", one.what))
