"""Tables as files: takes tables of figures, gives CSV and JSON that keep decimals exact and cannot run in a spreadsheet."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Refused
from concordat.kernel.table import table
from concordat.store import write_tables

SHOWN = table(
    "positions",
    "Positions",
    {"body": "Body", "value": "Value [£]"},
    [("=HYPERLINK(1)", Decimal("-1234.50")), ("North", Answer(Decimal("0.10"), Because("so")))],
)


def test_a_table_is_written_as_csv_and_json(tmp_path: Path) -> None:
    assert write_tables([SHOWN], tmp_path / "out") == ("positions.csv", "positions.json")
    assert (tmp_path / "out/positions.csv").read_text() == "body,value\n'=HYPERLINK(1),-1234.50\nNorth,0.10\n"
    written = json.loads((tmp_path / "out/positions.json").read_text())
    assert written["columns"][1] == {"name": "value", "title": "Value", "unit": "£"}
    assert written["rows"][1] == {"body": "North", "value": "0.10"}


def test_nothing_is_written_over_or_under_one_name(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        write_tables([SHOWN, SHOWN], tmp_path / "out")
    assert not (tmp_path / "out").exists()
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(Refused):
        write_tables([SHOWN], tmp_path)
