"""Who may decide is answered over a folder in one command, with what-if clauses and proof as JSON."""

import json
from pathlib import Path

import pytest

from concordat.cli import main

EXAMPLE = "norfolk-and-waveney-2017"
ASKED = ("--value", "4000000", "--on", "2018-03-03")
Caught = pytest.CaptureFixture[str]


@pytest.mark.story("A2")
def test_a_variation_of_four_millions_needs_every_board_and_says_why_no_officer_may(
    examples: Path, capsys: Caught
) -> None:
    assert main(["who_may_decide", str(examples / EXAMPLE), *ASKED]) == 0
    told = capsys.readouterr().out
    assert told.startswith("PARALLEL: 5 resolutions of one text")
    assert "£800,000 (variation) is not below" in told
    assert "not legal advice" in told


def test_a_smaller_one_of_one_body_is_for_its_officer_too(examples: Path, capsys: Caught) -> None:
    words = ["--value", "200000", "--body", "06V", "--on", "2018-03-03", "--json"]
    assert main(["who_may_decide", str(examples / EXAMPLE), *words]) == 0
    answer = json.loads(capsys.readouterr().out)
    deciders = {one["holder"] for route in answer["value"]["routes"] for one in route["deciders"]}
    assert deciders == {"06V", "chief-officer"}
    assert answer["because"]["parts"]


def test_a_sheet_is_tried_and_not_kept(examples: Path, tmp_path: Path, capsys: Caught) -> None:
    rows = (examples / EXAMPLE / "decide/grants.csv").read_text("utf-8").splitlines()
    wider = [row.replace("250000", "900000") for row in rows if row.startswith("06V-2.")]
    sheet = tmp_path / "what-if.csv"
    sheet.write_text("\n".join((rows[0], *wider)) + "\n", encoding="utf-8")
    words = ["who_may_decide", str(examples / EXAMPLE), "--body", "06V", "--value", "800000", "--on", "2018-03-03"]
    assert main(words) == 0
    assert "chief-officer" not in capsys.readouterr().out.partition("What came nearest")[0]
    assert main([*words, "--what-if", str(sheet)]) == 0
    assert "chief-officer" in capsys.readouterr().out.partition("What came nearest")[0]


@pytest.mark.parametrize("words", [["--value", "4m"], ["--basis", "weekly"], ["--what-if", "no-such-sheet.csv"]])
def test_words_that_mean_nothing_are_told(examples: Path, words: list[str], capsys: Caught) -> None:
    assert main(["who_may_decide", str(examples / EXAMPLE), *words]) == 2
    assert words[0] in capsys.readouterr().err
