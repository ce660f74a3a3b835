"""The rows behind a figure: takes a system, a table and the values that select rows, gives the rows with the line of each in its file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from concordat.engine.bulk import FILE_LINE
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.system import System, key_of
from concordat.store.bulk_lines import equal
from concordat.store.columns import columns_of
from concordat.store.kinds import bulk_name, is_bulk, record_classes


@dataclass(frozen=True, slots=True)
class Behind:
    """The first rows found with their lines, how many there are in all, and the fields asked for that are no columns.

    `records` are the records that the rows are; a table of the engine has none.
    """

    kind: type[Any]
    rows: tuple[dict[str, Any], ...]
    lines: tuple[int, ...]
    total: int
    unknown: tuple[str, ...]
    records: tuple[Any, ...] = ()


def kind_of_table(table: str) -> type[Any] | None:
    """Return the record class whose rows stand in a table of this name, None where there is none."""
    return next((kind for kind in record_classes() if bulk_name(kind) == table), None)


def rows_behind(system: System, kind: type[Any], where: Mapping[str, str], most: int) -> Behind:
    """Return the first rows of a class that have these values, in the order of their lines."""
    fields = {column.field for column in columns_of(kind)}
    unknown = tuple(sorted(where.keys() - fields))
    wanted = {name: value for name, value in where.items() if name in fields}
    if not is_bulk(kind):
        return _records(system, kind, wanted, most, unknown)
    if bulk_name(kind) not in system.bulk:
        return Behind(kind, (), (), 0, unknown)
    return _bulk(system.bulk[bulk_name(kind)], kind, wanted, most, unknown)


def counts_together(
    system: System, kind: type[Any], rows: Iterable[Mapping[str, Any]], by: tuple[str, ...], count: str
) -> dict[tuple[Any, ...], list[tuple[tuple[Any, ...], int]]]:
    """Return for each group that the rows fall into, every row of the group by its key with its count."""
    groups = {tuple(row[name] for name in by) for row in rows}
    table = system.bulk[bulk_name(kind)]
    chosen = table.filter(
        [table[name].isin(sorted({group[at] for group in groups})) for at, name in enumerate(by)] if groups else [False]
    )
    found: dict[tuple[Any, ...], list[tuple[tuple[Any, ...], int]]] = {}
    for row in rows_of(chosen.select(*dict.fromkeys((*kind.KEY, *by, count))).order_by(list(kind.KEY))):
        group = tuple(row[name] for name in by)
        if group in groups:
            found.setdefault(group, []).append((tuple(row[name] for name in kind.KEY), int(row[count] or 0)))
    return found


def _bulk(table: Any, kind: type[Any], where: Mapping[str, str], most: int, unknown: tuple[str, ...]) -> Behind:
    chosen = table.filter([equal(table[name], value) for name, value in where.items()]) if where else table
    total = int(chosen.count().to_pyarrow().as_py())
    names = [column.field for column in columns_of(kind) if column.field in table.columns]
    has_lines = FILE_LINE in table.columns
    ordered = chosen.order_by(FILE_LINE if has_lines else names).limit(most)
    rows = list(rows_of(ordered.select(*names, *((FILE_LINE,) if has_lines else ()))))
    lines = tuple(row.pop(FILE_LINE, 0) for row in rows)
    return Behind(kind, tuple(rows), lines, total, unknown)


def _records(system: System, kind: type[Any], where: Mapping[str, str], most: int, unknown: tuple[str, ...]) -> Behind:
    found = [one for one in system.all(kind) if all(str(getattr(one, name)) == value for name, value in where.items())]
    names = [column.field for column in columns_of(kind)]
    shown = tuple(found[:most])
    places = (system.places.get((kind.__name__, key_of(record))) for record in shown)
    rows = tuple({name: getattr(record, name) for name in names} for record in shown)
    return Behind(kind, rows, tuple(place.line if place else 0 for place in places), len(found), unknown, shown)
