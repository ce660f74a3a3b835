"""Takes the tables of a publication, gives each as CSV: one line of column names, then plain values in UTF-8."""

import csv
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
    lines = _Lines()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_cell(plain(cell)) for cell in row] for row in table.rows)
    return "".join(lines)


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


class _Lines(list[str]):
    """What the CSV writer writes to, without a file."""

    def write(self, line: str) -> None:
        self.append(line)
