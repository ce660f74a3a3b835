"""Rows to read: takes what was found behind a figure and who asks, gives a table in which every number says where it stands."""

from collections.abc import Mapping
from dataclasses import fields as dataclass_fields
from typing import Any

from concordat.kernel.answer import Answer, Because, RecordRef, RowsRef
from concordat.kernel.system import Document, key_of
from concordat.kernel.table import Table, table
from concordat.publish.openness import is_public, public_fields
from concordat.publish.public_values import public_values
from concordat.publish.safe_values import TOO_FEW, Safe
from concordat.publish.small_counts import NOT_SHOWN, hidden_counts
from concordat.publish.words import bare, is_number, spoken
from concordat.store.kinds import bulk_name
from concordat.store.rows_behind import Behind, counts_together
from concordat.watch.records import IndicatorValue
from concordat.web.core.ask import Ask

# Counts of people treated: those of one group, whose sum is public, are made safe together whichever of them are asked for.
TOGETHER: Mapping[str, tuple[tuple[str, ...], str, tuple[str, ...]]] = {
    "Activity": (("line", "month"), "spells", ("spells", "excess_days")),
    "BaselineActivity": (("of", "provider", "year", "setting"), "units", ("units",)),
    "MonthlyActivity": (("of", "measure"), "count", ("count",)),
}


def rows_table(ask: Ask, found: Behind) -> tuple[Table, tuple[str, ...]]:
    """Return the rows that may be seen with the line of each, and the address of each record; small numbers are left out."""
    kind = found.kind
    fields = [one.name for one in dataclass_fields(kind)]
    closed = _small(ask, found)
    rows, addresses = [], []
    for at, row in enumerate(found.rows):
        record = found.records[at] if found.records else None
        seen = fields if record is None else public_fields(record) if is_public(ask.system, record, ask.day) else ()
        if seen:
            cells = [_cell(kind, row, record, name, closed) if name in seen else None for name in fields]
            rows.append((*cells, _line(ask, kind, record, found.lines[at])))
            addresses += [ask.record(kind.__name__, *key_of(record))] if record is not None else []
    columns = {name: spoken(name) for name in fields} | {"stands_in": "Stands in"}
    return table(bulk_name(kind), f"Rows of {bulk_name(kind)}", columns, rows), tuple(addresses)


def _small(ask: Ask, found: Behind) -> set[tuple[tuple[Any, ...], str]]:
    """Return (key of a row, column) of every count that the public must not see."""
    if ask.bodies or not found.rows:
        return set()
    if found.kind is IndicatorValue:
        return _of_measures(ask)
    rule = TOGETHER.get(found.kind.__name__)
    if rule is None:
        return set()
    by, count, columns = rule
    closed = set()
    for rows in counts_together(ask.system, found.kind, found.rows, by, count).values():
        hidden = hidden_counts([number for _, number in rows], ask.system.rules, ask.day)
        closed |= {(key, name) for (key, _), hide in zip(rows, hidden, strict=True) if hide for name in columns}
    return closed


def _of_measures(ask: Ask) -> set[tuple[tuple[Any, ...], str]]:
    """Return (key of a row, column) of every value of a measure that its pages leave out."""
    safe: Safe = ask.remember("measured", lambda: public_values(ask.system, ask.day))
    closed = (one for one in safe.values if one.note == TOO_FEW)
    keys = ((one.indicator.id, one.area, one.starts, one.sex, one.age, one.group) for one in closed)
    return {(key, name) for key in keys for name in ("events", "value", "lower", "upper")}


def _cell(
    kind: type[Any], row: Mapping[str, Any], record: Any, name: str, closed: set[tuple[tuple[Any, ...], str]]
) -> Any:
    value = row[name]
    if (tuple(row[key] for key in kind.KEY), name) in closed:
        return NOT_SHOWN
    if isinstance(value, Document):
        return f"{value.path} (SHA-256 {value.sha256})"
    if not is_number(value):
        return bare(value)
    if record is not None:
        return Answer(
            value, Because(f"{spoken(name)}, as recorded", value, record=RecordRef(kind.__name__, key_of(record)))
        )
    where = {key: str(row[key]) for key in kind.KEY}
    return Answer(value, Because(f"{spoken(name)} of one row", value, rows=RowsRef(bulk_name(kind), where)))


def _line(ask: Ask, kind: type[Any], record: Any, line: int) -> str:
    if record is not None:
        place = ask.system.places.get((kind.__name__, key_of(record)))
        if place is not None and place.file.startswith("log/"):
            return f"entry {place.file.removeprefix('log/')} of the log"
        return f"{place.file}, line {place.line}" if place is not None else ""
    place = ask.system.places.get((bulk_name(kind), ()))
    return f"{place.file if place else kind.FILE}, line {line}" if line else ""
