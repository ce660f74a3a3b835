"""Takes a publication, gives its tables, figures with their reasons, and findings as JSON; decimals are exact text."""

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.jsonable import jsonable, without_empty
from concordat.kernel.table import Table, plain
from concordat.kernel.trace import Traced, trace
from concordat.publish.figures import table_address
from concordat.publish.records import Publication


def files(publication: Publication) -> Iterator[tuple[str, str]]:
    """Give path and text of every table, of `figures.json` and of `findings.json`."""
    for outcome in publication.story:
        for table in outcome.tables:
            yield f"tables/{table_address(outcome, table)}.json", text(table_json(table))
    yield "figures.json", text(figures_json(publication))
    yield "findings.json", text(findings_json(publication))


def text(value: Any) -> str:
    """Return a JSON value as text for people and machines, in the order given."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def table_json(table: Table) -> dict[str, Any]:
    """Return a table with its headline, its columns with units, and rows as objects."""
    columns = [{"name": column.name, "title": column.title, "unit": column.unit} for column in table.columns]
    rows = [
        {column.name: jsonable(plain(cell)) for column, cell in zip(table.columns, row, strict=True)}
        for row in table.rows
    ]
    return {"name": table.name, "title": table.title, "says": table.says, "columns": columns, "rows": rows}


def figures_json(publication: Publication) -> dict[str, Any]:
    """Return every figure by name with value, unit, the tree of reasons and its findings."""
    edition = jsonable(publication.edition)
    figures = {name: figure_json(figure, publication) for name, figure in publication.figures.items()}
    return {"edition": without_empty(edition), "figures": figures}


def figure_json(figure: Answer[Any], publication: Publication) -> dict[str, Any]:
    """Return one figure with its reasons and the file, lines and hash of each."""
    tree = trace_json(trace(figure.because, publication.locate))
    written = {"value": jsonable(figure.value), "unit": figure.unit, "because": tree}
    return written | ({"findings": jsonable(figure.findings)} if figure.findings else {})


def trace_json(traced: Traced) -> dict[str, Any]:
    """Return one reason and all below it as JSON, without what is empty."""
    own = {field.name: jsonable(getattr(traced, field.name)) for field in fields(traced) if field.name != "parts"}
    written = {key: value for key, value in own.items() if key == "says" or value not in (None, "", [], {})}
    return written | ({"parts": [trace_json(part) for part in traced.parts]} if traced.parts else {})


def findings_json(publication: Publication) -> list[dict[str, Any]]:
    """Return all findings with the room that has them; those of no single room first."""
    rows = [("", finding) for finding in publication.findings]
    rows += [(outcome.room, finding) for outcome in publication.story for finding in outcome.findings]
    return [{"room": room, **jsonable(finding)} for room, finding in rows]
