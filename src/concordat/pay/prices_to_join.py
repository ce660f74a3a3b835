"""Small tables that bulk pricing joins: takes price rows, factors and top-up rates, gives them as tables of the engine, or findings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from concordat.kernel.engine_rows import small_table
from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import FinancialYear
from concordat.pay.price_list import LONG_STAY_SETTINGS
from concordat.pay.priced_row import PriceRow, TopUps
from concordat.pay.records import MarketForcesFactor

MONEY = "decimal(18, 6)"
ShortStay = tuple[int, int]
MILLIONTH = Decimal("0.000001")
# What the columns of the engine hold: eighteen digits of money, thirteen of a factor, six of them decimals.
LARGEST, LARGEST_FACTOR = Decimal(10**12), Decimal(10**7)


def prices_to_join(prices: Iterable[PriceRow], short_stay: Mapping[str, ShortStay]) -> Any:
    """Return prices as a table: year (in which the price year starts), group, setting, and what each step needs.

    `short_stay` says for each price year up to how many days and from which age the short-stay price holds.
    """
    rows = list(prices)
    return small_table(
        {
            "year": ("int", [start_of(row.price_year) for row in rows]),
            "hrg": ("text", [row.hrg for row in rows]),
            "setting": ("text", [row.setting for row in rows]),
            "price": (MONEY, [row.price for row in rows]),
            "trim_point_days": ("int", [row.trim_point_days for row in rows]),
            "per_day": (MONEY, [row.per_day_long_stay for row in rows]),
            "long_stay": ("int", [int(row.setting in LONG_STAY_SETTINGS) for row in rows]),
            "short_applies": ("int", [int(row.short_stay_applies) for row in rows]),
            "short_days": ("int", [short_stay[row.price_year][0] for row in rows]),
            "short_age": ("int", [short_stay[row.price_year][1] for row in rows]),
            "short_price": (MONEY, [short_stay_price(row) for row in rows]),
            "best_practice": (MONEY, [row.best_practice_adjustment for row in rows]),
        }
    )


def factors_to_join(factors: Iterable[MarketForcesFactor]) -> Any:
    """Return market forces factors as a table: year, provider, factor."""
    rows = list(factors)
    return small_table(
        {
            "year": ("int", [start_of(row.price_year) for row in rows]),
            "provider": ("text", [row.provider for row in rows]),
            "factor": ("decimal(13, 6)", [row.factor for row in rows]),
        }
    )


def top_ups_to_join(top_ups: TopUps) -> Any:
    """Return top-up rates as a table: year, top_up (the service), rate."""
    return small_table(
        {
            "year": ("int", [start_of(year) for _, year in top_ups]),
            "top_up": ("text", [service for service, _ in top_ups]),
            "rate": ("decimal(13, 6)", list(top_ups.values())),
        }
    )


def short_stay_price(row: PriceRow) -> Decimal | None:
    """Return the reduced price of a short stay: as published, else the published share of the price; None where neither is."""
    if row.short_stay_price is not None or row.short_stay_share is None or row.price is None:
        return row.short_stay_price
    return (row.price * row.short_stay_share).quantize(MILLIONTH, rounding=ROUND_HALF_UP)


def start_of(price_year: str) -> int:
    """Return the year in which a price year such as 2017/18 starts; raises ValueError where it is none."""
    return FinancialYear.parse(price_year).interval.start.year


def price_findings(prices: Iterable[PriceRow], factors: Iterable[MarketForcesFactor]) -> Iterator[Finding]:
    """Give a finding for each year that is none, price that is there twice, number that cannot be, and factor that cannot be."""
    prices, factors = list(prices), list(factors)
    for year in dict.fromkeys((*(row.price_year for row in prices), *(row.price_year for row in factors))):
        if not FinancialYear.is_one(year):
            yield _bad_year(year)
    yield from _twice(((row.price_year, row.hrg, row.setting), row.price) for row in prices)
    for row in prices:
        of = f"{row.hrg}, {row.setting}, {row.price_year}"
        largest = ((field, value) for field, value in _numbers(row) if value is not None and value >= LARGEST)
        yield from (_too_large(field, of) for field, _ in largest)
        if row.best_practice_adjustment is not None and abs(row.best_practice_adjustment) >= LARGEST:
            yield _too_large("best_practice_adjustment", of)
        for field, value in _numbers(row):
            if value is not None and value < 0:
                what = f"The {field.replace('_', ' ')} of {row.hrg}, {row.setting}, {row.price_year} is negative."
                yield Finding("negative-number", what, "It cannot be.", "Correct the price file.", Place(field=field))
        if row.short_stay_share is not None and row.short_stay_share > 1:
            what = f"The short-stay share of {row.hrg}, {row.setting}, {row.price_year} is above the whole price."
            then = "Write 40 % as 0.40."
            yield Finding("bad-number", what, "It is a share.", then, Place(field="short_stay_share"))
    yield from _bad_factors(factors)


def _bad_factors(factors: Iterable[MarketForcesFactor]) -> Iterator[Finding]:
    found: dict[tuple[str, str], Decimal] = {}
    for row in factors:
        key = (row.price_year, row.provider)
        if row.factor >= LARGEST_FACTOR:
            yield _too_large("factor", f"{row.provider}, {row.price_year}")
        if row.factor <= 0:
            what = f"The market forces factor of {row.provider} for {row.price_year} is not above nought."
            yield Finding("bad-number", what, "It multiplies every price.", "Correct it.", Place(field="factor"))
        if key in found:
            what = f"{row.provider} has two market forces factors for {row.price_year}."
            then = "Remove the one that is wrong."
            yield Finding("duplicate-key", what, "Choosing one would be a guess.", then, Place(field="factor"))
        found[key] = row.factor


def _too_large(field: str, of: str) -> Finding:
    what = f"The {field.replace('_', ' ')} of {of} is larger than any there is."
    return Finding("number-out-of-range", what, "It cannot be a price or factor.", "Correct it.", Place(field=field))


def _twice(prices: Iterable[tuple[tuple[str, str, str], Decimal | None]]) -> Iterator[Finding]:
    found: Mapping[tuple[str, str, str], list[Decimal | None]] = defaultdict(list)
    for key, price in prices:
        found[key].append(price)
    for (year, hrg, setting), several in found.items():
        if len(several) > 1:
            shown = " and ".join("none" if one is None else f"£{one:,}" for one in several)
            yield Finding(
                "two-prices",
                f"{hrg}, {setting}, {year} stands {len(several)} times in the prices ({shown}).",
                "A group has one price in one setting and year; choosing one would be a guess.",
                "Find out which one holds and remove the other.",
                Place(field="hrg"),
            )


def _numbers(row: PriceRow) -> Iterator[tuple[str, Decimal | int | None]]:
    for field in ("price", "trim_point_days", "per_day_long_stay", "short_stay_price", "short_stay_share"):
        yield field, getattr(row, field)


def _bad_year(year: str) -> Finding:
    return Finding(
        "bad-price-year",
        f"The price year “{year}” is not a financial year.",
        "Prices, trim points and factors hold for one year and are never borrowed from another.",
        "Write it as 2017/18.",
        Place(field="price_year"),
    )
