"""How-to pages are true: the files they show are written, their commands run, and print what they say."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from concordat.cli import main
from concordat.engine.spark import why_not

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("load-a-price-workbook", "price-a-year-in-bulk", "work-an-alliance")
FILES = re.compile(r"`([\w.-]+)`[^\n]*:\n\n```csv\n(.*?)```", re.DOTALL)
RUN = "import sys; from concordat.cli import main; sys.exit(main(sys.argv[1:]))"


def _text(page: str) -> str:
    return (ROOT / "docs" / "how-to" / f"{page}.md").read_text("utf-8")


def _prepared(page: str, folder: Path) -> None:
    """Write the files that a page shows, with the examples beside them."""
    (folder / "examples").symlink_to(ROOT / "examples")
    for name, text in FILES.findall(_text(page)):
        (folder / name).write_text(text, "utf-8")


def _commands(page: str) -> list[tuple[list[str], list[str]]]:
    """Return the words of each command of a page with the lines it says come out."""
    found = []
    for block in re.findall(r"```console\n(.*?)```", _text(page), re.DOTALL):
        for part in block.split("$ ")[1:]:
            command, *expected = part.strip().splitlines()
            found.append((shlex.split(command)[1:], [line.strip() for line in expected if line != "…"]))
    return found


@pytest.mark.parametrize("page", PAGES)
def test_every_command_runs_and_prints_what_the_page_says(
    page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _prepared(page, tmp_path)
    commands = [one for one in _commands(page) if "spark" not in one[0]]
    assert commands
    for words, expected in commands:
        assert main(words) == 0, words
        told = [line.strip() for line in capsys.readouterr().out.splitlines()]
        assert [line for line in expected if line not in told] == [], words


@pytest.mark.slow
def test_the_command_on_spark_prints_the_same(tmp_path: Path) -> None:
    if absent := why_not():
        (pytest.fail if os.environ.get("CONCORDAT_REQUIRE_SPARK") else pytest.skip)(f"no Spark: {absent}")
    page = "price-a-year-in-bulk"
    _prepared(page, tmp_path)
    ((words, expected),) = [one for one in _commands(page) if "spark" in one[0]]
    # A process of its own, because Spark leaves the closing of sockets to the collector.
    run = subprocess.run([sys.executable, "-c", RUN, *words], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert [line for line in expected if line not in run.stdout.splitlines()] == []


def test_every_python_example_runs() -> None:
    blocks = re.findall(r"```python\n(.*?)```", _text("work-an-alliance"), re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, "work-an-alliance", "exec"), {})
