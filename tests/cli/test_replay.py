"""A year is paid in other ways by one command: a table for people, every contract as CSV and JSON, findings for what cannot be."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest

from concordat.cli import main

EXAMPLE = "norfolk-and-waveney-2017"
Caught = pytest.CaptureFixture[str]


def test_who_gains_and_who_loses_is_told_with_where_it_breaks_even(examples: Path, capsys: Caught) -> None:
    assert main(["replay", str(examples / EXAMPLE), "--forms", "block"]) == 0
    told = capsys.readouterr().out
    assert "Who gains and who loses" in told
    assert "Where it breaks even" in told


def test_every_contract_comes_as_json_and_csv_alike(examples: Path, capsys: Caught) -> None:
    words = ["replay", str(examples / EXAMPLE), "--forms", "block,activity", "--terms", "cap_share=1.02"]
    assert main([*words, "--csv"]) == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert main([*words, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert len(rows) == 1 + 15
    assert [Decimal(row[2]) for row in rows[1:]] == [Decimal(row["way_1"]) for row in shown["rows"]]


def test_what_cannot_be_is_a_finding(examples: Path, capsys: Caught) -> None:
    assert main(["replay", str(examples / EXAMPLE), "--forms", "barter"]) == 1
    assert "No payment model has it." in "".join(capsys.readouterr())
    for wrong in (["--terms", "cap_share"], ["--year", "soon"], ["--json", "--csv"]):
        assert main(["replay", str(examples / EXAMPLE), *wrong]) == 2
