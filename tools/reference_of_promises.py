"""Writes which story of the product is shown by which test, and where a reader sees it."""

import ast
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
STORIES = TESTS / "stories.toml"
CHAPTERS = {
    "A": "From many contracts to one conversation",
    "B": "New models of care",
    "C": "One strategic commissioner",
    "D": "Who may decide",
    "E": "Scrutiny and the public",
}
NOT_YET = "not yet"


def stories() -> Mapping[str, Mapping[str, Any]]:
    """Each story with what must be true and where it is seen."""
    return tomllib.loads(STORIES.read_text("utf-8"))


def shown_by() -> dict[str, list[str]]:
    """The tests that show each story, `file::test`, in the order of their files."""
    found: dict[str, list[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        text = path.read_text("utf-8")
        if "mark.story(" not in text:
            continue
        tree = ast.parse(text)
        file = path.relative_to(ROOT).as_posix()
        for story in _of_a_file(tree):
            found.setdefault(story, []).append(file)
        for test in ast.walk(tree):
            if isinstance(test, ast.FunctionDef):
                for story in _marked(test.decorator_list):
                    found.setdefault(story, []).append(f"{file}::{test.name}")
    return found


def _of_a_file(tree: ast.Module) -> Iterator[str]:
    for line in tree.body:
        if isinstance(line, ast.Assign) and any(
            isinstance(name, ast.Name) and name.id == "pytestmark" for name in line.targets
        ):
            yield from _marked([line.value])


def _marked(parts: list[ast.expr]) -> Iterator[str]:
    for part in parts:
        for call in ast.walk(part):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "story":
                yield from (str(word.value) for word in call.args if isinstance(word, ast.Constant))


def promises_page() -> str:
    """The page: every story in its chapter."""
    told, tests = stories(), shown_by()
    done = [story for story in told if story in tests]
    lines = [
        "# What is promised, and which test shows it",
        "",
        "Each line is a story of the people the product is for. Where a part of an address stands in braces, any record of that kind has such a page.",
        f"Of {len(told)} stories {len(done)} are shown by a test; the others say “{NOT_YET}”.",
    ]
    for letter, title in CHAPTERS.items():
        lines += ["", f"## {letter}. {title}", "", "| | What is true | Seen at | Shown by |", "|---|---|---|---|"]
        lines += [_line(story, one, tests.get(story, [])) for story, one in told.items() if story[0] == letter]
    return "\n".join([*lines, ""])


def _line(story: str, one: Mapping[str, Any], tests: list[str]) -> str:
    where = "<br>".join(f"`{place}`" for place in one.get("where", ())) or NOT_YET
    files: dict[str, list[str]] = {}
    for test in tests:
        file, _, name = test.partition("::")
        files.setdefault(file, []).append(name)
    links = [
        f"[{file.removeprefix('tests/')}](../{file})" + (f": {', '.join(filter(None, names))}" if any(names) else "")
        for file, names in files.items()
    ]
    return f"| {story} | {one['says']} | {where} | {'<br>'.join(links) or NOT_YET} |"
