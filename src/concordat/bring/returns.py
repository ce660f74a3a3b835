"""Brings published returns into a system folder: takes both, gives rows of beds, waiting lists, weighted people and backlog of sites that were added, were there, or were left out and why."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from concordat.bring.appending import appended
from concordat.bring.bed_returns import bed_returns
from concordat.bring.brought import Brought
from concordat.bring.estate_returns import estate_returns
from concordat.bring.known import Known
from concordat.bring.offer import Offer
from concordat.bring.waiting_returns import waiting_returns
from concordat.bring.ways_in import BEDS, ESTATES, RETURNS, WAITING, WEIGHTED, way_in
from concordat.bring.weighted_returns import weighted_returns
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.system import System, key_of
from concordat.sources import read as read_source
from concordat.sources.reading.read import Read
from concordat.store import read as read_folder
from concordat.store.kinds import bulk_name
from concordat.store.staging import put


def bring_returns(files: Sequence[Path | str], folder: Path | str, *, dry_run: bool = False) -> Brought:
    """Add what published returns say of the bodies of a folder, all of it or nothing; rows that are there stay as they are.

    Beds take three files together; full waiting-time extracts stand alone, one for each
    month, and so do weighted populations by practice and estates returns, one for each year. Raises Refused where a file cannot
    be used, one of the three is missing, or the folder cannot be read.
    """
    folder = Path(folder)
    loaded = read_folder(folder)
    if loaded.system is None:
        raise Refused(stops(loaded.findings))
    reads = [read_source(Path(file)) for file in files]
    if wrong := tuple(_wrong(reads)):
        raise Refused(wrong)
    offers = tuple(_offers(reads, Known(loaded.system)))
    added, there = _split(loaded.system, (record for offer in offers for record in offer.records))
    if added and not dry_run:
        kinds = tuple(dict.fromkeys(type(record) for record in added))
        new = {kind: [record for record in added if isinstance(record, kind)] for kind in kinds}
        content = {kind.FILE: appended(folder, kind, new[kind]) for kind in kinds}
        put(folder, lambda stage: _fill(stage, content))
    return Brought(
        ", ".join(dict.fromkeys(one.source for one in reads)),
        ", ".join(one.file for one in reads),
        ", ".join(one.sha256 for one in reads),
        added,
        there,
        tuple(left for offer in offers for left in offer.left_out),
        tuple(finding for offer in offers for finding in offer.findings),
        written=bool(added) and not dry_run,
    )


def _offers(reads: list[Read[Any]], known: Known) -> Iterable[Offer]:
    of = {one.source: one for one in reads}
    if BEDS[0] in of:
        yield bed_returns(of[BEDS[0]], of[BEDS[1]], of[BEDS[2]], known)
    if WAITING in of:
        yield waiting_returns((one for one in reads if one.source == WAITING), known)
    if WEIGHTED in of:
        yield weighted_returns((one for one in reads if one.source == WEIGHTED), known)
    if ESTATES in of:
        yield estate_returns((one for one in reads if one.source == ESTATES), known)


def _wrong(reads: list[Read[Any]]) -> Iterable[Finding]:
    for one in reads:
        yield from stops(one.findings)
        if one.source and one.source not in RETURNS:
            what = f"is a file of the kind {one.source}, which is no return that is brought here."
            why, then = f"Returns are: {', '.join(RETURNS)}.", f"Type: {way_in(one.source, one.file)}"
            yield _finding("not-brought", one.file, what, why, then)
    there = [one.source for one in reads]
    for name in BEDS:
        if there.count(name) > 1:
            yield _finding(
                "duplicate-key",
                name,
                "is given twice.",
                "Which of them holds cannot be known.",
                "Give one file of each.",
            )
        elif name not in there and set(BEDS) & set(there):
            what = "is missing among the three files of beds."
            yield _finding(
                "missing-file",
                name,
                what,
                "A share needs who need not be there, who left, and all in beds.",
                "Give it too.",
            )


def _finding(kind: str, file: str, what: str, why: str, then: str) -> Finding:
    return Finding(kind, f"{file} {what}", why, then, Place(file))


def _split(system: System, records: Iterable[Any]) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """Return the records that are new, and those whose key the folder has, or another file gave before."""
    keys: dict[type, set[tuple[str, ...]]] = {}
    added: list[Any] = []
    there: list[Any] = []
    for record in records:
        kind = type(record)
        if kind not in keys:
            table = system.bulk.get(bulk_name(kind))
            rows = rows_of(table.select(*kind.KEY)) if table is not None else ()
            keys[kind] = {tuple(str(row[name]) for name in kind.KEY) for row in rows}
            keys[kind] |= {key_of(one) for one in system.all(kind)} if table is None else set()
        key = key_of(record)
        (there if key in keys[kind] else added).append(record)
        keys[kind].add(key)
    return tuple(added), tuple(there)


def _fill(stage: Path, files: dict[str, bytes]) -> None:
    for file, content in files.items():
        (stage / file).parent.mkdir(parents=True, exist_ok=True)
        (stage / file).write_bytes(content)
