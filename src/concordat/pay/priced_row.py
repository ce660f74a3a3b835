"""The rows that bulk pricing works on: spells, attendances or counts of them, and published prices with all that belongs to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRow:
    """One spell or attendance, or `spells` of one kind counted together; what is not said is nothing, not a guess.

    The day it ended (`discharged`) or its `month` decides the price year where `price_year` does not. `excess_days` are
    those of the whole row where they are counted already; otherwise they follow from `length_of_stay_days`, less
    `days_paid_separately`, and the trim point. `age` in years and `emergency` decide on the short-stay price; `top_up` names
    a specialised service; `best_practice_met` adds the adjustment of its price.
    """

    FILE: ClassVar[str] = "activity.csv"
    KEY: ClassVar[tuple[str, ...]] = ()
    BULK: ClassVar[bool] = True

    hrg: str
    setting: str
    line: str = ""
    provider: str = ""
    discharged: date | None = None
    month: date | None = None
    price_year: str = ""
    spells: int = 1
    length_of_stay_days: int = 0
    days_paid_separately: int = 0
    excess_days: int | None = None
    age: int | None = None
    emergency: bool = False
    top_up: str = ""
    best_practice_met: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceRow:
    """The price (£) of a group in a setting and price year, with trim point (days), price per day beyond it, and adjustments.

    `setting` is day case, elective, non-elective or outpatient procedure; others, such as a department or a treatment
    function, are written as the activity writes them. Where `short_stay_applies`, the reduced price is `short_stay_price`, or
    `short_stay_share` of the price. `best_practice_adjustment` (£) is added to each spell that meets best practice.
    """

    FILE: ClassVar[str] = "prices.csv"
    KEY: ClassVar[tuple[str, ...]] = ("price_year", "hrg", "setting")

    price_year: str
    hrg: str
    setting: str
    price: Decimal | None = None
    trim_point_days: int | None = None
    per_day_long_stay: Decimal | None = None
    short_stay_applies: bool = False
    short_stay_price: Decimal | None = None
    short_stay_share: Decimal | None = None
    best_practice_adjustment: Decimal | None = None
    name: str = ""
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopUp:
    """The share of the price that is added for one specialised `service` in one price year."""

    service: str
    price_year: str
    rate: Decimal


# How each column of activity stands in the engine; a flag is yes or no.
TYPES: Mapping[str, str] = {
    "hrg": "text", "setting": "text", "line": "text", "provider": "text", "discharged": "date", "month": "date",
    "price_year": "text", "spells": "int", "length_of_stay_days": "int", "days_paid_separately": "int",
    "excess_days": "int", "age": "int", "emergency": "flag", "top_up": "text", "best_practice_met": "flag",
}  # fmt: skip
TopUps = Mapping[tuple[str, str], Decimal]
