"""Brings a published file into a system folder: takes both, gives what was added, was there, or was left out and why."""

from pathlib import Path
from typing import Any

from concordat.bring.appending import appended
from concordat.bring.brought import Brought
from concordat.bring.choices import Choices
from concordat.bring.known import Known
from concordat.bring.merging import merge
from concordat.bring.offer import Offer
from concordat.bring.trial import tried
from concordat.bring.ways_in import STEPS, way_in
from concordat.flow import findings_of
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.registry import names_in, plugin
from concordat.kernel.system import System
from concordat.sources import read as read_source
from concordat.sources import recognise
from concordat.sources.reading.read import Read
from concordat.store import read as read_folder
from concordat.store.staging import put

NO_CHOICES = Choices()


def bring(file: Path | str, folder: Path | str, choices: Choices = NO_CHOICES, *, dry_run: bool = False) -> Brought:
    """Add what a published file says to a system folder, all of it or nothing; with `dry_run` only say what would be.

    Records of the folder are never overwritten and its text stays byte for byte. Raises Refused, nothing written, where
    the file cannot be used, a record contradicts the folder, or the folder would not hold together any more.
    """
    file, folder = Path(file), Path(folder)
    read = _read(file)
    system = _system(folder)
    offered: Offer = plugin(STEPS, read.source).offer(read, Known(system), choices)
    merged = merge(offered.records, system, keep=choices.keep)
    if merged.findings:
        raise Refused(merged.findings)
    warnings = (*offered.findings, *_written(folder, system, merged.added, dry_run=dry_run))
    return Brought(
        read.source,
        read.file,
        read.sha256,
        merged.added,
        merged.there,
        (*offered.left_out, *merged.left_out),
        warnings,
        written=bool(merged.added) and not dry_run,
    )


def _read(file: Path) -> Read[Any]:
    source = recognise(file)
    if source not in names_in(STEPS):
        raise Refused(_no_step(file.name, source))
    return read_source(file, source)


def _system(folder: Path) -> System:
    loaded = read_folder(folder, bulk=False)
    if loaded.system is None:
        raise Refused(stops(loaded.findings))
    return loaded.system


def _written(folder: Path, before: System, added: tuple[Any, ...], *, dry_run: bool) -> tuple[Finding, ...]:
    """Write the records, unless only tried; return the warnings that the folder did not have before."""
    if not added:
        return ()
    kinds = tuple(dict.fromkeys(type(record) for record in added))
    new = {kind: tuple(record for record in added if isinstance(record, kind)) for kind in kinds}
    files = {kind.FILE: appended(folder, kind, new[kind]) for kind in kinds}
    after = tried(folder, files)
    lost = [kind.FILE for kind in kinds if after.all(kind) != before.all(kind) + new[kind]]
    if lost:
        raise Refused(_not_the_same(file) for file in lost)
    known = set(findings_of(before))
    found = tuple(finding for finding in findings_of(after) if finding not in known)
    if stops(found):
        raise Refused(found)
    if not dry_run:
        put(folder, lambda stage: _fill(stage, files))
    return found


def _fill(stage: Path, files: dict[str, bytes]) -> None:
    for file, content in files.items():
        (stage / file).parent.mkdir(parents=True, exist_ok=True)
        (stage / file).write_bytes(content)


def _no_step(name: str, source: str) -> Finding:
    return Finding(
        "not-brought",
        f"{name} is a file of the kind {source}, which is not brought this way.",
        f"Brought are: {', '.join(names_in(STEPS))}.",
        f"Type: {way_in(source, name)}",
        Place(name),
    )


def _not_the_same(file: str) -> Finding:
    return Finding(
        "cannot-write",
        f"the rows added to {file} would not read back the same.",
        "A folder is only written where reading it gives the same records back.",
        "Look at the last line of the file: it may be cut off or hold an open quotation mark.",
        Place(file),
    )
