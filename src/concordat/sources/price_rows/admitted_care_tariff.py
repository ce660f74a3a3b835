"""Prices of an admitted care tariff in one table: takes its rows, gives a price for each group, setting and price year."""

from concordat.pay.priced_row import PriceRow
from concordat.sources.files.admitted_care_tariff import TariffRow
from concordat.sources.prices import to_prices
from concordat.sources.reading.read import Read


def rows(read: Read[TariffRow]) -> tuple[PriceRow, ...]:
    """Return every price that the file has."""
    return tuple(
        PriceRow(
            price_year=one.price_year,
            hrg=one.hrg,
            setting=one.setting,
            price=one.price,
            trim_point_days=one.trim_point_days,
            per_day_long_stay=one.per_day_long_stay,
            name=one.name,
            note=one.note,
            source=one.source,
        )
        for one in to_prices(read)
    )
