"""All public records in bulk: takes a system and a day, gives a table of each kind with its columns documented and the licence stated."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from concordat.kernel.jsonable import jsonable
from concordat.kernel.system import Document, System
from concordat.kernel.table import Column, Table
from concordat.publish.feeds.site import Licence
from concordat.publish.formats import csv
from concordat.publish.openness import Releases, is_public, public_fields, releases
from concordat.publish.public_kinds import PUBLIC


@dataclass(frozen=True, slots=True)
class Dataset:
    """One kind of record as open data: its name, what it is, and its public rows; hidden cells are empty."""

    name: str
    says: str
    table: Table


def datasets(system: System, day: date) -> tuple[Dataset, ...]:
    """Return a data set for each public kind that the system has records of, in order of name.

    Kinds kept as bulk tables in the engine are not among them: a shell writes those from the engine.
    """
    kinds = [kind for kind in system.records if kind.__name__ in PUBLIC and system.records[kind]]
    known = releases(system, day)
    return tuple(_dataset(system, kind, day, known) for kind in sorted(kinds, key=lambda kind: kind.__name__))


def files(system: System, day: date, says: Mapping[str, str] | None = None) -> Iterator[tuple[str, Any]]:
    """Give path and content (text, or a JSON value) of every file: the list of data sets, and each as CSV and JSON.

    `says` has words for columns by their name.
    """
    found = datasets(system, day)
    yield "datasets.json", catalogue(found, day, says or {})
    for one in found:
        yield f"{one.name}.csv", csv.text(one.table)
        yield f"{one.name}.json", {**_stamp(day), "name": one.name, "records": jsonable(one.table.records())}


def catalogue(found: tuple[Dataset, ...], day: date, says: Mapping[str, str]) -> dict[str, Any]:
    """Return what there is: each data set with its files, its number of records and its columns in words."""
    return {
        **_stamp(day),
        "datasets": [
            {
                "name": one.name,
                "says": one.says,
                "records": len(one.table.rows),
                "files": [f"{one.name}.csv", f"{one.name}.json"],
                "columns": [
                    {"name": column.name, "says": says.get(column.name, column.title)} for column in one.table.columns
                ],
            }
            for one in found
        ],
    }


def _stamp(day: date) -> dict[str, Any]:
    terms = Licence()
    return {
        "licence": {"name": terms.name, "url": terms.address, "attribution": terms.attribution},
        "as_at": day.isoformat(),
    }


def _dataset(system: System, kind: type[Any], day: date, known: Releases) -> Dataset:
    # What a class says of itself, such as its file, is no column.
    names = tuple(one.name for one in fields(kind))
    columns = tuple(Column(name.rstrip("_"), name.replace("_", " ").strip()) for name in names)
    rows = tuple(_row(record, names) for record in system.records[kind] if is_public(system, record, day, known))
    name = str(kind.FILE).removesuffix(".csv").replace("/", "-")
    says = " ".join((kind.__doc__ or "").split())
    return Dataset(name, says, Table(name, says, columns, rows))


def _row(record: Any, names: tuple[str, ...]) -> tuple[Any, ...]:
    shown = set(public_fields(record))
    return tuple(_cell(getattr(record, name)) if name in shown else None for name in names)


def _cell(value: Any) -> Any:
    # The text itself stands on its page, without what is withheld from it; here its hash says which text it is.
    if isinstance(value, Document):
        return f"{value.path} sha256:{value.sha256}"
    return "; ".join(value) if isinstance(value, tuple) else value
