"""Backs up: takes a new file, writes the whole service into it as it is at one moment, while it runs."""

import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from concordat.kernel.finding import Finding, Place, Refused
from concordat.web.core.log import logbook
from concordat.web.running.rows_as_lines import lines_of, models_at, newest_applied

FORMAT, VERSION, CONTENTS = "concordat backup", 1, "backup.json"
KEYS = ("secret-key", "signing-key", "sealing-keys")
# What belongs to this machine and this moment: locks, counts of requests, and the database itself, which is in the tables.
NOT_KEPT = ("worker.lock", "migrate.lock", "api-requests")


def backup(path: Path, *, keys: bool = True) -> dict[str, Any]:
    """Write the backup and return its contents; raises Refused where the file is there already.

    `keys` says whether the secrets that the service made for itself go with it; those that the settings name never do.
    """
    if path.exists():
        raise Refused(_there(path))
    part = path.with_name(f".{path.name}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                contents = _filled(archive, keys)
            file.flush()
            os.fsync(file.fileno())
        os.link(part, path)
    except FileExistsError:
        raise Refused(_there(path)) from None
    finally:
        part.unlink(missing_ok=True)
    return contents


def _filled(archive: zipfile.ZipFile, keys: bool) -> dict[str, Any]:
    with one_moment():
        state = newest_applied()
        tables = [_table(archive, model) for model in models_at(state)]
        size = logbook.size()
        root = logbook.builder_at(size).root().hex()
    files = [_file(archive, path) for path in _kept_files(keys)]
    contents = {
        "format": FORMAT,
        "version": VERSION,
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "migrations": [list(one) for one in state],
        "tables": tables,
        "files": files,
        "log": {"size": size, "root": root},
    }
    archive.writestr(CONTENTS, json.dumps(contents, ensure_ascii=False, indent=1))
    return contents


@contextmanager
def one_moment() -> Iterator[None]:
    """Read the database as it is at one moment, without holding up anybody who writes."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
        return
    # Django would begin a transaction that writes; one that reads waits for nobody.
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def _table(archive: zipfile.ZipFile, model: Any) -> dict[str, Any]:
    table, digest, rows = model._meta.db_table, hashlib.sha256(), 0
    with archive.open(f"tables/{table}.jsonl", "w", force_zip64=True) as target:
        for line in lines_of(model):
            data = f"{line}\n".encode()
            digest.update(data)
            target.write(data)
            rows += 1
    columns = [field.attname for field in model._meta.concrete_fields]
    return {"table": table, "columns": columns, "rows": rows, "sha256": digest.hexdigest()}


def _kept_files(keys: bool) -> list[Path]:
    folder = Path(settings.DATA_FOLDER)
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return [path for path in found if _is_kept(path.relative_to(folder), keys)]


def _is_kept(path: Path, keys: bool) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    passing = path.parts[0] in NOT_KEPT or ".sqlite3" in path.name
    return not hidden and not passing and (keys or path.parts[0] not in KEYS)


def _file(archive: zipfile.ZipFile, path: Path) -> dict[str, Any]:
    name, digest = path.relative_to(settings.DATA_FOLDER).as_posix(), hashlib.sha256()
    with path.open("rb") as source, archive.open(f"files/{name}", "w", force_zip64=True) as target:
        while data := source.read(1 << 20):
            digest.update(data)
            target.write(data)
    return {"file": name, "sha256": digest.hexdigest()}


def _there(path: Path) -> Finding:
    why = "A backup is not written over another: it may be the only good one."
    return Finding("file-exists", f"{path.name} is there already.", why, "Name another file.", Place(path.name))
