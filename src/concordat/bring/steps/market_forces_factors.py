"""Brings market forces factors: takes rows and a price year, gives the factor of each provider."""

from dataclasses import replace

from concordat.bring.choices import Choices
from concordat.bring.known import Known
from concordat.bring.naming import source_of
from concordat.bring.offer import Offer
from concordat.bring.usable import refuse_unknown
from concordat.kernel.finding import Refused
from concordat.sources.factors import to_factors
from concordat.sources.files.market_forces_factors import Factor
from concordat.sources.reading.read import Read

PUBLISHER = "NHS England"


def offer(read: Read[Factor], known: Known, choices: Choices) -> Offer:
    """Return the factor of every provider, or of `--only` some; the price year is chosen or stands in the file name.

    A provider stands under the id of its body where the folder knows its code, otherwise under the code itself.
    """
    factors = to_factors(read.or_refuse(), choices.year)
    refuse_unknown(read, choices, (row.provider for row in read.rows))
    if not factors:
        raise Refused(read.findings)
    records = tuple(
        replace(
            factor, provider=known.ever(factor.provider) or factor.provider, source=source_of(read, PUBLISHER, row.line)
        )
        for row, factor in zip(read.rows, factors, strict=True)
        if choices.wants(factor.provider)
    )
    return Offer(records, (), read.findings)
