"""Finds where reasons stand: takes a system and a tree of reasons, gives the tree with file, lines and hash at every end."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from concordat.kernel.answer import Because, RecordRef, RowsRef
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.system import System, key_of
from concordat.kernel.trace import Locate, Source, Traced, trace
from concordat.rulebook_files import NATIONAL
from concordat.store.columns import columns_of
from concordat.store.kinds import bulk_name, record_classes

MOST_SPANS = 50
Finder = Callable[[Mapping[str, str]], Any]


def resolve(system: System, because: Because) -> Traced:
    """Return the tree of reasons with the file, the lines and the SHA-256 of every rule, record, act and set of rows."""
    return trace(because, locator(system))


def locator(system: System) -> Locate:
    """Return what finds the place of a reference in this system; each place is looked up once."""

    finders: dict[str, Finder] = {}

    @cache
    def rows(table: str, where: tuple[tuple[str, str], ...]) -> Source:
        return _rows(system, table, dict(where), finders)

    def locate(reference: RecordRef | RowsRef | RuleValue) -> Source:
        if isinstance(reference, RuleValue):
            return _rule(system, reference)
        if isinstance(reference, RecordRef):
            return _record(system, reference)
        return rows(reference.table, tuple(sorted(reference.where.items())))

    return locate


def _record(system: System, reference: RecordRef) -> Source:
    place = system.places.get((reference.kind, reference.key))
    if place is None:
        return Source(note="It stands in no file of the system folder.")
    return Source(place.file, ((place.line, place.line),), system.hashes.get(place.file, ""))


def _rule(system: System, value: RuleValue) -> Source:
    if value.layer != "national":
        return Source(value.file, (), system.hashes.get(value.file, ""))
    return Source(value.file, (), _national_hash(value.file), "It ships with the program.")


@cache
def _national_hash(file: str) -> str:
    from concordat.sources.reading import digest

    path = NATIONAL.parent / file
    return digest(path) if path.is_file() else ""


def _rows(system: System, table: str, where: dict[str, str], finders: dict[str, Finder]) -> Source:
    from concordat.store.bulk_lines import finder, spans_of

    place = system.places.get((table, ()))
    if table in system.bulk and place is not None:
        if table not in finders:
            finders[table] = finder(system.bulk[table], MOST_SPANS)
        spans, number, unknown = finders[table](where)
        note = _note(number, len(spans), unknown)
        return Source(place.file, spans[:MOST_SPANS], system.hashes.get(place.file, ""), note)
    kind = next((kind for kind in record_classes() if bulk_name(kind) == table), None)
    if kind is None:
        return Source(note=f"There is no table named {table} in the system folder.")
    if table in system.bulk:
        return Source(note="The table was made in memory and stands in no file.")
    known, unknown = _known(kind, where)
    lines = sorted(_lines(system, kind, known))
    spans = spans_of(lines)
    note = _note(len(lines), len(spans), unknown)
    return Source(kind.FILE, spans[:MOST_SPANS], system.hashes.get(kind.FILE, ""), note)


def _known(kind: type[Any], where: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    fields = {column.field for column in columns_of(kind)}
    known = {field: value for field, value in where.items() if field in fields}
    return known, sorted(where.keys() - known.keys())


def _lines(system: System, kind: type[Any], where: dict[str, str]) -> Iterator[int]:
    for record in system.all(kind):
        if all(str(getattr(record, field)) == value for field, value in where.items()):
            place = system.places.get((kind.__name__, key_of(record)))
            if place is not None:
                yield place.line


def _note(rows: int, spans: int, unknown: list[str]) -> str:
    said = [f"{rows:,} rows" if rows != 1 else "1 row"]
    if spans > MOST_SPANS:
        said.append(f"the first {MOST_SPANS} spans of lines are named")
    if unknown:
        said.append(f"not narrowed by {', '.join(unknown)}, which the file has no column for")
    return "; ".join(said) + "."
