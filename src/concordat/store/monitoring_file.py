"""Reads a plan or monitoring file: takes its path, gives its rows as a table of text by the dictionary's names, or findings of its first line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from concordat.kernel.finding import Finding
from concordat.kernel.rulebook import Rulebook
from concordat.pay.monitoring import Field, fields_of, record_of, short
from concordat.pay.monitoring.fields import Record
from concordat.pay.records import Flow
from concordat.sources.patient_data import looks_like_patient_data
from concordat.sources.reading import Notes
from concordat.store.bulk_csv import read_text
from concordat.store.cells import nearest

IDENTITIES = "monitoring.identifying_fields"
_TOTAL = "Their records have CONTRACT MONITORING TOTAL COST."
_SOUGHT: dict[Flow, tuple[str, str]] = {
    "aggregate": (
        "either a plan or monitoring",
        "A plan has CONTRACT MONITORING PLANNED PRICE, monitoring has CONTRACT MONITORING ACTUAL PRICE, a file one of them.",
    ),
    "patient level": ("patient-level monitoring", "Its records have CONTRACT MONITORING ACTUAL PRICE."),
    "devices": ("records of devices", _TOTAL),
    "drugs": ("records of drugs", _TOTAL),
}


@dataclass(frozen=True, slots=True)
class MonitoringFile:
    """A file as it is read: which record it holds, its rows with `file_line` (None where they cannot be read), and findings."""

    record: Record
    table: Any
    findings: tuple[Finding, ...]


def read_monitoring(path: Path, rules: Rulebook, on: date, flow: Flow = "aggregate") -> MonitoringFile:
    """Read a file of one flow of any length in bounded memory; raises Refused beyond the limits."""
    notes, found = Notes(path.name), Headers(rules, on, flow)
    line = ",".join(field.name for field in fields_of(rules, "actual", on, flow))
    table = read_text(path, notes, line, lambda headers: found.known(headers, notes))
    return MonitoringFile(found.record, None if notes.stopped else table, notes.findings)


@dataclass(slots=True)
class Headers:
    """What the first line says: the record, and the columns by the dictionary's names."""

    rules: Rulebook
    on: date
    flow: Flow = "aggregate"
    record: Record = "actual"

    def known(self, headers: list[str], notes: Notes) -> list[str] | None:
        """Return the dictionary's name of each column; None, with findings, where rows cannot be read."""
        notes.take(*looks_like_patient_data(headers, [], notes.file))
        record = record_of(headers, self.flow)
        if record is None:
            notes.stop(
                "unknown-record",
                f"the {len(headers):,} columns are not those of {_SOUGHT[self.flow][0]}.",
                _SOUGHT[self.flow][1],
                "Check that it is the file and the flow you mean, and that its first line names the columns.",
                1,
            )
            return None
        self.record = record
        fields = {field.column: field for field in fields_of(self.rules, record, self.on, self.flow)}
        identities = {short(name) for name in self.rules.on(IDENTITIES, self.on).value}
        columns = [short(header) for header in headers]
        if len(headers) > len(fields):
            notes.stop(
                "too-many-columns",
                f"the file has {len(headers):,} columns, the record has {len(fields)} fields.",
                "What is not part of the record would be left unread.",
                "Send the record alone, and keep other columns in a file of your own.",
                1,
            )
        for header, column in zip(headers, columns, strict=True):
            if column in identities:
                _refuse(header, notes)
            else:
                _check(header, column, columns, fields, notes)
        for field in fields.values():
            if field.must and field.column not in columns:
                notes.stop(
                    "missing-column",
                    f"the column “{field.name}” is missing.",
                    "Every row needs it.",
                    f"Add it: {field.says}.",
                    1,
                    field.name,
                )
        return None if notes.stopped else [fields[column].name for column in columns]


def _refuse(header: str, notes: Notes) -> None:
    notes.stop(
        "patient-data",
        f"the column “{header}” tells who a patient is.",
        "Checks and sums need no identity, and none is read here.",
        "Leave the column out; keep the file that has it where such data belongs.",
        1,
        header,
    )


def _check(header: str, column: str, columns: Sequence[str], fields: dict[str, Field], notes: Notes) -> None:
    if column not in fields:
        absent = [field.name for field in fields.values() if field.column not in columns]
        notes.stop(
            "unknown-column",
            f"there is no field “{header[:80]}” in this record." if header else "a column has no name.",
            "Nothing in a file is left unread, so a column that is not known may be a misspelling.",
            nearest(header.upper(), absent) or "Remove the column, or use the field's name in the NHS data dictionary.",
            1,
            header[:80],
        )
    elif columns.count(column) > 1:
        notes.stop(
            "repeated-column",
            f"the column “{header}” stands here more than once.",
            "It is not clear which one is meant.",
            "Remove or rename the other.",
            1,
            header,
        )
