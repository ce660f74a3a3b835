"""Where a projection starts: takes nothing, gives the records of activity by people in one year, and of what a unit costs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.need.records.population import Sex


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineActivity:
    """Units that people of one place or body, sex and age band had of one setting at one provider in a financial year. A bulk table.

    `year` is the one in which it begins: 2016 for 2016/17. `age_to` is the last age of the band, empty for the oldest.
    """

    FILE: ClassVar[str] = "need/baseline_activity.csv"
    KEY: ClassVar[tuple[str, ...]] = ("of", "provider", "year", "setting", "sex", "age_from")
    REFERS: ClassVar[Mapping[str, str]] = {"of": "Area or Body", "provider": "Body"}
    BULK: ClassVar[bool] = True

    of: str
    provider: str
    year: int
    setting: str
    sex: Sex
    age_from: int = 0
    age_to: int | None = None
    units: int
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPrice:
    """What one unit of a setting is paid at a provider, in pounds, and the share of it that becomes free as cash where it is not done.

    The rest stays behind with the provider: staff and buildings do not go when one person stays at home.
    """

    FILE: ClassVar[str] = "need/unit_prices.csv"
    KEY: ClassVar[tuple[str, ...]] = ("provider", "setting")
    REFERS: ClassVar[Mapping[str, str]] = {"provider": "Body"}

    provider: str
    setting: str
    price: Decimal
    cash_share: Decimal
    recorded: date | None = None
    source: str = ""
