"""Brings a tariff: takes its rows, gives a price for each group, setting and price year."""

from dataclasses import replace

from concordat.bring.choices import Choices
from concordat.bring.known import Known
from concordat.bring.naming import source_of
from concordat.bring.offer import LeftOut, Offer
from concordat.bring.usable import refuse_unknown
from concordat.kernel.finding import Finding, Place, Refused
from concordat.sources.files.admitted_care_tariff import TariffRow
from concordat.sources.prices import to_prices
from concordat.sources.reading.read import Read

PUBLISHER = "national tariff, Annex A, NHS Improvement"


def offer(read: Read[TariffRow], known: Known, choices: Choices) -> Offer:
    """Return the prices of every group, of `--only` some groups, of one price year or all; groups with two are left out."""
    prices = to_prices(read)
    refuse_unknown(read, choices, (row.hrg for row in read.rows))
    years = dict.fromkeys(price.price_year for price in prices)
    if choices.year and choices.year not in years:
        raise Refused(_no_such_year(read, choices.year, tuple(years)))
    lines = {row.hrg: row.line for row in read.rows}
    wanted = (price for price in prices if choices.wants(price.hrg) and choices.year in ("", price.price_year))
    rejected = (finding for finding in read.findings if finding.kind == "two-prices")
    return Offer(
        tuple(replace(price, source=source_of(read, PUBLISHER, lines[price.hrg])) for price in wanted),
        tuple(
            LeftOut(finding.what, "it has two prices and none is chosen", finding.where.line) for finding in rejected
        ),
        tuple(finding for finding in read.findings if finding.severity == "warning"),
    )


def _no_such_year(read: Read[TariffRow], year: str, years: tuple[str, ...]) -> Finding:
    return Finding(
        "no-price-year",
        f"{read.file} has no prices of {year}.",
        f"It has those of {', '.join(years)}.",
        "Name one of these, or leave --year out to bring all.",
        Place(read.file, 0, "--year"),
    )
