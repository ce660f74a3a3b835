"""Money that hangs on conditions: the fund of a body, its gates, and what is wanted and was reached at each gate quarter by quarter."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionalFund:
    """Money that a body can earn in a financial year, in pounds, beside its position.

    `quarters` are the shares of the money in each quarter in order, such as 15%; together they are the whole.
    """

    FILE: ClassVar[str] = "balance/conditional_funds.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    id: str
    body: str
    title: str
    financial_year: str
    available: Decimal
    quarters: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FundGate:
    """One condition of a fund, with its `share` of the money of every quarter; the shares of all its gates are the whole.

    What is wanted and reached is counted in `unit`; `better` says on which side of what is wanted the gate is open.
    """

    FILE: ClassVar[str] = "balance/fund_gates.csv"
    KEY: ClassVar[tuple[str, ...]] = ("conditional_fund", "gate")
    REFERS: ClassVar[Mapping[str, str]] = {"conditional_fund": "ConditionalFund"}

    conditional_fund: str
    gate: str
    share: Decimal
    unit: str
    better: Literal["higher", "lower"] = "higher"
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateQuarter:
    """What is `wanted` at a gate of a fund, and what was `reached`, from the start of the year to the end of a `quarter`, 1 to 4."""

    FILE: ClassVar[str] = "balance/gate_quarters.csv"
    KEY: ClassVar[tuple[str, ...]] = ("conditional_fund", "gate", "quarter")
    REFERS: ClassVar[Mapping[str, str]] = {"conditional_fund": "ConditionalFund"}

    conditional_fund: str
    gate: str
    quarter: int
    wanted: Decimal
    reached: Decimal | None = None
    evidence: str = ""
    recorded: date | None = None
    source: str = ""
