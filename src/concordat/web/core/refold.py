"""Folds the log again: takes records as they were loaded and the events since, gives them as the log says they are now, and what differs."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import Document, System, hides_key, key_of
from concordat.log import Opened
from concordat.store.codec import RowReader
from concordat.store.kinds import is_bulk, kinds_by_name
from concordat.web.core.models import EventField, LogEvent, ServedSystem
from concordat.web.records.opening import opened
from concordat.web.records.rows import documents

ADD, AMEND = "add", "amend"
Records = dict[str, dict[tuple[str, ...], Any]]
Texts = Callable[[str], Document]


@dataclass(frozen=True, slots=True)
class Refolded:
    """The records by kind and key, as the log says they are, and the events that could not be followed."""

    records: Records
    findings: tuple[Finding, ...]


def records_of(system: System) -> Records:
    """Return the records of a system by kind and key."""
    kinds = [kind for kind in kinds_by_name().values() if not is_bulk(kind)]
    return {kind.__name__: {key_of(one): one for one in system.all(kind)} for kind in kinds}


def refold(loaded: Records, events: Iterable[tuple[int, Iterable[Opened]]], texts: Texts) -> Refolded:
    """Return what the events make of the records that were loaded; `texts` gives the text kept at a path."""
    records = {kind: dict(rows) for kind, rows in loaded.items()}
    findings = []
    for sequence, opened_fields in events:
        for field in opened_fields:
            how, _, rest = field.name.partition(" ")
            if how not in (ADD, AMEND):
                continue
            kind, _, key_text = rest.partition(" ")
            key, rows = tuple(json.loads(key_text)), records.setdefault(kind, {})
            if field.value is None:
                findings.append(_erased(sequence, kind, key))
                continue
            record = _record(kind, field.read(), texts)
            key = key_of(record) if hides_key(type(record)) else key
            if (key in rows) != (how == AMEND):
                findings.append(_out_of_order(sequence, how, kind, key))
            else:
                rows[key] = record
    return Refolded(records, tuple(findings))


def differences(now: Records, folded: Records) -> tuple[Finding, ...]:
    """Return every record that is not in the database as the log says."""
    found = []
    for kind in sorted(now.keys() | folded.keys()):
        here, told = now.get(kind, {}), folded.get(kind, {})
        for key in sorted(here.keys() | told.keys()):
            if here.get(key) != told.get(key):
                found.append(_differs(kind, key, here.get(key), told.get(key)))
    return tuple(found)


def refold_findings(row: ServedSystem, loaded: Records) -> tuple[Finding, ...]:
    """Return where the stored records of a system and its log disagree, given the records that were loaded."""
    kept = documents(row.pk)
    folded = refold(loaded, _events(row), kept.__getitem__)
    return (*folded.findings, *differences(records_of(opened(row, row.as_at)), folded.records))


def _events(row: ServedSystem) -> Iterator[tuple[int, list[Opened]]]:
    since = LogEvent.objects.filter(system=row.slug, recorded_at__gte=row.loaded_at).order_by("sequence")
    for sequence in since.values_list("sequence", flat=True):
        stored = EventField.objects.filter(event=sequence).order_by("position").values_list("name", "value", "salt")
        yield sequence, [Opened(*one) for one in stored]


def _record(kind: str, cells: Mapping[str, str], texts: Texts) -> Any:
    hashes = {name.removesuffix(" sha256"): value for name, value in cells.items() if name.endswith(" sha256")}
    headers = [name for name in cells if not name.endswith(" sha256")]
    record, faults = RowReader(kinds_by_name()[kind], headers, texts).record([cells[name] for name in headers])
    if record is None:
        raise ValueError(f"the log holds a record of {kind} that cannot be read: {faults[0][1].why}")
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, Document) and value.sha256 != hashes[field.name]:
            raise ValueError(f"{value.path} is not the text that the log names")
    return record


def _erased(sequence: int, kind: str, key: tuple[str, ...]) -> Finding:
    what = f"Entry {sequence} wrote {kind} {' '.join(key)}, and its content was erased."
    why = "What was erased cannot be folded again."
    return Finding("erased", what, why, "Compare this record by hand.", _at(kind, key), "warning")


def _out_of_order(sequence: int, how: str, kind: str, key: tuple[str, ...]) -> Finding:
    there = "was there already" if how == ADD else "was not there"
    what = f"Entry {sequence} says {how} {kind} {' '.join(key)}, which {there}."
    return Finding(
        "log-and-records-differ", what, "The log and the records disagree.", "Restore a backup.", _at(kind, key)
    )


def _differs(kind: str, key: tuple[str, ...], here: Any, told: Any) -> Finding:
    if here is None or told is None:
        what = f"{kind} {' '.join(key)} is {'not ' if here is None else ''}in the database and {'not ' if told is None else ''}in the log."
    else:
        names = [one.name for one in fields(here) if getattr(here, one.name) != getattr(told, one.name)]
        what = f"{kind} {' '.join(key)} differs from the log in {', '.join(names)}."
    return Finding(
        "log-and-records-differ", what, "The log and the records disagree.", "Restore a backup.", _at(kind, key)
    )


def _at(kind: str, key: tuple[str, ...]) -> Place:
    return Place(f"{kind} {' '.join(key)}")
