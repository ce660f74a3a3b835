"""Pooled funds: who puts in how much, what it is spent on, who bears an overspend in which order, returns, and what ends a pool."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

PoolFund = Literal["minimum", "additional", "grant"]
Direction = Literal["overspend", "underspend"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """A pooled fund of bodies: the `host` that keeps the money, the post that manages it, the law it stands on, and its days.

    A return is due `return_days` after each quarter; `notice_days` are needed before it ends or a party leaves.
    """

    FILE: ClassVar[str] = "plan/pools.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"host": "Body"}

    id: str
    title: str
    host: str
    pool_manager: str = ""
    statute: str = ""
    starts: date
    review_by: date | None = None
    ends: date | None = None
    notice_days: int = 0
    return_days: int = 0
    agreement_sha256: str = ""
    recorded: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolMinimum:
    """The least that contributions from minimum funds come to in a year, in pounds, as set nationally."""

    FILE: ClassVar[str] = "plan/pool_minimums.csv"
    KEY: ClassVar[tuple[str, ...]] = ("pool", "financial_year")
    REFERS: ClassVar[Mapping[str, str]] = {"pool": "Pool"}

    pool: str
    financial_year: str
    amount: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolContribution:
    """What a party puts into a pool for a year from one fund, in pounds, up to a ceiling where there is one."""

    FILE: ClassVar[str] = "plan/pool_contributions.csv"
    KEY: ClassVar[tuple[str, ...]] = ("pool", "party", "financial_year", "fund")
    REFERS: ClassVar[Mapping[str, str]] = {"pool": "Pool", "party": "Body"}

    pool: str
    party: str
    financial_year: str
    fund: PoolFund
    amount: Decimal
    ceiling: Decimal | None = None
    in_kind: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolLine:
    """One scheme that a pool pays in a year: who leads it, who provides it, its budget, spend so far and forecast, in pounds."""

    FILE: ClassVar[str] = "plan/pool_lines.csv"
    KEY: ClassVar[tuple[str, ...]] = ("pool", "financial_year", "scheme_title")
    REFERS: ClassVar[Mapping[str, str]] = {"pool": "Pool", "lead": "Body", "area": "Area"}

    pool: str
    financial_year: str
    scheme_title: str
    lead: str
    provided_by: str = ""
    area: str = ""
    budget: Decimal
    actual: Decimal = Decimal(0)
    forecast: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolStep:
    """One step of the order in which an overspend, or an underspend, is shared: `parties` bear it by their `shares`, in the same order.

    `up_to` is how many pounds the step takes (empty: all that is left); `caps` are the most each party bears, in the same
    order, “none” for no cap.
    """

    FILE: ClassVar[str] = "plan/pool_steps.csv"
    KEY: ClassVar[tuple[str, ...]] = ("pool", "direction", "step")
    REFERS: ClassVar[Mapping[str, str]] = {"pool": "Pool", "parties": "Body"}

    pool: str
    direction: Direction
    step: int
    title: str
    up_to: Decimal | None = None
    parties: tuple[str, ...]
    shares: tuple[str, ...]
    caps: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolReturn:
    """The return of a pool for the quarter that ended on a day: when it was sent, which role prepared it, and which two signed it."""

    FILE: ClassVar[str] = "plan/pool_returns.csv"
    KEY: ClassVar[tuple[str, ...]] = ("pool", "quarter_ends")
    REFERS: ClassVar[Mapping[str, str]] = {"pool": "Pool"}

    pool: str
    quarter_ends: date
    submitted: date
    prepared_by: str = ""
    signed_by: tuple[str, ...] = ()
    queries: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolTrigger:
    """Something, other than the end of a party, that ends or changes a pool on a day: a boundary moves, a statute or the agreement ends."""

    FILE: ClassVar[str] = "plan/pool_triggers.csv"
    KEY: ClassVar[tuple[str, ...]] = ("pool", "on")
    REFERS: ClassVar[Mapping[str, str]] = {"pool": "Pool"}

    pool: str
    on: date
    says: str
    source: str = ""
