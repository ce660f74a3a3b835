"""Tables as lines of JSON, the same on every database: takes a model, gives its rows as lines, and puts lines back as rows."""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import Any

from django.db import connection
from django.db.migrations.loader import MigrationLoader

AT_ONCE = 2_000
# Whoever is signed in signs in again after a restore: a session is a key, and does not lie about in backups.
LEFT_OUT = ("core_session", "django_session")
ORDERS = {"core_logevent": ("sequence",), "core_eventfield": ("event_id", "position")}


def models_at(state: Iterable[tuple[str, str]]) -> list[Any]:
    """Return the models as they are after these migrations, each table once, in the order of its name."""
    loader = MigrationLoader(connection)
    models = loader.project_state(list(state)).apps.get_models(include_auto_created=True)
    kept = {one._meta.db_table: one for one in models if one._meta.managed and not one._meta.proxy}
    return [kept[table] for table in sorted(kept) if table not in LEFT_OUT]


def newest_applied() -> list[tuple[str, str]]:
    """Return the last migration of each application that this database has had."""
    loader = MigrationLoader(connection)
    applied = set(loader.applied_migrations) & set(loader.graph.nodes)
    return sorted(
        one for one in applied if not any(child in applied and child[0] == one[0] for child in _after(loader, one))
    )


def lines_of(model: Any) -> Iterator[str]:
    """Give every row as a line of JSON."""
    columns = [field.attname for field in model._meta.concrete_fields]
    order = ORDERS.get(model._meta.db_table, ("pk",))
    for row in model._base_manager.order_by(*order).values_list(*columns).iterator(AT_ONCE):
        yield json.dumps([_plain(value) for value in row], ensure_ascii=False, separators=(",", ":"))


def put_back(model: Any, lines: Iterable[str]) -> int:
    """Write rows from their lines, exactly as they were, and return how many."""
    fields = model._meta.concrete_fields
    quoted = connection.ops.quote_name
    names = ", ".join(quoted(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {quoted(model._meta.db_table)} ({names}) VALUES ({marks})"  # noqa: S608 - names of our own models
    count, waiting = 0, iter(lines)
    with connection.cursor() as cursor:
        while some := [_row(fields, line) for line in islice(waiting, AT_ONCE)]:
            cursor.executemany(statement, some)
            count += len(some)
    return count


def _row(fields: Any, line: str) -> list[Any]:
    return [_stored(field, value) for field, value in zip(fields, json.loads(line), strict=True)]


def _stored(field: Any, value: Any) -> Any:
    if value is None and field.get_internal_type() != "JSONField":
        return None
    while field.remote_field is not None:
        field = field.target_field
    if field.get_internal_type() != "JSONField":
        value = field.to_python(value)
    return field.get_db_prep_save(value, connection)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return b64encode(bytes(value)).decode("ascii")
    return value


def _after(loader: MigrationLoader, one: tuple[str, str]) -> Iterator[tuple[str, str]]:
    return (child.key for child in loader.graph.node_map[one].children)
