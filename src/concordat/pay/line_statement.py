"""What is due on one contract line: over the year, and month by month."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, because_record


@dataclass(frozen=True, slots=True)
class MonthStatement:
    """One month of one line: spells, value at tariff and what is due, as the difference of two rounded sums to date."""

    month: date
    spells: int
    value_at_tariff: Decimal
    due: Answer[Decimal]


@dataclass(frozen=True, slots=True)
class LineStatement:
    """One contract line over the year: value of its activity at the national tariff, what is due, and the plan (£)."""

    line: str
    contract: str
    commissioner: str
    provider: str
    service: str
    form: str
    value_at_tariff: Answer[Decimal]
    due: Answer[Decimal]
    plan: Decimal
    spells: int = 0
    months: tuple[MonthStatement, ...] = ()

    @property
    def planned(self) -> Answer[Decimal]:
        """The plan with its reason: the share of the line's yearly value that falls in the year."""
        says = f"planned value of line {self.line}"
        return Answer(self.plan, because_record(says, "Line", self.line, value=self.plan, unit="£"), unit="£")
