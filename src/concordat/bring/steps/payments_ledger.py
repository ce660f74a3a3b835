"""Brings a payments ledger as a draft register: takes payments, gives a contract for each pair that is paid, with its sum by year."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from concordat.bring.choices import Choices
from concordat.bring.drafting import ASSUMED_FORM, UNMAPPED, Drafts, lacks, slug
from concordat.bring.known import Known
from concordat.bring.naming import source_of
from concordat.bring.offer import LeftOut, Offer
from concordat.bring.usable import refuse_unknown
from concordat.contract.records import Contract, Line, Party
from concordat.kernel.finding import Finding
from concordat.kernel.period import FinancialYear
from concordat.sources.files.payments_ledger import Payment
from concordat.sources.reading.read import Read

PUBLISHER = "payments ledger"
TITLE = "Draft: {payer} with {payee}, as paid"


def offer(read: Read[Payment], known: Known, choices: Choices) -> Offer:
    """Return a draft contract for each pair, and a line for each service area and financial year with what was paid in it.

    A sum below nought is a credit and no line. A year of which the ledger has some months only is told, and not scaled up.
    """
    read.or_refuse()
    refuse_unknown(read, choices, (row.commissioner for row in read.rows))
    drafts = Drafts(known, source_of(read, PUBLISHER))
    sums: dict[tuple[str, str], dict[tuple[FinancialYear, str], Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    months: dict[FinancialYear, set[date]] = defaultdict(set)
    for row in (row for row in read.rows if choices.wants(row.commissioner)):
        payer = drafts.body(row.commissioner, row.month, "commissioner")
        payee = drafts.body(row.provider, row.month, "provider")
        year = FinancialYear.of(row.month)
        months[year].add(row.month)
        sums[payer, payee][year, row.service_area] += row.amount
    records: list[Contract | Party | Line] = []
    left_out: list[LeftOut] = []
    source = source_of(read, PUBLISHER)
    for (payer, payee), paid in sorted(sums.items()):
        key = f"{payer}-{payee}"
        years = sorted({year for year, _ in paid})
        title = TITLE.format(payer=_name(known, drafts, payer), payee=_name(known, drafts, payee))
        records.append(
            Contract(
                id=key,
                title=title,
                starts=years[0].interval.start,
                ends=years[-1].interval.end,
                source=f"drafted from {source}",
            )
        )
        records.append(Party(contract=key, body=payer, role="commissioner", source=source))
        records.append(Party(contract=key, body=payee, role="provider", source=source))
        for (year, area), amount in sorted(paid.items(), key=lambda one: (str(one[0][0]), one[0][1])):
            if amount < 0:
                left_out.append(
                    LeftOut(f"{key} {year} {area}: £{amount:,}", "is a credit, and no line is below nought")
                )
                continue
            records.append(
                Line(
                    id=f"{key}-{year.starts_in}{f'-{slug(area)}' if area else ''}",
                    contract=key,
                    commissioner=payer,
                    provider=payee,
                    service=area or UNMAPPED,
                    form=ASSUMED_FORM,
                    value=amount,
                    starts=year.interval.start,
                    ends=year.interval.end,
                    source=source,
                )
            )
    findings = (*read.findings, *drafts.told(read.file), *_told(read.file, months))
    return Offer((*drafts.bodies, *records), tuple(left_out), findings)


def _name(known: Known, drafts: Drafts, body: str) -> str:
    held = known.bodies.get(body) or next((one for one in drafts.bodies if one.id == body), None)
    return (held.short_name or held.name) if held else body


def _told(file: str, months: dict[FinancialYear, set[date]]) -> tuple[Finding, ...]:
    whole = len(FinancialYear(2000).months())
    short = [(year, len(held)) for year, held in sorted(months.items()) if len(held) < whole]
    found = [
        lacks(
            file,
            f"what was paid in {whole - held} months of {year}",
            f"The sums of that year are those of {held} months, and were not scaled up.",
            "Bring the ledgers of the other months too, or type the value of the year in contract/lines.csv.",
        )
        for year, held in short
    ]
    found.append(
        lacks(
            file,
            "which contracts there are",
            "Each pair that is paid is one draft, with what was paid in place of what was agreed.",
            "Put title, dates, payment form and value of each contract in place; take out what is no contract.",
        )
    )
    return tuple(found)
