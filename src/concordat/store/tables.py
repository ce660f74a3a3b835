"""Writes tables: takes tables of figures, gives each as CSV and JSON in a folder, all of them or none."""

import json
from collections.abc import Iterable
from pathlib import Path

from concordat.kernel.finding import Finding, Refused
from concordat.kernel.table import Table
from concordat.publish.formats import csv as csv_format
from concordat.publish.formats import json as json_format
from concordat.store.staging import put, refuse_filled


def write_tables(tables: Iterable[Table], folder: Path | str) -> tuple[str, ...]:
    """Write `<name>.csv` and `<name>.json` for each table to a new or empty folder and return the file names.

    CSV: UTF-8, one line of column names, plain values; text that a spreadsheet would calculate gets an apostrophe before
    it, numbers are never touched. JSON: name, title, headline, columns with titles and units, rows as objects; decimals
    are text, so that no reader rounds them. Raises Refused where the folder is filled or two tables share a name.
    """
    folder = Path(folder)
    refuse_filled(folder)
    every = tuple(tables)
    files: dict[str, str] = {}
    for table in every:
        if not table.name.replace(".", "_").isidentifier() or f"{table.name}.csv" in files:
            raise Refused(
                Finding(
                    "bad-name", f"“{table.name}” cannot name a file of its own.", "Every table needs one.", "Rename it."
                )
            )
        files[f"{table.name}.csv"] = csv_format.text(table)
        files[f"{table.name}.json"] = json.dumps(json_format.table_json(table), ensure_ascii=False, indent=1) + "\n"

    def fill(stage: Path) -> None:
        for file, text in files.items():
            (stage / file).write_bytes(text.encode("utf-8"))

    put(folder, fill)
    return tuple(files)
