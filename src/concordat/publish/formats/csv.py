"""Takes the tables of a publication, gives each as CSV: one line of column names, then plain values in UTF-8."""

from collections.abc import Iterator
from typing import Any

from concordat.kernel.jsonable import jsonable
from concordat.kernel.table import Table, plain
from concordat.publish.figures import table_address
from concordat.publish.records import Publication

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def files(publication: Publication) -> Iterator[tuple[str, str]]:
    """Give path and text of every table, under `tables/`."""
    for outcome in publication.story:
        for table in outcome.tables:
            yield f"tables/{table_address(outcome, table)}.csv", text(table)


def text(table: Table) -> str:
    """Return a table as CSV. Text that a spreadsheet would run as a formula gets an apostrophe before it."""
    rows = [[column.name for column in table.columns], *([_cell(plain(cell)) for cell in row] for row in table.rows)]
    return "".join(",".join(_quoted(field) for field in row) + "\n" for row in rows)


def _quoted(field: str) -> str:
    # The csv module of some Python versions leaves a lone carriage return bare, which readers take for a line's end.
    bare = not any(mark in field for mark in '",\r\n') and field == field.strip(" ")
    return field if bare else '"' + field.replace('"', '""') + '"'


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA_STARTS) else value
    if isinstance(value, bool):
        return "yes" if value else "no"
    written = jsonable(value)
    if isinstance(written, list):
        return "; ".join(_cell(item) for item in written)
    if isinstance(written, dict):
        return "; ".join(f"{key}: {_cell(item)}" for key, item in written.items())
    return str(written)
