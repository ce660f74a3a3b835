"""Takes a publication, gives its tables, figures with their reasons, and findings as JSON; decimals are exact text.

`figures.json` holds every reason once, because figures share most of theirs: a figure names its reason by position in
`reasons`, and a reason names its `parts`, its `rule` and its `source` by position too. `figures.schema.json` says so
to machines.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from concordat.kernel.jsonable import jsonable
from concordat.kernel.table import Table, plain
from concordat.publish.figures import table_address
from concordat.publish.figures_schema import FIGURES_SCHEMA
from concordat.publish.reasons import Reasons
from concordat.publish.records import Publication

_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def files(publication: Publication) -> Iterator[tuple[str, str]]:
    """Give path and text of every table, of `figures.json` with its schema, and of `findings.json`."""
    for outcome in publication.story:
        for table in outcome.tables:
            yield f"tables/{table_address(outcome, table)}.json", text(table_json(table))
    yield "figures.json", text(figures_json(publication))
    yield "figures.schema.json", text(FIGURES_SCHEMA)
    yield "findings.json", text(findings_json(publication))


def text(value: Any) -> str:
    """Return a JSON value as text in the order given, a line for each item of the lists and objects in it.

    Items themselves are written without line breaks: files stay small, and two editions compare line by line.
    """
    if isinstance(value, Mapping):
        return "{\n" + ",\n".join(f"{_compact(key)}:{_items(item)}" for key, item in value.items()) + "\n}\n"
    return _items(value) + "\n"


def _items(value: Any) -> str:
    if isinstance(value, Mapping) and value:
        return "{\n" + ",\n".join(f"{_compact(key)}:{_compact(item)}" for key, item in value.items()) + "\n}"
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(map(_compact, value)) + "\n]"
    return _compact(value)


def table_json(table: Table) -> dict[str, Any]:
    """Return a table with its headline, its columns with units, and rows as objects."""
    columns = [{"name": column.name, "title": column.title, "unit": column.unit} for column in table.columns]
    rows = [
        {column.name: jsonable(plain(cell)) for column, cell in zip(table.columns, row, strict=True)}
        for row in table.rows
    ]
    return {"name": table.name, "title": table.title, "says": table.says, "columns": columns, "rows": rows}


def figures_json(publication: Publication) -> dict[str, Any]:
    """Return every figure by name with its value, unit, findings and the position of its reason, and every reason once."""
    reasons = Reasons()
    figures: dict[str, Any] = {}
    for name, figure in publication.figures.items():
        written = {
            "value": jsonable(figure.value),
            "unit": figure.unit,
            "reason": reasons.position(publication.trace(figure.because)),
        }
        figures[name] = written | ({"findings": jsonable(figure.findings)} if figure.findings else {})
    edition = {key: value for key, value in jsonable(publication.edition).items() if value not in ("", [])}
    return {
        "edition": edition,
        "figures": figures,
        "reasons": reasons.reasons,
        "rules": reasons.rules,
        "sources": reasons.sources,
    }


def findings_json(publication: Publication) -> list[dict[str, Any]]:
    """Return all findings with the room that has them; those of no single room first."""
    rows = [("", finding) for finding in publication.findings]
    rows += [(outcome.room, finding) for outcome in publication.story for finding in outcome.findings]
    return [{"room": room, **jsonable(finding)} for room, finding in rows]
