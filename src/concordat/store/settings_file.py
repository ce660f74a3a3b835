"""Reads and writes system.toml: takes the folder, gives its settings or findings; takes settings, gives commented TOML."""

import re
import tomllib
import typing
from dataclasses import MISSING, fields
from datetime import date
from pathlib import Path
from typing import Any

from concordat.kernel.finding import Finding, Refused
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import Settings
from concordat.sources.reading import Notes, digest, inside
from concordat.store.cells import nearest
from concordat.store.sheet import BYTE_ORDER_MARK, note_encoding, placed
from concordat.store.toml_text import toml_value

FILE = "system.toml"
SCHEMA_VERSION = 1
LONGEST = 1024 * 1024
SAYS = {
    "name": "What this system is called.",
    "financial_year": "The year that is told, from 1 April, such as 2017/18.",
    "as_at": "The day as at which it is told.",
    "area": "The code of the place or body it covers; may be left out.",
    "generated": "If any of it was made up or generated, say so here; it is printed with every result.",
    "schema_version": "The version of this folder's layout. Leave it as it is.",
}
_WORDS = {
    str: "text in quotation marks",
    int: "a whole number",
    date: "a date such as 2018-03-31, without quotation marks",
}


def read_settings(folder: Path) -> tuple[Settings | None, str, tuple[Finding, ...]]:
    """Return the settings (None where a fault stops them), the file's SHA-256, and the findings; never raises."""
    notes = Notes(FILE)
    try:
        path = inside(folder, FILE)
        sha256, text = digest(path), toml_file_text(path)
    except Refused as refused:
        notes.take(*placed(refused.findings, FILE))
        return None, "", notes.findings
    settings, findings = parse_settings(text)
    return settings, sha256, findings


def parse_settings(text: str) -> tuple[Settings | None, tuple[Finding, ...]]:
    """Return the settings that the text of system.toml holds, None where a fault stops them, and the findings."""
    notes = Notes(FILE)
    content = parsed(text, notes)
    settings = None if content is None else _settings(content, text, notes)
    return settings, notes.findings


def settings_text(settings: Settings) -> str:
    """Return system.toml with a comment above every setting."""
    lines = ["# The settings of this system. Lines that start with # are comments.", ""]
    for field in fields(Settings):
        lines += [f"# {SAYS[field.name]}", f"{field.name} = {toml_value(getattr(settings, field.name))}", ""]
    return "\n".join(lines)


def toml_file_text(path: Path) -> str:
    """Return the text of a TOML file; raises Refused where it is too large or not UTF-8."""
    try:
        with path.open("rb") as file:
            content = file.read(LONGEST + 1)
        if len(content) > LONGEST:
            raise Refused(
                Finding("file-too-large", f"{path.name} is too large.", "It holds settings only.", "Check the file.")
            )
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(
            Finding("wrong-encoding", f"{path.name} is not UTF-8.", "TOML is always UTF-8.", "Save it as UTF-8.")
        ) from None
    except OSError as error:
        raise Refused(
            Finding("missing-file", f"{path.name} cannot be opened.", f"{error.strerror}.", "Check its permissions.")
        ) from None


def parsed(text: str, notes: Notes) -> dict[str, Any] | None:
    """Return the content of TOML text, or None with a finding that names the line."""
    if text.startswith("\ufeff"):
        note_encoding(notes, BYTE_ORDER_MARK)
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        found = re.search(r"at line (\d+)", str(error))
        notes.stop(
            "bad-toml",
            "the file is not valid TOML.",
            f"{str(error) or 'It cannot be read'}.",
            "Correct the line; text stands in quotation marks.",
            int(found[1]) if found else 0,
        )
        return None


def _settings(content: dict[str, Any], text: str, notes: Notes) -> Settings | None:
    known = {field.name: field for field in fields(Settings)}
    types = typing.get_type_hints(Settings)
    lines = _lines_of_keys(text)
    version = content.get("schema_version", SCHEMA_VERSION)
    if isinstance(version, int) and version > SCHEMA_VERSION:
        _too_new(notes, version, lines.get("schema_version", 0))
        return None
    for key in content.keys() - known.keys():
        notes.stop(
            "unknown-setting",
            f"there is no setting “{key[:60]}”.",
            "A setting that is not known may be a misspelling.",
            nearest(key, known) or f"Remove it; there are: {', '.join(known)}.",
            lines.get(key, 0),
            key[:60],
        )
    for name, field in known.items():
        if name not in content:
            if field.default is MISSING:
                notes.stop(
                    "missing-setting", f"{name} is missing.", SAYS[name], f"Add {name} = …: {_WORDS[types[name]]}."
                )
        elif type(content[name]) is not types[name]:
            notes.stop(
                "bad-setting",
                f"{name} is not {_WORDS[types[name]]}.",
                SAYS[name],
                "Correct it.",
                lines.get(name, 0),
                name,
            )
    _check_values(content, lines, notes)
    return None if notes.stopped else Settings(**content)


def _check_values(content: dict[str, Any], lines: dict[str, int], notes: Notes) -> None:
    if content.get("name") == "":
        notes.stop("missing-setting", "name is empty.", SAYS["name"], "Give a name.", lines.get("name", 0), "name")
    year = content.get("financial_year")
    if isinstance(year, str):
        try:
            FinancialYear.parse(year)
        except ValueError as error:
            notes.stop(
                "bad-setting",
                f"financial_year: {error}.",
                SAYS["financial_year"],
                "Correct it.",
                lines.get("financial_year", 0),
                "financial_year",
            )
    version = content.get("schema_version")
    if type(version) is int and version < 1:
        notes.stop(
            "bad-setting",
            "schema_version is below 1.",
            SAYS["schema_version"],
            f"Write {SCHEMA_VERSION}.",
            lines.get("schema_version", 0),
            "schema_version",
        )


def _too_new(notes: Notes, version: int, line: int) -> None:
    notes.stop(
        "newer-schema",
        f"the folder has layout version {version}; this program knows up to {SCHEMA_VERSION}.",
        "A newer layout may mean something else by the same names.",
        "Use a newer version of the program.",
        line,
        "schema_version",
    )


def _lines_of_keys(text: str) -> dict[str, int]:
    lines: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if match := re.match(r"\s*([A-Za-z0-9_-]+)\s*=", line):
            lines.setdefault(match[1], number)
    return lines
