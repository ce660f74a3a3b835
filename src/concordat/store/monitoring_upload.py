"""Checks a small monitoring file of one contract and month: takes its path and what was chosen, gives every finding and the totals; nothing is kept."""

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path

from concordat.kernel.finding import Finding, Refused, stops
from concordat.kernel.system import System
from concordat.pay.monitoring import PointTotal, facts_of_system, in_rows, not_of_contract, row_totals, short
from concordat.pay.records import Cut, Flow
from concordat.sources.patient_data import looks_like_patient_data
from concordat.sources.reading import Limits, Line, Notes, digest, grids
from concordat.store.formula import guarded
from concordat.store.monitoring_file import Headers

MEBIBYTE = 1024 * 1024
ROWS = 20_000
UPLOAD_LIMITS = Limits(
    file_bytes=8 * MEBIBYTE,
    unpacked_bytes=64 * MEBIBYTE,
    workbook_bytes=64 * MEBIBYTE,
    workbook_cells=ROWS * 100,
    rows=2 * ROWS,
    findings_of_a_kind=ROWS,
)


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What a file says: its hash and rows, every finding in order of lines, and totals, which there are only where nothing stops."""

    file: str
    sha256: str
    rows: int
    findings: tuple[Finding, ...]
    totals: tuple[PointTotal, ...]

    @property
    def counts(self) -> dict[tuple[str, str, str], int]:
        """How many findings there are of each kind, severity and field."""
        return dict(Counter((one.kind, one.severity, one.where.field) for one in self.findings))

    def findings_csv(self) -> str:
        """Return every finding as CSV; a cell that starts like a formula is kept from being one."""
        out = StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("file", "line", "field", "kind", "severity", "what", "why", "next"))
        for one in self.findings:
            own = (one.where.field, one.kind, one.severity, one.what, one.why, one.next)
            writer.writerow((guarded(one.where.file), one.where.line or "", *map(guarded, own)))
        return out.getvalue()


def check_upload(
    path: Path, system: System, on: date, contract: str, month: date, cut: Cut, flow: Flow = "aggregate"
) -> Uploaded:
    """Check a CSV file or workbook against every rule and against what was chosen; raises Refused beyond the limits."""
    notes, sha256 = Notes(path.name, UPLOAD_LIMITS), digest(path, UPLOAD_LIMITS)
    lines = _one_table(path, notes)
    headers = Headers(system.rules, on, flow)
    names = headers.known([cell.strip() for cell in lines[0].cells], notes) if lines and not notes.stopped else None
    if names is None:
        return Uploaded(path.name, sha256, max(0, len(lines) - 1), notes.findings, ())
    body = [line for line in lines[1:] if _fits(line, len(names), notes)]
    notes.take(*looks_like_patient_data(names, (line.cells for line in body), path.name))
    if (headers.record == "plan") != (cut == "plan"):
        what = f"the file is of the record “{headers.record}”, and {cut} was chosen."
        notes.stop("other-record", what, "A plan has planned prices, monitoring actual ones.", "Choose what it is.", 1)
    rows = [dict(zip(names, line.cells, strict=False)) for line in body]
    numbers = [line.number for line in body]
    facts = facts_of_system(system, headers.record, on, flow)
    found = [finding for _, _, finding in in_rows(rows, facts, path.name, numbers, [short(name) for name in names])]
    found += not_of_contract(rows, numbers, facts, system, (contract, month), path.name)
    every = (*notes.findings, *sorted(found, key=lambda one: one.where.line))
    if not rows and not stops(every):
        notes.stop("no-rows", "the file has no rows.", "A month without rows is no cut.", "Send the month.", 1)
        every = notes.findings
    totals = () if stops(every) else row_totals(rows, facts)
    return Uploaded(path.name, sha256, len(rows), every, totals)


def _one_table(path: Path, notes: Notes) -> Sequence[Line]:
    """Return the lines of the one table that a file holds, the first of them the header; raises Refused where it has too many."""
    tables = [(grid.sheet, list(grid.lines)) for grid in grids(path, notes, UPLOAD_LIMITS)]
    filled = [(sheet, lines) for sheet, lines in tables if lines]
    if len(filled) > 1:
        names = ", ".join(f"“{sheet}”" for sheet, _ in filled[:5])
        notes.stop("several-sheets", f"there is something on {names}.", "One table is read.", "Send one sheet alone.")
    elif not filled:
        notes.stop("empty-file", "there is nothing in the file.", "A month has rows.", "Choose the file again.")
    lines = filled[0][1] if filled else []
    if len(lines) > ROWS + 1:
        what = f"The file has {len(lines) - 1:,} rows."
        why = f"Here at most {ROWS:,} are checked while you wait."
        then = "Check it by the command `concordat validate`, which takes files of any length."
        raise Refused(Finding("too-many-rows", what, why, then))
    return lines


def _fits(line: Line, width: int, notes: Notes) -> bool:
    """Say whether a row has a cell for each column; empty cells beyond the last are nothing."""
    if len(line.cells) == width or (len(line.cells) > width and not any(map(str.strip, line.cells[width:]))):
        return True
    what = f"the row has {len(line.cells):,} cells, the first line {width:,}."
    notes.stop("ragged-row", what, "It is not clear which cell is which.", "Correct the row.", line.number)
    return False
