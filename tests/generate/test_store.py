"""Generated systems go through the system folder: written and read again they are the same, and nothing is found wrong."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from concordat.generate import generate
from concordat.kernel.system import System
from concordat.pay.records import Activity
from concordat.store import read, write

SIZES = [(1, 1, 1, 1, 0), (1, 1, 1, 1, 3), (3, 2, 5, 12, 4_000), (4, 4, 7, 14, 9_000)]


def rows(system: System) -> list[dict[str, Any]]:
    """Return the activity in an order of its own; the reader's own column with the line of the file is left out."""
    columns = [field.name for field in fields(Activity)]
    table = system.bulk["activity"].select(columns).to_pyarrow().to_pylist()
    return sorted(table, key=lambda row: [str(cell) for cell in row.values()])


@pytest.mark.parametrize("size", SIZES)
def test_a_generated_system_is_read_as_it_was_written(size: tuple[int, int, int, int, int], tmp_path: Path) -> None:
    system = generate(11, *size)
    write(system, tmp_path / "system")
    loaded = read(tmp_path / "system")
    assert loaded.findings == ()
    assert loaded.system is not None
    assert loaded.system.settings == system.settings
    assert {kind: found for kind, found in loaded.system.records.items() if found} == dict(system.records)
    assert rows(loaded.system) == rows(system)


def test_the_folder_says_that_it_was_generated(tmp_path: Path) -> None:
    write(generate(3, 1, 1, 2, 1, 10), tmp_path / "system")
    assert "generated, seed 3" in (tmp_path / "system" / "system.toml").read_text("utf-8")
    for file in (tmp_path / "system").rglob("*.csv"):
        header, *lines = file.read_text("utf-8").splitlines()
        if "source" in header.split(","):
            assert lines
            assert all("generated, seed 3" in line for line in lines), file.name
