"""Brings open contracting data: takes releases or records, gives contracts, parties, lines, variations, options, texts and payments."""

from dataclasses import replace

from concordat.bring.choices import Choices
from concordat.bring.drafting import UNMAPPED, Drafts
from concordat.bring.known import Known
from concordat.bring.naming import source_of
from concordat.bring.offer import LeftOut, Offer
from concordat.bring.usable import refuse_unknown
from concordat.contract import ReadData, read_data
from concordat.kernel.period import FinancialYear
from concordat.pay.records import Payment
from concordat.sources.files.open_contracting import Told
from concordat.sources.reading.read import Read

PUBLISHER = "open contracting data"


def offer(read: Read[Told], known: Known, choices: Choices) -> Offer:
    """Return the records of every contract, or of `--only` some; bodies are those of the folder by code or name, else drafts."""
    read.or_refuse()
    package = {
        "releases": [row.content for row in read.rows if not row.is_record],
        "records": [row.content for row in read.rows if row.is_record],
    }
    data = read_data(package, known.system.rules)
    refuse_unknown(read, choices, (one.id for one in data.contracts))
    source = source_of(read, PUBLISHER)
    records, drafts = _records(data, known, choices, source)
    beside = [
        *(
            LeftOut(f"{one.contract}: {one.relationship} of {one.to}", "links between contracts are typed by hand")
            for one in data.links
        ),
        *(LeftOut(f"{one.contract}: lot {one.id}", "no record of a folder keeps lots") for one in data.lots),
        *(
            LeftOut(f"{one.contract}: {one.title}", "a text without a hash is recorded once somebody has it")
            for one in data.documents
            if not one.sha256
        ),
        *(LeftOut(f"{one.ocid} {one.title}".strip(), one.why) for one in data.not_read),
    ]
    return Offer(records, tuple(beside), (*read.findings, *data.findings, *drafts.told(read.file)))


def _records(data: ReadData, known: Known, choices: Choices, source: str) -> tuple[tuple[object, ...], Drafts]:
    drafts = Drafts(known, source)
    starts = {one.id: one.starts for one in data.contracts}
    buyers = {line.commissioner for line in data.lines} | {
        party.body for party in data.parties if "commissioner" in party.role
    }
    named = {body.id: body.name for body in data.bodies}

    def body(key: str, contract: str) -> str:
        kind = "commissioner" if key in buyers else "provider"
        return drafts.body(key, starts[contract], kind, named.get(key, key))

    wanted = {one.id for one in data.contracts if choices.wants(one.id)}
    records: list[object] = []
    for one in data.contracts:
        if one.id in wanted:
            records.append(replace(one, source=source))
    for party in data.parties:
        if party.contract in wanted:
            records.append(replace(party, body=body(party.body, party.contract), source=source))
    for line in data.lines:
        if line.contract in wanted:
            buyer, provider = body(line.commissioner, line.contract), body(line.provider, line.contract)
            records.append(
                replace(line, commissioner=buyer, provider=provider, service=line.service or UNMAPPED, source=source)
            )
    records += [
        replace(one, reason=one.reason or "not said", source=source)
        for one in data.variations
        if one.contract in wanted
    ]
    records += [replace(one, source=source) for one in data.options if one.contract in wanted]
    records += [replace(one, source=source) for one in data.documents if one.sha256 and one.contract in wanted]
    for paid in data.payments:
        if paid.contract in wanted:
            records.append(
                Payment(
                    id=paid.id,
                    payer=body(paid.payer, paid.contract),
                    payee=body(paid.payee, paid.contract),
                    contract=paid.contract,
                    financial_year=str(FinancialYear.of(paid.month or paid.paid_on)),
                    month=paid.month,
                    amount=paid.amount,
                    paid_on=paid.paid_on,
                    source=source,
                )
            )
    return (*drafts.bodies, *records), drafts
