"""Restores: takes a backup, puts it into an empty service once every byte, row and log entry of it is found whole; all or nothing."""

import hashlib
import os
import secrets
import zipfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from concordat.kernel.finding import Finding, Place, Refused
from concordat.log import Verification
from concordat.web.running.backup import KEYS
from concordat.web.running.backup_checks import checked_contents, lines, opened_backup, verified_log
from concordat.web.running.backup_whole import Kept
from concordat.web.running.migrating import alone, apply
from concordat.web.running.rows_as_lines import lines_of, models_at, newest_applied, put_back

# Rows that setting up a database makes by itself; the backup holds them as they were.
MADE_BY_SETTING_UP = ("auth_permission", "django_content_type")


def restore(path: Path, kept: Kept | None = None) -> Verification:
    """Put the backup in place and return what verifying its log found; raises Refused, with nothing changed, where it is not whole.

    With a head that somebody kept elsewhere, a backup that is older than the head is refused too.
    """
    with opened_backup(path) as archive, alone():
        contents = checked_contents(archive)
        _refuse_filled(contents)
        found = verified_log(archive, contents, kept)
        for one in contents["files"]:
            _put_file(archive, one["file"])
        state = [(app, name) for app, name in contents["migrations"]]
        MigrationExecutor(connection).migrate(state)
        with transaction.atomic():
            _put_tables(archive, contents, models_at(state))
        apply()
    return found


def _refuse_filled(contents: dict[str, Any]) -> None:
    """Raise Refused where there is anything that a restore would mix with or write over."""
    there = set(connection.introspection.table_names())
    applied = newest_applied() if "django_migrations" in there else []
    findings = []
    if applied and applied != [tuple(one) for one in contents["migrations"]]:
        what = "The database was set up by another version of this program."
        findings.append(_not_empty(what, "Restore into a database without tables."))
    elif applied:
        names = [one._meta.db_table for one in models_at(applied) if one._meta.db_table not in MADE_BY_SETTING_UP]
        for table in names:
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT 1 FROM {connection.ops.quote_name(table)} LIMIT 1")  # noqa: S608 - a name of our own models
                if cursor.fetchone():
                    findings.append(_not_empty(f"The table {table} holds rows.", "Restore into an empty database."))
    for one in contents["files"]:
        target = Path(settings.DATA_FOLDER) / one["file"]
        if one["file"].partition("/")[0] not in KEYS and target.exists() and _digest(target) != one["sha256"]:
            findings.append(
                _not_empty(f"{one['file']} is there with another content.", "Restore into an empty data folder.")
            )
    if findings:
        raise Refused(findings)


def _put_file(archive: zipfile.ZipFile, name: str) -> None:
    target = Path(settings.DATA_FOLDER) / name
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}-{secrets.token_hex(8)}")
    mode = 0o600 if name.partition("/")[0] in KEYS else 0o440 if name.startswith("facts/") else 0o640
    with (
        archive.open(f"files/{name}") as source,
        os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT, mode), "wb") as file,
    ):
        while data := source.read(1 << 20):
            file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(target)


def _put_tables(archive: zipfile.ZipFile, contents: dict[str, Any], models: list[Any]) -> None:
    """Write every row, read all of it back, and keep it only if it is the same to the byte."""
    wanted = {one["table"]: one for one in contents["tables"]}
    by_table = {model._meta.db_table: model for model in models}
    with connection.cursor() as cursor:
        for table in MADE_BY_SETTING_UP:
            if table in by_table:
                cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")  # noqa: S608 - a name of our own
    for table in wanted:
        put_back(by_table[table], lines(archive, table))
    differing = [table for table, one in wanted.items() if _digest_of(by_table[table]) != one["sha256"]]
    if differing:
        raise Refused([_not_same(table) for table in differing])
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(by_table.values())):
            cursor.execute(statement)


def _digest_of(model: Any) -> str:
    digest = hashlib.sha256()
    for line in lines_of(model):
        digest.update(f"{line}\n".encode())
    return digest.hexdigest()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _not_empty(what: str, advice: str) -> Finding:
    return Finding("not-empty", what, "A restore is not mixed with what is there already.", advice, Place("database"))


def _not_same(table: str) -> Finding:
    what = f"{table} does not come back as it was."
    why = "What was written and read again differs from the backup; nothing was kept."
    return Finding(
        "bad-backup", what, why, "Try another database, and tell who looks after this program.", Place(table)
    )
