"""Turns read price files into rows for pricing in bulk: takes what was read, gives its PriceRows; one file here for each source."""

from typing import Any

from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.registry import names_in, plugin
from concordat.pay.priced_row import PriceRow
from concordat.sources.reading.read import Read

PACKAGE = "concordat.sources.price_rows"


def price_rows(read: Read[Any]) -> tuple[PriceRow, ...]:
    """Return the prices of a published file; raises Refused where it cannot be used, or holds no prices.

    A group with two prices is left out of both, so that activity under it is told as without a price.
    """
    if any(finding.kind != "two-prices" for finding in stops(read.findings)):
        raise Refused(read.findings)
    if read.source not in names_in(PACKAGE):
        what, why = f"{read.file} holds no prices.", "It is another kind of published file."
        then = f"Name a file of the kind {', '.join(names_in(PACKAGE))}, or one with the column price_year."
        raise Refused(Finding("unknown-source", what, why, then, Place(read.file)))
    rows: tuple[PriceRow, ...] = plugin(PACKAGE, read.source).rows(read)
    return rows
