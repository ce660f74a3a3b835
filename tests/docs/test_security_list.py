"""The security list names only tests, files and settings that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIST = (ROOT / "docs" / "trust" / "asvs.md").read_text("utf-8")
ROWS = [line for line in LIST.splitlines() if line.startswith("|") and not line.startswith(("|---", "| Number"))]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip())
def test_every_test_that_is_named_is_there(row: str) -> None:
    text = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    for file in re.findall(r"`((?:\w+/)+test_\w+\.py)", row):
        assert (ROOT / "tests" / file).is_file(), file
    for name in re.findall(r"::(test_\w+)", row):
        assert f"def {name}(" in text, name
    for file in re.findall(r"`((?:web|publish)/core?[\w/]*\.(?:py|html))`", row):
        assert (ROOT / "src" / "concordat" / file).is_file(), file


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip())
def test_every_row_says_its_state_in_the_same_words(row: str) -> None:
    assert row.split("|")[3].strip() in ("met", "partly", "not met", "does not apply", "elsewhere")
