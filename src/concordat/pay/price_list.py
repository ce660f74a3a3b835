"""Price lists: takes price records, gives look-up by year, group and setting, and the same as a table of the engine."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from concordat.kernel.engine_rows import small_table
from concordat.kernel.money import PENNY
from concordat.pay.records import Price

LONG_STAY_SETTINGS = ("elective", "non-elective")
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PriceList:
    """The prices of one price year by group and setting."""

    price_year: str
    by_key: Mapping[Key, Price]

    def get(self, hrg: str, setting: str) -> Price | None:
        """Return the price record of a group in a setting, None where there is none."""
        return self.by_key.get((hrg, setting))


def price_list(prices: Iterable[Price], price_year: str) -> PriceList:
    """Return the prices of one year; where a group has two prices in one setting the loader has said so already."""
    return PriceList(price_year, {(row.hrg, row.setting): row for row in prices if row.price_year == price_year})


def currency(hrg: str, setting: str) -> str:
    """Return the one code under which a group in a setting is priced."""
    return f"{hrg}/{setting}"


def price_table(prices: PriceList) -> Any:
    """Return the groups that have a price as an engine table: hrg, setting, currency, price and price per day in pence.

    Money stands in whole pence because whole numbers multiply and add exactly, and fast, in every engine. A trim point
    or price per day that is missing is left out of the sums; `exceptions` lists what that touches.
    """
    priced = [row for row in prices.by_key.values() if row.price is not None]
    return small_table(
        {
            "hrg": ("text", [row.hrg for row in priced]),
            "setting": ("text", [row.setting for row in priced]),
            "currency": ("text", [currency(row.hrg, row.setting) for row in priced]),
            "price_pence": ("int", [_pence(row.price) for row in priced]),
            "trim_point_days": ("int", [row.trim_point_days for row in priced]),
            "per_day_pence": ("int", [_pence(row.per_day_long_stay) for row in priced]),
        }
    )


def _pence(pounds: Decimal | None) -> int | None:
    if pounds is None:
        return None
    pennies = pounds / PENNY
    if pennies != int(pennies):
        raise ValueError(f"a price of {pounds} is not in whole pence")
    return int(pennies)
