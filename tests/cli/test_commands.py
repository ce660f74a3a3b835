"""The command line as people use it: words in, text and exit status out."""

import io
import json
import sys
from pathlib import Path

import pytest

from concordat.cli import main
from concordat.kernel.registry import names_in

EXAMPLE = "norfolk-and-waveney-2017"


@pytest.mark.parametrize("command", names_in("concordat.cli.commands"))
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert "Usage" in capsys.readouterr().out


def test_new_check_and_run_make_a_report_of_an_empty_system(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "my-system"
    assert main(["new", str(folder)]) == 0
    assert main(["check", str(folder)]) == 0, capsys.readouterr().err
    assert main(["run", str(folder)]) == 0, capsys.readouterr().err
    assert (folder / "out" / "index.html").is_file()


def test_new_never_writes_into_a_folder_that_holds_something(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert main(["new", str(tmp_path)]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    assert str(tmp_path) in capsys.readouterr().err


def test_check_lists_every_fault_with_file_and_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "s"
    main(["new", str(folder)])
    (folder / "who" / "bodies.csv").write_text(
        "id,kind,name,short_name,legal_person,established,abolished,source\n"
        "a,ccg,A,,perhaps,,,\n"
        "b,ccg,B,,yes,2013-13-01,,\n"
        "c,ccg,C,,yes,,,\n"
        "c,ccg,C again,,yes,,,\n",
        "utf-8",
    )
    assert main(["check", str(folder)]) == 1
    told = capsys.readouterr().err
    for part in (
        "who/bodies.csv:2 (legal_person)",
        "who/bodies.csv:3 (established)",
        "who/bodies.csv:5",
        "duplicate-key",
    ):
        assert part in told


def test_a_folder_that_is_not_there_is_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("check", "run", "why"):
        assert main([command, str(tmp_path / "nowhere")]) == 1
        assert "nowhere" in capsys.readouterr().err


def test_run_never_replaces_a_folder_that_is_not_a_report(examples: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("ten years of work")
    assert main(["run", str(examples / EXAMPLE), "--out", str(tmp_path)]) == 1
    assert (tmp_path / "thesis.txt").read_text() == "ten years of work"


def test_run_replaces_its_own_report_as_a_whole(examples: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["run", str(examples / EXAMPLE), "--out", str(out), "--quiet"]) == 0
    (out / "stale.html").write_text("old")
    assert main(["run", str(examples / EXAMPLE), "--out", str(out), "--quiet"]) == 0
    assert not (out / "stale.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_why_prints_the_tree_down_to_file_line_and_hash(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", str(examples / EXAMPLE), "balance.system_position"]) == 0
    told = capsys.readouterr().out
    assert "contract/lines.csv" in told
    assert "line" in told
    assert "pay/activity.csv" in told
    assert "SHA-256" in told


def test_why_suggests_near_names(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", str(examples / EXAMPLE), "balance.system_postion"]) == 2
    assert "balance.system_position" in capsys.readouterr().err


def test_calc_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"meeting": "2018-09-05", "clear_days": 5, "unit": "working"}'))
    assert main(["calc", "decide.latest_publication"]) == 0
    assert json.loads(capsys.readouterr().out)["value"]["latest_publication"] == "2018-08-28"


def test_calc_says_which_calculations_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calc", "--list"]) == 0
    assert "pay.spell" in capsys.readouterr().out
    assert main(["calc", "pay.spel"]) == 2


def test_wrong_words_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fly"]) == 2
    assert main(["run"]) == 2
    assert capsys.readouterr().err


def test_check_tells_what_the_register_lacks_where_it_is_asked(
    capsys: pytest.CaptureFixture[str], examples: Path
) -> None:
    folder = str(examples / "norfolk-and-waveney-2017")
    assert main(["check", folder]) == 0
    assert "nothing to correct" in capsys.readouterr().out
    assert main(["check", folder, "--register"]) == 0
    told = capsys.readouterr()
    assert (told.out + told.err).count("Nobody is named who looks after") == 15
