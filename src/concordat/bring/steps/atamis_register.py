"""Brings an Atamis register: takes contracts as exported, gives contracts, parties and lines, and says what the export lacks."""

from collections.abc import Iterator

from concordat.bring.choices import Choices
from concordat.bring.drafting import ASSUMED_FORM, UNMAPPED, Drafts, lacks
from concordat.bring.known import Known
from concordat.bring.naming import source_of
from concordat.bring.offer import LeftOut, Offer
from concordat.bring.usable import refuse_unknown
from concordat.contract import years_between
from concordat.contract.records import Contract, Line, Party
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import as_fraction, pence
from concordat.kernel.period import ONE_DAY
from concordat.sources.files.atamis_register import AtamisRow
from concordat.sources.reading.read import Read

PUBLISHER = "Atamis export"


def offer(read: Read[AtamisRow], known: Known, choices: Choices) -> Offer:
    """Return a contract of each row between the body of `--for` and the winning bidder, or of `--only` some references.

    The service is not in the export: a line stands under “unmapped” with the contract's name until it is typed.
    """
    read.or_refuse()
    refuse_unknown(read, choices, (row.ref for row in read.rows))
    buyer = known.ever(choices.body)
    if not buyer:
        raise Refused(_no_buyer(read.file, choices.body))
    drafts = Drafts(known, source_of(read, PUBLISHER))
    contracts: dict[str, Contract] = {}
    beside: list[Party | Line] = []
    left_out: list[LeftOut] = []
    first: dict[str, int] = {}
    for row in (row for row in read.rows if choices.wants(row.ref)):
        if row.ref in first:
            left_out.append(LeftOut(row.ref, f"its reference stands in line {first[row.ref]} too", row.line))
            continue
        first[row.ref] = row.line
        source = source_of(read, PUBLISHER, row.line)
        ends = row.last_day + ONE_DAY if row.last_day else None
        provider = drafts.body(row.bidder, row.starts, "provider")
        contracts[row.ref] = Contract(
            id=row.ref,
            title=row.name,
            starts=row.starts,
            ends=ends,
            term_months=row.months,
            source=f"{source}; route: {row.route}" if row.route else source,
        )
        beside += [
            Party(contract=row.ref, body=buyer, role="commissioner", source=source),
            Party(contract=row.ref, body=provider, role="provider", source=source),
        ]
        value = row.annual
        if value is None and row.value is not None and ends is not None:
            value = pence(as_fraction(row.value) / years_between(row.starts, ends))
        if value is None:
            left_out.append(
                LeftOut(f"{row.ref}: its line", "it has no value a year, and none over a known term", row.line)
            )
            continue
        beside.append(
            Line(
                id=f"{row.ref}-1",
                contract=row.ref,
                commissioner=buyer,
                provider=provider,
                service=f"{UNMAPPED}: {row.name}",
                form=ASSUMED_FORM,
                value=pence(value),
                starts=row.starts,
                ends=ends,
                source=source,
            )
        )
    findings = (*read.findings, *drafts.told(read.file), *_lacks(read.file))
    return Offer((*drafts.bodies, *contracts.values(), *beside), tuple(left_out), findings)


def _lacks(file: str) -> Iterator[Finding]:
    lines = "contract/lines.csv"
    yield lacks(
        file,
        "which service is bought",
        f"Lines stand under “{UNMAPPED}” with the name of the contract.",
        f"Type it in {lines}, column service.",
    )
    yield lacks(file, "for whom", "Lines are for everyone.", f"Type it in {lines}, column population, where it is not.")
    yield lacks(file, "how it is paid", f"Lines are written as {ASSUMED_FORM}.", f"Type it in {lines}, column form.")
    yield lacks(
        file,
        "what was changed since it was signed",
        "Values and ends are the current ones.",
        "Record each variation, or bring the releases of the contract as open contracting data.",
    )
    yield lacks(
        file,
        "who pays",
        "The body of --for is written as commissioner of every line.",
        f"Where others pay too, split the line in {lines}.",
    )


def _no_buyer(file: str, body: str) -> Finding:
    what = f"the folder has no body “{body}”." if body else f"{file} does not say whose register it is."
    return Finding(
        "no-buyer",
        what,
        "A contract has a commissioner, and the export names the winning bidder alone.",
        "Name the body whose register it is by its code: --for 26A.",
        Place(file, 0, "--for"),
    )
