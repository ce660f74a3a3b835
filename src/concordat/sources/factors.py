"""Turns read market forces factors into records for `pay`: takes Factors and a price year, gives MarketForcesFactors."""

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.period import FinancialYear
from concordat.pay.records import MarketForcesFactor
from concordat.sources.files.market_forces_factors import Factor
from concordat.sources.reading.read import Read


def to_factors(read: Read[Factor], price_year: str = "") -> tuple[MarketForcesFactor, ...]:
    """Return the factor of every provider in `price_year` (such as 2026/27), by default the one the file name carries.

    Raises Refused where the file is not usable or there is no price year.
    """
    year = price_year or read.or_refuse().edition
    try:
        FinancialYear.parse(year)
    except ValueError:
        raise Refused(
            Finding(
                "no-price-year",
                f"{read.file} does not say for which price year its factors hold.",
                "Factors change every year and the file itself has no date.",
                "Give the price year, such as 2026/27, or keep it in the file name.",
                Place(read.file),
            )
        ) from None
    return tuple(
        MarketForcesFactor(
            price_year=year, provider=row.provider, factor=row.factor, source=f"{read.file}, line {row.line}"
        )
        for row in read.or_refuse().rows
    )
