"""The nouns of `pay`: prices, market forces factors, activity, figures that are not activity, bands, and what was paid."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

Setting = Literal["outpatient procedure", "day case", "elective", "non-elective"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """The national price of one healthcare resource group in one setting and price year; no price is not nought.

    `trim_point_days` and `per_day_long_stay` (pounds a day) are those of the same group, setting and year.
    """

    FILE: ClassVar[str] = "pay/prices.csv"
    KEY: ClassVar[tuple[str, ...]] = ("price_year", "hrg", "setting")

    price_year: str
    hrg: str
    name: str = ""
    setting: Setting
    price: Decimal | None
    trim_point_days: int | None = None
    per_day_long_stay: Decimal | None = None
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketForcesFactor:
    """The factor by which a provider's prices are multiplied in one price year."""

    FILE: ClassVar[str] = "pay/market_forces_factors.csv"
    KEY: ClassVar[tuple[str, ...]] = ("price_year", "provider")

    price_year: str
    provider: str
    factor: Decimal
    status: Literal["confirmed", "to check"] = "confirmed"
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Spells of one contract line in one month, by group and setting, with the days beyond the trim point. A bulk table.

    A row may stand for one spell (`spells` 1) or many; `excess_days` is the sum over the row's spells.
    """

    FILE: ClassVar[str] = "pay/activity.csv"
    KEY: ClassVar[tuple[str, ...]] = ("line", "month", "hrg", "setting")
    REFERS: ClassVar[Mapping[str, str]] = {"line": "Line"}
    BULK: ClassVar[bool] = True

    line: str
    month: date
    hrg: str
    setting: Setting
    spells: int
    excess_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedFigure:
    """What was reported of a line or a contract that is no activity: a list size, an actual cost, a score, a level of service.

    `starts` is the first day of the month or year that it covers, `value` in the unit of the name.
    """

    FILE: ClassVar[str] = "pay/reported_figures.csv"
    KEY: ClassVar[tuple[str, ...]] = ("of", "name", "starts", "covers")
    REFERS: ClassVar[Mapping[str, str]] = {"of": "Line or Contract"}

    of: str
    name: str
    starts: date
    covers: Literal["year", "month"] = "year"
    value: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskBand:
    """One band agreed for a line or a contract: the `share` of what lies in it; bands meet, from nought up.

    Its ends are shares of the target, or levels of a service; without `up_to` it has no upper end. `side` is where it
    holds: for gains, for losses, or for both.
    """

    FILE: ClassVar[str] = "pay/risk_bands.csv"
    KEY: ClassVar[tuple[str, ...]] = ("of", "side", "above")
    REFERS: ClassVar[Mapping[str, str]] = {"of": "Line or Contract"}

    of: str
    side: Literal["both", "gain", "loss"] = "both"
    above: Decimal = Decimal(0)
    up_to: Decimal | None = None
    share: Decimal
    source: str = ""


SeenBy = Literal["everyone", "every body of the system", "both sides", "the provider alone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CostLine:
    """What one resource costs a provider for a contract line in a year, as its open book has it, and who may see that.

    `contribution` is the share of the outcome it works `towards` that both sides put down to it; they sum to at most one.
    """

    FILE: ClassVar[str] = "pay/cost_lines.csv"
    KEY: ClassVar[tuple[str, ...]] = ("line", "financial_year", "resource")
    REFERS: ClassVar[Mapping[str, str]] = {"provider": "Body", "line": "Line"}

    provider: str
    line: str
    financial_year: str
    resource: str
    amount: Decimal
    seen_by: SeenBy
    towards: str = ""
    contribution: Decimal | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """An act: what one body paid another under a contract, for a month of a financial year or, without a month, for the year.

    Append-only: a wrong payment is set right by a further one, which may be below nought.
    """

    FILE: ClassVar[str] = "pay/payments.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"payer": "Body", "payee": "Body", "contract": "Contract"}

    id: str
    payer: str
    payee: str
    contract: str
    financial_year: str
    month: date | None = None
    amount: Decimal
    paid_on: date
    note: str = ""
    source: str = ""
