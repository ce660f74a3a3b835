"""Checks open contracting data by libcoveocds, a program of its own: takes packages and the official schemas, gives what it finds.

The program is under the AGPL, so that it has an environment of its own (`.setup/ocds-check`), is started as a command, and is
neither imported nor shipped. It reads the standard from a zip file that is made here of the schemas, so that it needs no
network: closed code lists from their words in the schema, open ones without words, as any word may stand there. Versioned
releases, which are not published, are left out of the schema of records, because the checker would fetch their schema.
"""

import csv
import io
import json
import os
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".setup" / "ocds-check" / "bin" / "libcoveocds"
FOLDER = "standard/"
PATIENCE = 120


def program() -> Path | None:
    """Return the checker, None where it is not set up; `CONCORDAT_OCDS_CHECK` names one that is elsewhere."""
    path = Path(os.environ.get("CONCORDAT_OCDS_CHECK") or PROGRAM)
    return path if path.is_file() else None


def packed(schemas: Path, target: Path) -> Path:
    """Write the standard as the checker wants it: a zip file with the schemas and their code lists."""
    lists: dict[str, list[str]] = {}
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(FOLDER, "")
        for path in sorted(schemas.glob("*.json")):
            text = path.read_text("utf-8")
            lists |= dict(_lists(json.loads(text)))
            archive.writestr(f"{FOLDER}schema/{path.name}", json.dumps(_without_versions(json.loads(text))))
        for name, words in sorted(lists.items()):
            table = io.StringIO()
            csv.writer(table).writerows([["Code"], *([word] for word in words)])
            archive.writestr(f"{FOLDER}schema/codelists/{name}", table.getvalue())
    return target


def found(package: Path, standard: Path) -> Mapping[str, Any]:
    """Return what the checker says of one package; raises CalledProcessError where it cannot check it."""
    command = [str(program()), "--standard-zip", str(standard), str(package)]
    # No address of the network can be reached from it.
    shut = {
        **os.environ,
        "HTTP_PROXY": "http://127.0.0.1:9",
        "HTTPS_PROXY": "http://127.0.0.1:9",
        "NO_PROXY": "127.0.0.1",
    }
    done = subprocess.run(command, env=shut, capture_output=True, text=True, check=True, timeout=PATIENCE)
    said: Mapping[str, Any] = json.loads(done.stdout)
    return said


def errors(said: Mapping[str, Any]) -> list[Any]:
    """Return everything that the checker calls wrong: by the schema, closed code lists, extensions and its own checks."""
    lists = dict(said.get("additional_closed_codelist_values") or {})
    broken = dict((said.get("extensions") or {}).get("invalid_extension") or {})
    own = dict(said.get("additional_checks") or {})
    return [
        *said["validation_errors"],
        *lists.items(),
        *broken.items(),
        *own.items(),
        *filter(None, [said.get("json_deref_error")]),
    ]


def _without_versions(schema: Any) -> Any:
    record = schema.get("definitions", {}).get("record", {}).get("properties", {})
    if "versionedRelease" in record:
        record["versionedRelease"] = {"type": "object"}
    return schema


def _lists(schema: Any) -> Iterator[tuple[str, list[str]]]:
    if isinstance(schema, dict):
        if isinstance(schema.get("codelist"), str):
            words = schema.get("enum") or dict(schema.get("items") or {}).get("enum") or []
            yield schema["codelist"], [word for word in words if word is not None]
        for inner in schema.values():
            yield from _lists(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _lists(inner)
