"""Describes the system folder: takes the record classes, gives a JSON Schema for each file of the folder."""

import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date
from typing import Any

from concordat.kernel.system import Settings
from concordat.store.columns import columns_of
from concordat.store.kinds import is_bulk, record_classes, refers
from concordat.store.settings_file import FILE, SAYS, SCHEMA_VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Mapping[str, Mapping[str, Any]]:
    """Return the JSON Schema of every file by its path in the folder, `rules/<group>/<name>.toml` for local rules.

    A CSV file is described as an array of rows, each an object of header to cell; every cell is text, as it stands there.
    """
    files = {kind.FILE: record_schema(kind) for kind in record_classes()}
    return {FILE: settings_schema(), **files, "rules/<group>/<name>.toml": rule_schema()}


def record_schema(kind: type[Any]) -> dict[str, Any]:
    """Return the JSON Schema of the rows of one record file."""
    columns = columns_of(kind)
    targets = refers(kind)
    properties: dict[str, Any] = {}
    for column in columns:
        cell = dict(column.cell.schema)
        if not column.may_be_empty:
            cell = {"minLength": 1, **cell}
        elif "anyOf" not in cell:
            cell = {"anyOf": [cell, {"const": ""}]}
        properties[column.header] = {"description": column.says, **cell}
        if column.field in targets:
            properties[column.header]["x-refers-to"] = list(targets[column.field])
    row = {
        "type": "object",
        "properties": properties,
        "required": [column.header for column in columns if column.required],
        "additionalProperties": False,
    }
    return {
        "$schema": DIALECT,
        "title": kind.__name__,
        "description": (kind.__doc__ or "").strip(),
        "x-schema-version": SCHEMA_VERSION,
        "x-key": [name.rstrip("_") for name in kind.KEY],
        "x-bulk": is_bulk(kind),
        "type": "array",
        "items": row,
    }


def settings_schema() -> dict[str, Any]:
    """Return the JSON Schema of system.toml."""
    kinds: dict[Any, dict[str, Any]] = {
        str: {"type": "string"},
        int: {"type": "integer", "minimum": 1, "maximum": SCHEMA_VERSION},
        date: {"type": "string", "format": "date"},
    }
    hints = typing.get_type_hints(Settings)
    return {
        "$schema": DIALECT,
        "title": "Settings",
        "description": "What system.toml says about the system; dates stand there without quotation marks.",
        "x-schema-version": SCHEMA_VERSION,
        "type": "object",
        "properties": {
            field.name: {"description": SAYS[field.name], **kinds[hints[field.name]]} for field in fields(Settings)
        },
        "required": [field.name for field in fields(Settings) if field.default is MISSING],
        "additionalProperties": False,
    }


def rule_schema() -> dict[str, Any]:
    """Return the JSON Schema of a local rule."""
    text = {"type": "string", "minLength": 1}
    value = {
        "type": "object",
        "properties": {
            "from": {"type": "string", "format": "date", "description": "the first day of the value"},
            "is": {"description": "the value; numbers as text, so that they stay exact"},
            "ends": {**text, "description": "instead of a value: the rule stops, and why"},
            "source": {**text, "description": "where it is written"},
            "status": {"enum": ["confirmed", "to check"]},
            "decision": {**text, "description": "the decision that made the variation"},
        },
        "required": ["from", "decision"],
        "oneOf": [{"required": ["is", "source", "status"]}, {"required": ["ends"]}],
        "additionalProperties": True,
    }
    return {
        "$schema": DIALECT,
        "title": "Local rule",
        "description": "A local variation of the national rule of the same group and name.",
        "x-schema-version": SCHEMA_VERSION,
        "type": "object",
        "properties": {
            "title": text,
            "unit": {"type": "string", "description": "the unit, the same as the national rule's"},
            "value": {"type": "array", "minItems": 1, "items": value},
        },
        "required": ["title", "unit", "value"],
    }
