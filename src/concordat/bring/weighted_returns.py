"""Drafts weighted people from the published populations of practices: takes files as read, gives people and weighted people of each body by stream."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from concordat.bring.known import Known
from concordat.bring.naming import HASH_SHOWN
from concordat.bring.offer import LeftOut, Offer
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.period import FinancialYear
from concordat.plan.records import WeightedPeople
from concordat.sources.files.weighted_populations import WeightedPractice
from concordat.sources.reading.read import Read

NO_BODY = "is not a body of the folder"


@dataclass
class _Sums:
    people: Decimal = Decimal(0)
    weighted: dict[str, Decimal] = field(default_factory=dict)


def weighted_returns(reads: Iterable[Read[WeightedPractice]], known: Known) -> Offer:
    """Return the people of each board, and of each body that it followed, for every stream of the file, to whole people.

    A stream that is new in next year's file is brought as it is. Raises Refused where a file cannot be used, or its name tells no year.
    """
    records: list[WeightedPeople] = []
    out: dict[str, LeftOut] = {}
    findings: list[Finding] = []
    for read in reads:
        rows = read.or_refuse().rows
        findings += read.findings
        year = _year(read)
        source = f"{read.file} (NHS England, SHA-256 {read.sha256[:HASH_SHOWN]})"
        on = year.months()[0]
        found: dict[str, _Sums] = {}
        for row in rows:
            bodies = {code: known.body(on, code) for code in (row.board, row.former_body) if code}
            for body in dict.fromkeys(body for body in bodies.values() if body):
                _add(found.setdefault(body, _Sums()), row)
            if not any(bodies.values()):
                out.setdefault(row.board, LeftOut(f"{row.board} {row.board_name}", NO_BODY))
        for body, sums in found.items():
            records += [
                WeightedPeople(
                    body=body,
                    financial_year=str(year),
                    stream=stream,
                    people=Decimal(round(sums.people)),
                    weighted=Decimal(round(weighted)),
                    source=source,
                )
                for stream, weighted in sums.weighted.items()
            ]
    return Offer(tuple(records), tuple(out.values()), tuple(findings))


def _add(sums: _Sums, row: WeightedPractice) -> None:
    sums.people += row.people
    for stream, weighted in row.weighted.items():
        sums.weighted[stream] = sums.weighted.get(stream, Decimal(0)) + weighted


def _year(read: Read[WeightedPractice]) -> FinancialYear:
    if not FinancialYear.is_one(read.edition):
        what = f"{read.file} does not say which year it is for."
        why = "The year stands in the name of the file, as in weighted-population-2023-24.csv."
        raise Refused(Finding("no-year", what, why, "Name the file as it was published.", Place(read.file)))
    return FinancialYear.parse(read.edition)
