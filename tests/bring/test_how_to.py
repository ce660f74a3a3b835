"""The page on bringing files is true: its files are written, its commands run, and print what it says."""

import re
import shlex
from pathlib import Path

import pytest

from concordat.bring.bringing import STEPS
from concordat.cli import main
from concordat.kernel.registry import names_in, plugin

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "bring-published-files.md"


def test_every_example_of_the_page_runs_and_prints_what_it_says(
    examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = PAGE.read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    Path("examples").symlink_to(examples)
    for name, text in re.findall(r"`([\w.-]+)`:\n\n```csv\n(.*?)```", page, re.DOTALL):
        Path(name).write_text(text, "utf-8")
    blocks = re.findall(r"```console\n(.*?)```", page, re.DOTALL)
    assert len(blocks) == 4
    for block in blocks:
        for part in block.split("$ ")[1:]:
            command, *expected = part.strip().splitlines()
            assert main(shlex.split(command)[1:]) == 0, command
            told = capsys.readouterr().out.splitlines()
            assert [line for line in expected if line not in told] == [], command


def test_every_step_says_what_it_does_and_who_publishes() -> None:
    for name in names_in(STEPS):
        step = plugin(STEPS, name)
        assert (step.__doc__ or "").startswith("Brings ")
        assert step.PUBLISHER
