"""Open contracting data as records: takes a package, gives contracts, parties, lines, variations and what stands beside them.

Nothing is corrected: what is wrong is noted, and what cannot be a record is named with the reason.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from concordat.contract.disclosed import Lot, Procedure, ProcessLink, Transaction
from concordat.contract.from_ocds import beside, kept
from concordat.contract.from_ocds.amendments import variations_of
from concordat.contract.from_ocds.bodies import Bodies, NamedBody
from concordat.contract.from_ocds.contracts import contracts_of, pairs
from concordat.contract.from_ocds.notes import Notes
from concordat.contract.from_ocds.outliers import outliers
from concordat.contract.from_ocds.processes import Process, processes
from concordat.contract.from_ocds.values import inner, text, texts
from concordat.contract.records import Contract, ContractDocument, ContractOption, Line, Party, Variation
from concordat.kernel.finding import Finding
from concordat.kernel.rulebook import Rulebook

FOUND = ("parties", "lines", "variations", "links", "payments", "lots", "procedures", "options", "documents")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRead:
    """A contracting process that gives no contract, and why."""

    ocid: str
    title: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadData:
    """Everything that a package says, as records; `releases` says how many it has."""

    releases: int
    bodies: tuple[NamedBody, ...]
    contracts: tuple[Contract, ...]
    parties: tuple[Party, ...]
    lines: tuple[Line, ...]
    variations: tuple[Variation, ...]
    links: tuple[ProcessLink, ...]
    payments: tuple[Transaction, ...]
    lots: tuple[Lot, ...]
    procedures: tuple[Procedure, ...]
    options: tuple[ContractOption, ...]
    documents: tuple[ContractDocument, ...]
    not_read: tuple[NotRead, ...]
    findings: tuple[Finding, ...]


def read_data(package: Mapping[str, Any], rules: Rulebook, prefix: str = "") -> ReadData:
    """Return the records; raises Refused where the package has no list of releases or records."""
    notes = Notes()
    bodies = Bodies(notes, rules)
    told = processes(dict(package), prefix, notes)
    ids = _ids(told)
    known = {ocid: next(iter(own.values())) for ocid, own in ids.items() if len(own) == 1}
    contracts: list[Contract] = []
    found: dict[str, list[Any]] = {name: [] for name in FOUND}
    not_read: list[NotRead] = []
    for process in told:
        merged, at = process.whole, process.places[-1]
        before = len(contracts)
        tender = inner(merged, "tender")
        own_ids = ids[process.ocid]
        bodies.forget()
        for release, place in zip(process.releases, process.places, strict=True):
            bodies.begin(release, place)
        for read in contracts_of(merged, own_ids, at, bodies, notes):
            own = next(key for key, value in own_ids.items() if value == read.contract.id)
            contracts.append(replace(read.contract, parent=beside.above(merged, known)))
            found["parties"] += read.parties
            found["lines"] += read.lines
            found["variations"] += variations_of(process, read, own, own_ids, bodies, notes)
            found["links"] += dict.fromkeys(beside.links(merged, read, known))
            found["payments"] += beside.transactions(read, bodies, notes)
            found["lots"] += beside.lots(tender, read)
            bought = beside.procedure(tender, read)
            found["procedures"] += [bought] if bought else []
            found["options"] += kept.options(tender, read, notes)
            found["documents"] += kept.documents(read, notes)
        if len(contracts) == before:
            not_read.append(_not_read(process, merged))
    _without_parent(contracts, notes)
    found["documents"] = _each_once(found["documents"])
    lines = tuple(found["lines"])
    outliers(lines, notes, rules)
    return ReadData(
        releases=sum(len(process.releases) for process in told),
        bodies=bodies.all,
        contracts=tuple(contracts),
        not_read=tuple(not_read),
        findings=notes.findings,
        **{name: tuple(rows) for name, rows in found.items()},
    )


def _ids(told: tuple[Process, ...]) -> dict[str, dict[str, str]]:
    """Return by process the id that each of its contracts has here: its own, with the ocid before it where it is not the only one."""
    own = {process.ocid: list(dict.fromkeys(key for key, _, _ in pairs(process.whole))) for process in told}
    counts = Counter(key for keys in own.values() for key in keys)
    return {
        ocid: {key: key if key and counts[key] == 1 else f"{ocid}-{key}" if key else ocid for key in keys}
        for ocid, keys in own.items()
    }


def _each_once(documents: list[ContractDocument]) -> list[ContractDocument]:
    """Return texts under ids of their own: many publishers number the texts of each notice from one on."""
    counts = Counter(one.id for one in documents)
    met: Counter[str] = Counter()
    found = []
    for one in documents:
        own = one.id if counts[one.id] == 1 else f"{one.contract}/{one.id}"
        met[own] += 1
        found.append(replace(one, id=own if met[own] == 1 else f"{own}/{met[own]}"))
    return found


def _not_read(process: Process, merged: Mapping[str, Any]) -> NotRead:
    tags = sorted({tag for one in process.releases for tag in texts(one.get("tag"))})
    title = text(inner(merged, "tender").get("title")) or text(merged.get("title"))
    only = any(True for _ in pairs(merged))
    why = (
        "it does not say from when it holds"
        if only
        else f"it has neither award nor contract ({', '.join(tags) or 'no tag'})"
    )
    return NotRead(ocid=process.ocid, title=title, why=why)


def _without_parent(contracts: list[Contract], notes: Notes) -> None:
    there = {one.id for one in contracts}
    for number, one in enumerate(contracts):
        if one.parent and one.parent not in there:
            what = f"{one.id} stands under {one.parent}, which the data does not have."
            notes.warn("unknown-parent", what, "It is read without it.", "Read the framework too.", one.id)
            contracts[number] = replace(one, parent="")
