"""Schemas: takes the record classes, gives JSON Schemas that accept what reading accepts and refuse what it refuses."""

import csv
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from concordat.kernel.jsonable import jsonable
from concordat.store import schemas
from concordat.store.kinds import record_classes

VALUES = {"yes/no": "perhaps", "whole number": "1.5", "number": "-", "date": "01/04/2017", "choice": "no such choice"}


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file as text."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_every_schema_is_a_schema_and_there_is_one_for_each_file() -> None:
    every = schemas()
    for schema in every.values():
        Draft202012Validator.check_schema(schema)
    assert {"system.toml", "rules/<group>/<name>.toml", *(kind.FILE for kind in record_classes())} == set(every)


def test_the_files_of_a_new_folder_fit_their_schemas(folder: Path) -> None:
    for file, schema in schemas().items():
        if file.endswith(".csv"):
            Draft202012Validator(schema).validate(rows_of(folder / file))
    settings = jsonable(tomllib.loads((folder / "system.toml").read_text("utf-8")))
    Draft202012Validator(schemas()["system.toml"]).validate(settings)


@pytest.mark.parametrize("kind", record_classes(), ids=lambda kind: kind.__name__)
def test_a_schema_refuses_bad_cells_missing_columns_and_strangers(kind: type[Any], folder: Path) -> None:
    from concordat.store.columns import columns_of

    row = {column.header: good(column) for column in columns_of(kind)}
    valid = Draft202012Validator(schemas()[kind.FILE]).is_valid
    assert valid([row])
    assert not valid([{**row, "stranger": ""}])
    for column in columns_of(kind):
        if column.required:
            assert not valid([{name: cell for name, cell in row.items() if name != column.header}])
        if column.cell.name in VALUES:
            assert not valid([{**row, column.header: VALUES[column.cell.name]}])
        assert valid([{**row, column.header: ""}]) == column.may_be_empty


def good(column: Any) -> str:
    """Return a cell that the column takes."""
    cells = {
        "yes/no": "yes",
        "whole number": "1,234",
        "number": "-1.50",
        "date": date(2017, 4, 1).isoformat(),
        "document": "t.md",
    }
    schema = column.cell.schema
    return (
        (schema.get("enum") or schema["anyOf"][0]["enum"])[0]
        if column.cell.name == "choice"
        else cells.get(column.cell.name, "x")
    )


def test_a_local_rule_needs_its_decision() -> None:
    value = {"from": "2017-04-01", "is": "3", "source": "s", "status": "confirmed", "decision": "d"}
    valid = Draft202012Validator(schemas()["rules/<group>/<name>.toml"]).is_valid
    assert valid({"title": "t", "unit": "u", "value": [value]})
    assert not valid(
        {"title": "t", "unit": "u", "value": [{name: item for name, item in value.items() if name != "decision"}]}
    )
