"""One record to read: takes a record and what may be seen of it, gives its fields as a table and the records it names."""

from collections.abc import Collection, Mapping
from dataclasses import fields
from typing import Any

from concordat.kernel.answer import Answer, because_record
from concordat.kernel.system import Document, System, key_of
from concordat.kernel.table import Table, table
from concordat.publish.readers import READERS
from concordat.publish.words import bare, is_number, spoken

POUNDS = ("value", "price", "amount", "per_day_long_stay", "unit_cost")


def fields_table(record: Any, seen: Collection[str]) -> Table:
    """Return each field that may be seen and has a value; texts by their path and hash. Numbers say where they stand."""
    shown = (one.name for one in fields(record) if one.name in seen and getattr(record, one.name) not in (None, "", ()))
    rows = ((spoken(name), _value(record, name)) for name in shown)
    return table("fields", "What it says", {"field": "Field", "value": "Value"}, rows)


def named_by(system: System, record: Any, seen: Collection[str]) -> tuple[tuple[str, str, str], ...]:
    """Return the records that a record names, each as (field, kind, code), once each."""
    refers: Mapping[str, str] = getattr(type(record), "REFERS", {})
    found = []
    for field, kinds in refers.items():
        value = getattr(record, field)
        for code in value if isinstance(value, tuple) else (value,):
            kind = _kind(system, kinds.split(" or "), code) if field in seen and code else ""
            if kind:
                found.append((field, kind, code))
    return tuple(dict.fromkeys(found))


def bodies_of(system: System, record: Any) -> tuple[str, ...]:
    """Return the bodies that a record is about: those it names, and those of the records that it belongs to.

    Where a kind has readers of its own, it is those: a body that a record names is not always one that may read it.
    """
    readers = READERS.get(type(record).__name__)
    if readers is not None:
        return readers(record, system)
    names = {field: kinds.split(" or ") for field, kinds in getattr(type(record), "REFERS", {}).items()}
    found: list[str] = []
    for field, kinds in names.items():
        value = getattr(record, field)
        for code in value if isinstance(value, tuple) else (value,):
            if code and "Body" in kinds:
                found.append(code)
            elif code:
                found += (body for above in _records(system, kinds, code) for body in _own_bodies(above))
    return tuple(dict.fromkeys(found))


def _own_bodies(record: Any) -> tuple[str, ...]:
    refers: Mapping[str, str] = getattr(type(record), "REFERS", {})
    found: list[str] = []
    for field, kinds in refers.items():
        value = getattr(record, field)
        if "Body" in kinds.split(" or "):
            found += value if isinstance(value, tuple) else (value,)
    return tuple(body for body in found if body)


def _kind(system: System, kinds: Collection[str], code: str) -> str:
    return next((type(one).__name__ for one in _records(system, kinds, code)), "")


def _records(system: System, kinds: Collection[str], code: str) -> tuple[Any, ...]:
    rows = (system.records.get(kind, ()) for kind in system.records if kind.__name__ in kinds)
    return tuple(record for own in rows for record in own if key_of(record)[0] == code)


def _value(record: Any, name: str) -> Any:
    value = getattr(record, name)
    if isinstance(value, Document):
        return f"{value.path} (SHA-256 {value.sha256})"
    if is_number(value):
        unit = "£" if name in POUNDS else ""
        because = because_record(
            f"{spoken(name)}, as recorded", type(record).__name__, *key_of(record), value=value, unit=unit
        )
        return Answer(value, because, unit=unit)
    return bare(value)
