"""Turns a read tariff into prices for `pay`: takes TariffRows, gives one Price for each group, setting and price year."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from concordat.kernel.finding import Refused, stops
from concordat.pay.records import Price, Setting
from concordat.sources.files.admitted_care_tariff import Measure, TariffRow
from concordat.sources.reading.read import Read

COMBINED: tuple[Setting, ...] = ("day case", "elective")
NO_PRICE = "no price for this year and setting in the source"
NO_TRIM = "no trim point for this year and setting in the source"
NO_PER_DAY = "no price per day for this year and setting in the source"
NOUGHT = "the source has nought, which it cannot tell from no price"
DERIVED = "day-case price worked out afterwards; there is no combined price"


def to_prices(read: Read[TariffRow]) -> tuple[Price, ...]:
    """Return a price for each group, setting and price year the file speaks of; raises Refused where the file is not usable.

    Groups rejected because they have two prices are left out; the others can still be used, the finding stays in `read`.
    The combined elective price holds for day cases and for ordinary electives. A group without a price in a setting and
    year has none there; nought is no price. Trim points and prices per day are only those of the same year and setting.
    """
    if any(finding.kind != "two-prices" for finding in stops(read.findings)):
        raise Refused(read.findings)
    years = _years(read.rows)
    return tuple(price for row in read.rows for price in _prices(row, years, read.file))


def _years(rows: Iterable[TariffRow]) -> tuple[str, ...]:
    return tuple(sorted({measure.price_year for row in rows for measure in row.values if measure.what == "price"}))


def _prices(row: TariffRow, years: Iterable[str], file: str) -> Iterator[Price]:
    for year in years:
        settings: tuple[Setting, ...] = ("day case", "elective", "non-elective")
        for setting in settings:
            yield _price(row, setting, year, f"{file}, line {row.line}")


def _price(row: TariffRow, setting: Setting, year: str, source: str) -> Price:
    own = row.values.get(Measure("price", setting, year))
    published = own
    if published is None and setting in COMBINED:
        published = row.values.get(Measure("price", "elective", year))
    trim = row.values.get(Measure("trim point", setting, year))
    per_day = row.values.get(Measure("per day", setting, year))
    return Price(
        price_year=year,
        hrg=row.hrg,
        name=row.name,
        setting=setting,
        price=published or None,
        trim_point_days=None if trim is None else int(trim),
        per_day_long_stay=per_day or None,
        note="; ".join(_notes(row, setting, published, own, trim, per_day)),
        source=source,
    )


def _notes(
    row: TariffRow,
    setting: Setting,
    published: Decimal | None,
    own: Decimal | None,
    trim: Decimal | None,
    per_day: Decimal | None,
) -> Iterator[str]:
    if published is None:
        yield NO_PRICE
    elif not published:
        yield NOUGHT
    if row.derived_day_case and setting == "day case" and own is not None:
        yield DERIVED
    if published and setting != "day case":
        if trim is None:
            yield NO_TRIM
        if not per_day:
            yield NO_PER_DAY
