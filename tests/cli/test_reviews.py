"""How many services exceed an amount is answered in one command, and the answer says that it is no law."""

import json
from pathlib import Path

import pytest

from concordat.cli import main

EXAMPLE = "norfolk-and-waveney-2017"


@pytest.mark.story("E13")
def test_the_question_is_answered_in_one_command(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reviews", str(examples / EXAMPLE)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("56 services above £650,000 (lifetime value, VAT excluded)")
    assert "This is a local review policy: not a legal requirement." in told
    assert "No body has adopted it" in told


def test_another_amount_day_and_form(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(examples / EXAMPLE)
    words = ["--amount", "3,000,000", "--value", "annual value", "--months", "6", "--on", "2018-02-01", "--json"]
    assert main(["reviews", folder, *words]) == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert 0 < len(rows) < 56
    assert {row["standing"] for row in rows} == {"overdue"}


@pytest.mark.parametrize("words", [["--amount", "much"], ["--value", "monthly"], ["--months", "0"]])
def test_words_that_mean_nothing_are_told(examples: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reviews", str(examples / EXAMPLE), *words]) == 2
    assert words[0] in capsys.readouterr().err
