"""The shapes that answers share, as JSON Schema: findings, figures, tables, pages, reasons, records, entries of the log."""

from typing import Any

TEXT, WHOLE, ANY = {"type": "string"}, {"type": "integer"}, {}
EXACT = {"description": "numbers that must be exact are text"}


def ref(name: str) -> dict[str, str]:
    """Return the reference to a shape."""
    return {"$ref": f"#/components/schemas/{name}"}


def listed(item: dict[str, Any]) -> dict[str, Any]:
    """Return the shape of a list."""
    return {"type": "array", "items": item}


def shape(says: str, /, *optional: str, **members: dict[str, Any]) -> dict[str, Any]:
    """Return the shape of an object; members are always there but for those that are named as optional."""
    needed = [name for name in members if name not in optional]
    return {"type": "object", "description": says, "properties": members, "required": needed}


PLACE = shape("Where something stands.", "file", "line", "field", file=TEXT, line=WHOLE, field=TEXT)
SHAPES: dict[str, dict[str, Any]] = {
    "Finding": shape(
        "One thing that is wrong: what, where, why, and what to do next.",
        *("why", "next", "where"),
        kind={**TEXT, "description": "its stable name, such as unknown-code"},
        what=TEXT,
        why=TEXT,
        next=TEXT,
        where=PLACE,
        severity={"enum": ["stop", "warning"]},
    ),
    "Findings": shape("Why a request was refused, all at once.", findings=listed(ref("Finding"))),
    "System": shape(
        "One system of bodies.",
        **dict.fromkeys(("system", "name", "financial_year", "as_at", "area", "generated"), TEXT),
    ),
    "Figure": shape(
        "A figure with the address of its reasons.", name=TEXT, value={**EXACT}, unit=TEXT, says=TEXT, why=TEXT
    ),
    "Column": shape("A column of a table.", name=TEXT, title=TEXT, unit=TEXT),
    "Table": shape(
        "A table; `why` has for each cell that is a figure its place and the address of its reasons.",
        name=TEXT,
        title=TEXT,
        says=TEXT,
        columns=listed(ref("Column")),
        rows=listed({"type": "array", "items": ANY}),
        why=listed(shape("A cell.", row=WHOLE, column=TEXT, href=TEXT)),
    ),
    "About": {"type": "object", "description": "System, day, versions and licence.", "additionalProperties": TEXT},
    "Page": shape(
        "A page: sentences, figures, tables and findings.",
        page=TEXT,
        title=TEXT,
        says=listed(TEXT),
        figures=listed(ref("Figure")),
        tables=listed(ref("Table")),
        findings=listed(ref("Finding")),
        about=ref("About"),
    ),
    "Reason": shape(
        "One reason. It stands on further reasons (`parts`, by their places in the list), or on one rule, record, act, or rows.",
        *("value", "unit", "rule", "record", "rows", "act", "source", "parts"),
        says=TEXT,
        value=EXACT,
        unit=TEXT,
        rule={"type": "object"},
        record={"type": "object"},
        rows={"type": "object"},
        act={"type": "object"},
        source={"type": "object", "description": "file, lines and SHA-256, or a note"},
        parts=listed(WHOLE),
    ),
    "Why": shape(
        "Why a figure is what it is: the first reason is its own, each is there once.",
        name=TEXT,
        value=EXACT,
        unit=TEXT,
        reasons=listed(ref("Reason")),
        to_check={**listed(TEXT), "description": "rules it stands on that are not confirmed yet"},
        about=ref("About"),
    ),
    "Kind": shape(
        "A kind of record.",
        kind=TEXT,
        says=TEXT,
        key=listed(TEXT),
        records=WHOLE,
        fields=listed(shape("A field.", name=TEXT, says=TEXT)),
        href=TEXT,
    ),
    "Record": shape(
        "A record with what anyone may see of it; `id` never changes.",
        id={**TEXT, "description": "Kind:key"},
        kind=TEXT,
        key=listed(TEXT),
        fields={"type": "object"},
        page={**TEXT, "description": "its page for people"},
    ),
    "Records": shape(
        "Some of the records of a kind.",
        total=WHOLE,
        next={"anyOf": [TEXT, {"type": "null"}], "description": "where the following ones are"},
        records=listed(ref("Record")),
    ),
    "Entry": shape(
        "An entry of the log as it is stored; `opened` has name, value (as JSON text) and salt of each open field.",
        text=TEXT,
        hash=TEXT,
        opened=listed(listed(TEXT)),
    ),
    "Head": shape("A signed head.", size=WHOLE, root=TEXT, at=TEXT, key_id=TEXT, signature=TEXT),
    "Act": shape("An act.", name=TEXT, title=TEXT, says=TEXT, roles=listed(TEXT), given={"type": "object"}, href=TEXT),
    "Follows": shape(
        "What would follow. Nothing is done.",
        "authority",
        authority={"type": "object", "description": "by whose authority, for an act that decides or commits money"},
        act=TEXT,
        body=TEXT,
        follows=listed(TEXT),
        findings=listed(ref("Finding")),
        seen={**TEXT, "description": "send it back so that nothing changed meanwhile is overwritten unseen"},
    ),
    "Receipt": shape(
        "What was done: the entry of the log.",
        entry=WHOLE,
        hash=TEXT,
        act=TEXT,
        body=TEXT,
        recorded_at=TEXT,
        about=listed(TEXT),
        page=TEXT,
    ),
    "Calculation": shape(
        "A calculation with JSON Schemas of what it takes and gives.",
        name=TEXT,
        says=TEXT,
        given={"type": "object"},
        gives={"type": "object"},
    ),
}
