"""Checks a backup before anything is done with it: takes the archive, gives its contents or every finding at once."""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from concordat.kernel.finding import Finding, Place, Refused
from concordat.log import Opened, Stored, TreeHead, Verification, verify
from concordat.web.core.log.logbook import COLUMNS, as_moment
from concordat.web.running.backup import CONTENTS, FORMAT, VERSION
from concordat.web.running.backup_whole import Kept, missing_facts, missing_tables

# What reading an archive raises where its bytes were changed.
UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)
FACTS = "core_facts"
LONGEST_CONTENTS = 64 * 1024 * 1024
EVENTS, FIELDS, HEADS = "core_logevent", "core_eventfield", "core_treehead"


def opened_backup(path: Path) -> zipfile.ZipFile:
    """Return the archive; raises Refused where it is none."""
    try:
        return zipfile.ZipFile(path)
    except (OSError, *UNREADABLE) as error:
        raise Refused(_bad(path.name, f"It cannot be opened: {error}.")) from None


def checked_contents(archive: zipfile.ZipFile) -> dict[str, Any]:
    """Return what the backup says it holds, once every part was found whole; raises Refused with all that is not."""
    try:
        if archive.getinfo(CONTENTS).file_size > LONGEST_CONTENTS:
            raise ValueError("the list of contents is too long")
        contents = json.loads(archive.read(CONTENTS))
        if (contents["format"], contents["version"]) != (FORMAT, VERSION):
            raise ValueError("it is of another format or version")
        expected = {f"tables/{one['table']}.jsonl": one["sha256"] for one in contents["tables"]}
        expected |= {f"files/{one['file']}": one["sha256"] for one in contents["files"]}
    except (KeyError, TypeError, AttributeError, OSError, *UNREADABLE) as error:
        raise Refused(_bad(CONTENTS, f"It is not the list of contents of a backup: {error}.")) from None
    findings = [
        _bad(name, "The list of contents does not name it.")
        for name in archive.namelist()
        if name not in expected and name != CONTENTS
    ]
    for name, sha256 in expected.items():
        if not _inside(name):
            findings.append(_bad(name, "Its path leads out of the data folder."))
        elif (why := _fault(archive, name, sha256)) is not None:
            findings.append(_bad(name, why))
    known = set(MigrationLoader(connection).graph.nodes)
    if not findings and not {tuple(one) for one in contents["migrations"]} <= known:
        what = "The backup is of a newer version of this program."
        findings.append(
            Finding(
                "newer-backup", what, "Its tables are not known here.", "Install that version first.", Place(CONTENTS)
            )
        )
    findings = findings or missing_tables(contents)
    findings = findings or missing_facts(contents, _rows(archive, FACTS, _columns(contents)))
    if findings:
        raise Refused(findings)
    return contents


def verified_log(archive: zipfile.ZipFile, contents: dict[str, Any], kept: Kept | None = None) -> Verification:
    """Return what verifying the log inside the backup found, before any of it is used; raises Refused with all that is broken.

    `kept` is a head that somebody kept elsewhere: the log has to hold all that it holds.
    """
    columns = _columns(contents)
    heads = list(_rows(archive, HEADS, columns))
    keys = {one["key_id"]: _key(one["public_key"]) for one in heads}
    signed = [TreeHead(one["size"], one["root"], one["at"], one["key_id"], one["signature"]) for one in heads]
    rows = _stored(archive, columns)
    found = verify(kept.watch(rows) if kept else rows, signed, keys)
    broken = [*found.findings, *filter(None, [kept.finding() if kept else None])]
    if broken:
        raise Refused(broken)
    return found


def lines(archive: zipfile.ZipFile, table: str) -> Iterator[str]:
    """Give the lines of a table."""
    with archive.open(f"tables/{table}.jsonl") as source:
        for line in source:
            yield line.decode("utf-8")


def _stored(archive: zipfile.ZipFile, columns: dict[str, list[str]]) -> Iterator[Stored]:
    fields = _rows(archive, FIELDS, columns)
    field = next(fields, None)
    for event in _rows(archive, EVENTS, columns):
        found = []
        while field is not None and field["event_id"] <= event["sequence"]:
            if field["event_id"] == event["sequence"] and field["value"] is not None:
                found.append(Opened(field["name"], field["value"], field["salt"]))
            field = next(fields, None)
        yield Stored(event["text"], event["hash"], tuple(found), tuple(_beside(event)))


def _beside(event: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name in COLUMNS:
        yield name, as_moment(event[name]) if name == "recorded_at" else event[name]


def _key(text: Any) -> bytes:
    """Return a public key; one that is not even text of a key is no key, and verifying says so."""
    try:
        return bytes.fromhex(text)
    except (ValueError, TypeError):
        return b""


def _columns(contents: dict[str, Any]) -> dict[str, list[str]]:
    return {one["table"]: one["columns"] for one in contents["tables"]}


def _rows(archive: zipfile.ZipFile, table: str, columns: dict[str, list[str]]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines(archive, table), 1):
        try:
            row = dict(zip(columns[table], json.loads(line), strict=True))
        except (ValueError, TypeError) as error:
            raise Refused(_bad(f"{table}, line {number},", f"It is no row of this table: {error}.")) from None
        yield row


def _inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name and "\0" not in name


def _fault(archive: zipfile.ZipFile, name: str, sha256: str) -> str | None:
    digest = hashlib.sha256()
    try:
        with archive.open(name) as source:
            while data := source.read(1 << 20):
                digest.update(data)
    except KeyError:
        return "It is missing."
    except (OSError, *UNREADABLE) as error:
        return f"It cannot be read: {error}."
    return None if digest.hexdigest() == sha256 else "Its bytes are not those that were backed up."


def _bad(name: str, why: str) -> Finding:
    return Finding(
        "bad-backup", f"{name} is not whole.", why, "Use another backup, or another copy of this one.", Place(name)
    )
