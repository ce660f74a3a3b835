"""The documents are true: reference pages match the code, everything public is explained, every example runs."""

import ast
import io
import re
import shlex
import sys
from importlib import import_module
from inspect import isclass, isfunction
from pathlib import Path

import pytest
import reference

from concordat.cli import main
from concordat.kernel.calculation import ROOMS

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "concordat"
BUILT_ROOMS = [room for room in ROOMS if (PACKAGE / room).is_dir()]
PAGES_THAT_RUN = [
    "README.md",
    "docs/tutorial.md",
    "docs/tutorial-reorganisation.md",
    "docs/how-to/bring-bodies-together.md",
    "docs/how-to/answer-the-bed-question.md",
    "docs/how-to/evaluate-bids.md",
    "docs/how-to/forecast-demand.md",
    "docs/how-to/plan-with-one-pot.md",
    "docs/how-to/pay-for-outcomes.md",
    "docs/how-to/project-need.md",
    "docs/how-to/tell-the-odds-of-a-plan.md",
    "docs/how-to/work-out-statistics.md",
    "docs/reference/log.md",
]


def test_the_reference_pages_are_what_the_code_says() -> None:
    stale = [
        str(path.name)
        for path, text in reference.pages().items()
        if not path.is_file() or path.read_text("utf-8") != text
    ]
    assert not stale, "run `make docs`"


@pytest.mark.parametrize("room", BUILT_ROOMS)
def test_every_public_name_is_explained(room: str) -> None:
    module = import_module(f"concordat.{room}")
    own = {name: getattr(module, name) for name in module.__all__}
    bare = [name for name, thing in own.items() if (isclass(thing) or isfunction(thing)) and not thing.__doc__]
    assert not bare


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_file_says_in_one_sentence_what_it_does(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    first = (ast.get_docstring(tree) or "").strip().splitlines()[:1]
    assert first, "no docstring"
    assert first[0].rstrip().endswith((".", ":")), first[0]


def test_links_between_documents_lead_somewhere() -> None:
    broken = []
    for page in [ROOT / "README.md", *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*/README.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            if not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)} → {target}")
    assert not broken


def test_the_project_speaks_of_itself_alone() -> None:
    hosts = "|".join(["py" + "pi.org", "npm" + "js.", "debian" + ".org"])
    words = re.compile(rf"{hosts}|(?<!\w)/(?:root|home|work)/")
    found = []
    for path in [
        *ROOT.glob("*.*"),
        *(
            path
            for folder in ("src", "docs", "tests", "tools", "examples", "bench", "requirements")
            for path in (ROOT / folder).rglob("*")
        ),
    ]:
        if (
            path.is_file()
            and path.suffix in {".py", ".md", ".toml", ".txt", ".json", ".in", ".html", ".csv"}
            and "node_modules" not in path.parts
        ):
            found += [
                f"{path.relative_to(ROOT)}: {match[0]}"
                for match in words.finditer(path.read_text("utf-8", errors="replace"))
            ]
    assert not found


def _console_blocks(page: str) -> list[tuple[str, list[str]]]:
    """Each command of a page's console blocks with the lines it says come out."""
    found: list[tuple[str, list[str]]] = []
    for block in re.findall(r"```console\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            elif line.strip():
                found[-1][1].append(line.strip())
    return found


@pytest.mark.parametrize("page", PAGES_THAT_RUN)
def test_every_console_example_runs_and_prints_what_the_page_says(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    for command, expected in _console_blocks(page):
        words = shlex.split(command)
        if words[0] == "echo":
            text, words = words[1], words[3:]
            monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        assert words[0] == "concordat", command
        main(words[1:])
        told = capsys.readouterr()
        lines = iter([line.strip() for line in (told.out + told.err).splitlines()])
        for wanted in expected:
            if wanted != "…":
                assert any(wanted == line for line in lines), (
                    f"$ {command}\ndoes not print, in this order: {wanted}\n{told.out[-3000:]}{told.err[-2000:]}"
                )


@pytest.mark.parametrize("page", PAGES_THAT_RUN)
def test_every_python_example_runs(page: str, examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my-system").symlink_to(examples / "norfolk-and-waveney-2017")
    (tmp_path / "examples").symlink_to(examples)
    for block in re.findall(r"```python\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL):
        exec(compile(block, page, "exec"), {})
