"""Prices of a national price workbook: takes its published prices, gives a row for pricing each."""

from concordat.kernel.finding import Finding, Place, Refused
from concordat.pay.priced_row import PriceRow
from concordat.sources.published_price import PublishedPrice
from concordat.sources.reading.read import Read


def rows(read: Read[PublishedPrice]) -> tuple[PriceRow, ...]:
    """Return every price of every sheet; raises Refused where the file does not say for which year it holds."""
    if any(not row.price_year for row in read.rows):
        raise Refused(
            Finding(
                "no-price-year",
                f"{read.file} does not say for which price year its prices hold.",
                "Prices, trim points and percentages change every year and are never borrowed.",
                "Keep the year in the file name, such as national-prices-2017-18.xlsx.",
                Place(read.file),
            )
        )
    return tuple(
        PriceRow(
            price_year=row.price_year,
            hrg=row.hrg,
            setting=row.setting,
            price=row.price,
            trim_point_days=row.trim_point_days,
            per_day_long_stay=row.per_day_long_stay,
            short_stay_applies=row.short_stay_applies,
            short_stay_price=row.short_stay_price,
            short_stay_share=row.short_stay_share,
            name=row.name,
            note=f"{row.version} version of the year" if row.version else "",
            source=f"{read.file}, {row.place}",
        )
        for row in read.rows
    )
