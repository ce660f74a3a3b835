"""The shape of `figures.json` as a JSON Schema, for machines that read it and for the tests that hold it to its word."""

from typing import Any

_TEXT = {"type": "string"}
_POSITION = {"type": "integer", "minimum": 0}
_RECORD = {
    "type": "object",
    "required": ["kind", "key"],
    "properties": {"kind": _TEXT, "key": {"type": "array", "items": _TEXT}},
    "additionalProperties": False,
}
_FIGURE = {
    "description": "A value; `reason` is the position of its reason in `reasons`. Decimals are text, exact.",
    "type": "object",
    "required": ["value", "unit", "reason"],
    "properties": {"value": {}, "unit": _TEXT, "reason": _POSITION, "findings": {"type": "array"}},
    "additionalProperties": False,
}
_REASON = {
    "description": (
        "What one reason says and gives. `parts` are positions in `reasons`, each smaller than its own; `rule` is a "
        "position in `rules`; `source`, where it stands, is a position in `sources`."
    ),
    "type": "object",
    "required": ["says"],
    "properties": {
        "says": _TEXT,
        "value": {},
        "unit": _TEXT,
        "rule": _POSITION,
        "record": _RECORD,
        "rows": {
            "type": "object",
            "required": ["table", "where"],
            "properties": {"table": _TEXT, "where": {"type": "object", "additionalProperties": _TEXT}},
            "additionalProperties": False,
        },
        "act": _RECORD,
        "source": _POSITION,
        "parts": {"type": "array", "items": _POSITION, "minItems": 1},
    },
    "additionalProperties": False,
}
_RULE = {
    "description": "A dated value of one rule with its source and status.",
    "type": "object",
    "required": ["rule", "title", "value", "starts", "source", "status", "layer", "file"],
    "properties": {"status": {"enum": ["confirmed", "to check"]}},
}
_SOURCE = {
    "description": "A file, spans of lines in it (first and last, both included), and the SHA-256 of its bytes.",
    "type": "object",
    "properties": {
        "file": _TEXT,
        "lines": {"type": "array", "items": {"type": "array", "items": _POSITION, "minItems": 2, "maxItems": 2}},
        "sha256": _TEXT,
        "note": _TEXT,
    },
    "additionalProperties": False,
}
FIGURES_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Figures of a Concordat report, each with its reasons",
    "type": "object",
    "required": ["edition", "figures", "reasons", "rules", "sources"],
    "properties": {
        "edition": {"type": "object"},
        "figures": {"type": "object", "additionalProperties": _FIGURE},
        "reasons": {"type": "array", "items": _REASON},
        "rules": {"type": "array", "items": _RULE},
        "sources": {"type": "array", "items": _SOURCE},
    },
    "additionalProperties": False,
}
