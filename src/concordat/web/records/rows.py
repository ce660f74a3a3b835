"""Between records and rows: takes a record and its system, gives the model's values; takes stored values, gives the record."""

from collections.abc import Iterator
from typing import Any

from concordat.kernel.system import Document, key_of
from concordat.store.columns import columns_of
from concordat.store.kinds import kinds_by_name
from concordat.web.records.models import MODELS, Text, attribute, target

JOIN = "\x1f"
BATCH = 2_000


def row_key(system: int, *key: str) -> str:
    """Return the primary key of a record's row."""
    return f"{system}/{JOIN.join(key)}"


def values_of(record: Any, system: int) -> dict[str, Any]:
    """Return what is stored of a record, by attribute of its model; references as keys of rows."""
    kind = type(record)
    values: dict[str, Any] = {"row_key": row_key(system, *key_of(record)), "row_system_id": system}
    for column in columns_of(kind):
        value, at = getattr(record, column.field), attribute(column)
        if target(kind, column):
            values[f"{at}_id"] = row_key(system, value) if value else None
        elif isinstance(value, Document) or (value is None and column.is_document):
            values[f"{at}_id"] = row_key(system, value.path) if value else None
        else:
            values[at] = value
    return values


def stored(kind: str, system: int, since: int | None = None) -> Iterator[tuple[Any, int, int | None]]:
    """Give every record of a kind in order, with its position and the log entry that wrote it last.

    With `since` only what entries after that one wrote.
    """
    model, made = MODELS[kind], kinds_by_name()[kind]
    columns = columns_of(made)
    cut = len(f"{system}/")
    readers = []
    texts: dict[str, Document] = {}
    for column in columns:
        if target(made, column):
            readers.append((f"{attribute(column)}_id", lambda value: value[cut:] if value else ""))
        elif column.is_document:
            readers.append((f"{attribute(column)}_id", lambda value: texts[value[cut:]] if value else None))
        else:
            readers.append((attribute(column), None))
    names = [name for name, _ in readers]
    rows = model.objects.filter(row_system=system).order_by("row_position")
    if since is not None:
        rows = rows.filter(row_entry__gt=since)
        if not rows.exists():
            return
    if any(column.is_document for column in columns):
        texts.update(documents(system))
    for position, entry, *values in rows.values_list("row_position", "row_entry", *names):
        record = made(
            **{
                column.field: value if read is None else read(value)
                for column, (_, read), value in zip(columns, readers, values, strict=True)
            }
        )
        yield record, position, entry


def documents(system: int) -> dict[str, Document]:
    """Return every text of a system by its path."""
    rows = Text.objects.filter(system=system).values_list("path", "text", "sha256")
    return {path: Document(path, text, sha256) for path, text, sha256 in rows}


def keep_texts(records: list[Any], system: int) -> None:
    """Store the texts that records name; one that is there already stays as it is."""
    found = {
        value.path: value
        for record in records
        for value in (getattr(record, column.field) for column in columns_of(type(record)))
        if isinstance(value, Document)
    }
    rows = [Text(row_key(system, path), system, path, one.sha256, one.text) for path, one in found.items()]
    Text.objects.bulk_create(rows, batch_size=200, ignore_conflicts=True)


def add(records: list[Any], system: int, first: int, entry: int | None = None) -> None:
    """Store new records of one kind from a position on."""
    if not records:
        return
    keep_texts(records, system)
    model = MODELS[type(records[0]).__name__]
    rows = [
        model(**values_of(record, system), row_position=first + number, row_entry=entry)
        for number, record in enumerate(records)
    ]
    model.objects.bulk_create(rows, batch_size=BATCH)


def amend(record: Any, system: int, entry: int) -> None:
    """Put a record in place of the one with the same key; raises LookupError where there is none."""
    keep_texts([record], system)
    values = values_of(record, system)
    model = MODELS[type(record).__name__]
    changed = model.objects.filter(row_key=values.pop("row_key"), row_system=system).update(**values, row_entry=entry)
    if changed != 1:
        raise LookupError(f"{type(record).__name__} {' '.join(key_of(record))} is not there to be amended")
