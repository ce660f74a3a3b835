"""Statements: what is due on every contract line and month of a year, with the reasons, and the case they were settled from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import Any

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding
from concordat.kernel.money import PENNY
from concordat.kernel.period import FinancialYear
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount
from concordat.pay.activity_sums import exceptions_say
from concordat.pay.contract_case import ContractCase
from concordat.pay.contract_settled import ContractSettled
from concordat.pay.line_statement import LineStatement
from concordat.pay.overlay import Overlay

NOTHING = Decimal(0) * PENNY


@dataclass(frozen=True)
class Statements:
    """All statements of a year; months of a line sum to the line, lines to the contract, to the penny.

    `exceptions` lists the activity that has no plain price; nothing of it is in the sums except at a price of nought.
    """

    year: FinancialYear
    lines: tuple[LineStatement, ...]
    settled: Mapping[str, ContractSettled]
    exceptions: Table
    findings: tuple[Finding, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    overlays: Mapping[str, Overlay] = field(default_factory=dict)

    @cached_property
    def cases(self) -> Mapping[str, ContractCase]:
        """What each contract is settled from."""
        return {contract: one.case for contract, one in self.settled.items() if one.case}

    def of(self, commissioner: str = "", provider: str = "") -> "Statements":
        """Return the statements of one commissioner, one provider or both; all where neither is named."""
        if not commissioner and not provider:
            return self
        own = tuple(
            one for one in self.lines if commissioner in ("", one.commissioner) and provider in ("", one.provider)
        )
        known = {one.line for one in own}
        odd = self.exceptions
        rows = tuple(row for row in odd.rows if row[0] in known)
        return replace(self, lines=own, exceptions=replace(odd, rows=rows, says=exceptions_say(len(rows))))

    @cached_property
    def with_cases(self) -> "Statements":
        """The statements of contracts with a case of their own: without alliances, which follow their base contracts."""
        if not self.overlays:
            return self
        return replace(self, lines=tuple(one for one in self.lines if one.contract in self.cases))

    def line(self, key: str) -> LineStatement:
        """Return the statement of one line; raises LookupError where there is none."""
        for one in self.lines:
            if one.line == key:
                return one
        raise LookupError(f"line {key} has no statement in {self.year}")

    @cached_property
    def by_contract(self) -> Mapping[str, tuple[LineStatement, ...]]:
        """The statements of each contract."""
        found: dict[str, list[LineStatement]] = {}
        for one in self.lines:
            found.setdefault(one.contract, []).append(one)
        return {contract: tuple(lines) for contract, lines in found.items()}

    @property
    def due_by_line(self) -> Mapping[str, Answer[Decimal]]:
        """What is due on each line (£)."""
        return {one.line: one.due for one in self.lines}

    @property
    def due(self) -> Answer[Decimal]:
        """What is due on all lines, named `pay.due`."""
        return _sum("pay.due", f"due on {len(self.lines)} contract lines in {self.year}", self._parts("due"))

    @property
    def value_at_tariff(self) -> Answer[Decimal]:
        """The value of all activity at the national tariff, named `pay.value_at_tariff`."""
        says = f"value of activity at the national tariff in {self.year}"
        return _sum("pay.value_at_tariff", says, self._parts("value_at_tariff"))

    def due_to(self, provider: str) -> Answer[Decimal]:
        """What is due to one provider, named `pay.due.<provider>`."""
        says = f"due to {self.name(provider)} in {self.year}"
        return _sum(f"pay.due.{provider}", says, self._parts("due", provider))

    @property
    def providers(self) -> tuple[str, ...]:
        """The providers, in order of their lines."""
        return tuple(dict.fromkeys(one.provider for one in self.lines))

    def name(self, body: str) -> str:
        """Return how a body is shown."""
        return self.names.get(body, body)

    def table(self) -> Table:
        """Return one row for each contract: plan, value at tariff, due, and due less plan."""
        rows: list[tuple[Any, ...]] = []
        for contract, lines in self.by_contract.items():
            due = _sum("", f"due under contract {contract}", [one.due for one in lines])
            value = _sum("", f"value at tariff under contract {contract}", [one.value_at_tariff for one in lines])
            plan = _sum("", f"plan of contract {contract}", [one.planned for one in lines])
            over = due.value - plan.value
            left = Because(f"due less plan under contract {contract}", over, "£", parts=(due.because, plan.because))
            who = self.name(lines[0].commissioner), self.name(lines[0].provider)
            rows.append((contract, *who, plan, value, due, Answer(over, left, unit="£")))
        columns = {
            "contract": "Contract",
            "commissioner": "Commissioner",
            "provider": "Provider",
            "plan": "Plan [£]",
            "value_at_tariff": "Activity at national tariff [£]",
            "due": "Due [£]",
            "over_plan": "Due less plan [£]",
        }
        says = f"{len(rows)} contracts, {amount(self.due.value, '£')} due."
        return table("statements", f"What is due under each contract, {self.year}", columns, rows, says)

    def months_table(self) -> Table:
        """Return one row for each contract line and month."""
        columns = {
            "contract": "Contract",
            "line": "Line",
            "service": "Service",
            "month": "Month",
            "spells": "Spells",
            "value_at_tariff": "Activity at national tariff [£]",
            "due": "Due [£]",
        }
        rows = (
            (one.contract, one.line, one.service, month.month, month.spells, month.value_at_tariff, month.due)
            for one in self.lines
            for month in one.months
        )
        says = "Each month is what is due to date less what was due to date before, so that months sum to the year."
        return table("statements_by_month", f"What is due by contract line and month, {self.year}", columns, rows, says)

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()

    def _parts(self, what: str, provider: str = "") -> list[Answer[Decimal]]:
        return [getattr(one, what) for one in self.lines if not provider or one.provider == provider]


def _sum(name: str, says: str, answers: list[Answer[Decimal]]) -> Answer[Decimal]:
    whole = sum((answer.value for answer in answers), NOTHING)
    return Answer(whole, Because(says, whole, "£", parts=tuple(one.because for one in answers)), name, "£")
