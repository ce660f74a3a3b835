"""Brings a national price workbook: takes its published prices, gives those of admitted care and outpatient procedures."""

from collections.abc import Iterator
from typing import get_args

from concordat.bring.choices import Choices
from concordat.bring.known import Known
from concordat.bring.naming import source_of
from concordat.bring.offer import LeftOut, Offer
from concordat.bring.usable import refuse_unknown
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.period import FinancialYear
from concordat.pay.records import Price, Setting
from concordat.sources.published_price import PublishedPrice
from concordat.sources.reading.read import Read

PUBLISHER = "national prices, NHS England"
ELSEWHERE = "a system folder keeps prices of admitted care and outpatient procedures; `concordat price` takes the others from the file"
TWICE = "it has two prices and none is chosen"


def offer(read: Read[PublishedPrice], known: Known, choices: Choices) -> Offer:
    """Return the prices of every group, of `--only` some groups; `--year` says the price year where the file does not."""
    if any(finding.kind != "two-prices" for finding in stops(read.findings)):
        raise Refused(read.findings)
    refuse_unknown(read, choices, (row.hrg for row in read.rows))
    wanted = [row for row in read.rows if choices.wants(row.hrg)]
    years = {row.price_year or choices.year for row in wanted}
    wrong = next((year for year in sorted(years) if not FinancialYear.is_one(year)), None)
    if wrong is not None or (choices.year and choices.year not in years):
        raise Refused(_no_year(read))
    wanted = [row for row in wanted if choices.year in ("", row.price_year or choices.year)]
    settings = get_args(Setting)
    return Offer(
        tuple(_price(row, read, choices) for row in wanted if row.setting in settings),
        (*_left(row for row in wanted if row.setting not in settings), *_rejected(read)),
        tuple(finding for finding in read.findings if finding.severity == "warning"),
    )


def _price(row: PublishedPrice, read: Read[PublishedPrice], choices: Choices) -> Price:
    setting: Setting = row.setting  # type: ignore[assignment]  # one of them, as the caller has looked
    notes = [f"{row.version} version of the year"] if row.version else []
    if row.price is not None and not row.price:
        notes.append("the source has nought, which may mean that there is no price")
    return Price(
        price_year=row.price_year or choices.year,
        hrg=row.hrg,
        name=row.name,
        setting=setting,
        price=row.price or None,
        trim_point_days=row.trim_point_days,
        per_day_long_stay=row.per_day_long_stay,
        note="; ".join(notes),
        source=source_of(read, f"{f'sheet {row.sheet}, ' if row.sheet else ''}{PUBLISHER}", row.line),
    )


def _left(rows: Iterator[PublishedPrice]) -> Iterator[LeftOut]:
    return (LeftOut(f"{row.hrg}, {row.setting}", ELSEWHERE, row.line) for row in rows)


def _rejected(read: Read[PublishedPrice]) -> Iterator[LeftOut]:
    return (LeftOut(one.what, TWICE, one.where.line) for one in read.findings if one.kind == "two-prices")


def _no_year(read: Read[PublishedPrice]) -> Finding:
    return Finding(
        "no-price-year",
        f"{read.file} does not say that its prices hold for this year.",
        f"It speaks of {read.edition or 'no year'}; prices change every year and are never borrowed.",
        "Give its price year with --year, such as --year 2017/18.",
        Place(read.file, 0, "--year"),
    )
