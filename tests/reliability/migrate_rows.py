"""Migrates rows: takes a folder and a database, fills the tables of the first version, migrates, gives what was lost as JSON."""

import json
import sys
from pathlib import Path
from typing import Any

from reliability.place import NORFOLK, ROOT, in_child, migrated, use


def main() -> int:
    """Fill, migrate, compare."""
    use(Path(sys.argv[1]), sys.argv[2])
    ended, before = in_child(_filled)
    assert ended == 0
    assert in_child(migrated)[0] == 0
    ended, lost = in_child(lambda: _lost(before))
    assert ended == 0
    print(json.dumps(lost))
    return 0


def _first() -> list[tuple[str, str]]:
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    graph = MigrationLoader(connection).graph
    return [next(iter(graph.root_nodes(app))) for app in ("core", "records")]


def _filled() -> dict[str, list[dict[str, str]]]:
    """Put the example, an account, a draft and an event into the tables of the first version; return all rows as text."""
    from django.db import connection, transaction
    from django.db.migrations.executor import MigrationExecutor

    from concordat.store import read

    executor = MigrationExecutor(connection)
    executor.migrate(_first())
    with transaction.atomic():
        return _put_all(read(ROOT / "examples" / NORFOLK).system)


def _put_all(example: Any) -> dict[str, list[dict[str, str]]]:
    from concordat.store.kinds import is_bulk, record_classes
    from concordat.web.running.rows_as_lines import models_at

    models = {model._meta.db_table: model for model in models_at(_first())}
    system = models["core_servedsystem"].objects.create(
        slug=NORFOLK, name="Example", financial_year="2017/18", as_at="2017-09-27"
    )
    texts: dict[str, Any] = {}
    for kind in record_classes():
        model = None if is_bulk(kind) else models.get(f"{kind.__module__.split('.')[1]}_{kind.__name__.lower()}")
        if model is not None:
            _put(model, models["records_text"], example.all(kind), system, texts)
    account = models["core_account"].objects.create(email="person.a@example.org", name="Person A", password="none")
    models["core_draft"].objects.create(system=system, account=account, form="decide.vote", content={"note": "kept, Ö"})
    models["core_logevent"].objects.create(
        sequence=1, system=NORFOLK, for_body="06M", act="decide.vote", actor="person-a",
        recorded_at="2017-09-27T10:00:00Z", once="1", text="{}", hash="0" * 64,
    )  # fmt: skip
    return {table: _rows(model) for table, model in models.items()}


def _put(model: Any, text: Any, records: Any, system: Any, texts: dict[str, Any]) -> None:
    from concordat.kernel.system import Document
    from concordat.web.records.rows import values_of

    names = {field.attname for field in model._meta.concrete_fields}
    rows = []
    for position, record in enumerate(records):
        for value in (getattr(record, name) for name in record.__dataclass_fields__):
            if isinstance(value, Document) and value.path not in texts:
                texts[value.path] = text.objects.create(
                    row_key=f"{system.pk}/{value.path}",
                    system=system,
                    path=value.path,
                    sha256=value.sha256,
                    text=value.text,
                )
        values = {name: value for name, value in values_of(record, system.pk).items() if name in names}
        rows.append(model(**values, row_position=position))
    model.objects.bulk_create(rows)


def _rows(model: Any) -> list[dict[str, str]]:
    names = [field.column for field in model._meta.concrete_fields]
    columns = [field.attname for field in model._meta.concrete_fields]
    return [
        dict(zip(names, map(str, row), strict=True)) for row in model._base_manager.order_by("pk").values_list(*columns)
    ]


def _lost(before: dict[str, list[dict[str, str]]]) -> list[str]:
    """Return every row of the first version that is not there now with the same values."""
    from concordat.web.running.rows_as_lines import models_at, newest_applied

    now = {model._meta.db_table: model for model in models_at(newest_applied())}
    lost = []
    for table, rows in before.items():
        if not rows or table not in now:
            lost += [f"{table} is gone with {len(rows)} rows"] if rows else []
            continue
        kept = _rows(now[table])
        found = {tuple(sorted((name, one[name]) for name in rows[0] if name in one)) for one in kept}
        same = (
            [tuple(sorted((name, value) for name, value in row.items() if name in kept[0])) for row in rows]
            if kept
            else []
        )
        lost += [f"{table}: a row is gone or differs" for row in same if row not in found] or (
            [] if kept else [f"{table} is empty"]
        )
    return lost


if __name__ == "__main__":
    raise SystemExit(main())
