"""Fixtures of the store's tests: a fresh system folder with the sample in it, and ways to change one of its files."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from concordat.store import new


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new system folder that no test changes."""
    home = tmp_path_factory.mktemp("sample") / "system"
    new(home, "Test system")
    return home


@pytest.fixture
def folder(tmp_path: Path, sample: Path) -> Path:
    """A new system folder with the sample rows."""
    return Path(shutil.copytree(sample, tmp_path / "system"))


@pytest.fixture
def change(folder: Path) -> Callable[[str, str, str], None]:
    """Replace a piece of text in one file of the folder; the piece must be there exactly once."""

    def replace(file: str, old: str, new_text: str) -> None:
        path = folder / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
        path.write_bytes(text.replace(old, new_text).encode("utf-8"))

    return replace
