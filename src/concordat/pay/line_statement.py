"""What is due on one contract line: over the year, and month by month."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from concordat.kernel.answer import Answer, because_record


@dataclass(frozen=True, slots=True)
class MonthStatement:
    """One month of one line: spells, value at tariff and what is due, as the difference of two rounded sums to date."""

    month: date
    spells: int
    value_at_tariff: Decimal
    due: Answer[Decimal]


@dataclass(frozen=True)
class LineStatement:
    """One contract line over the year: value of its activity at the national tariff, what is due, and the plan (£).

    Its months are worked out when they are asked for: they are twelve times the work of the year.
    """

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
    by_month: Callable[[str], tuple[MonthStatement, ...]] | None = field(default=None, repr=False, compare=False)

    @cached_property
    def months(self) -> tuple[MonthStatement, ...]:
        """The line month by month; what is due in each is due to date less what was due to date the month before."""
        return self.by_month(self.line) if self.by_month else ()

    @property
    def planned(self) -> Answer[Decimal]:
        """The plan with its reason: the share of the line's yearly value that falls in the year."""
        says = f"planned value of line {self.line}"
        return Answer(self.plan, because_record(says, "Line", self.line, value=self.plan, unit="£"), unit="£")
