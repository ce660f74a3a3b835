"""A board reads in one command where its place stands: worst, best, what moves, and what is new."""

import json
from pathlib import Path

import pytest

from concordat.cli import main

EXAMPLE = "kent-and-medway-2018"


@pytest.mark.story("E12")
def test_one_command_tells_where_medway_stands(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["board", str(examples / EXAMPLE), "--area", "09W"]) == 0
    told = capsys.readouterr().out
    assert "against the average of all places" in told.splitlines()[0]
    assert "Medway" in told.splitlines()[0]
    for words in ("Worst", "Mothers who smoke when", "Worse for the most deprived"):
        assert words in told


def test_another_form_and_number(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["board", str(examples / EXAMPLE), "--area", "09W", "--most", "1", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert [row["section"] for row in rows].count("Worst") == 1
    assert main(["board", str(examples / EXAMPLE), "--area", "09W", "--csv"]) == 0
    assert capsys.readouterr().out.splitlines()[0].startswith("section,indicator,")


def test_a_place_that_has_no_value_is_told_with_those_that_have(
    examples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["board", str(examples / EXAMPLE), "--area", "X1"]) == 2
    assert "09W" in capsys.readouterr().err
    assert main(["board", str(examples / EXAMPLE), "--area", "09W", "--csv", "--json"]) == 2
