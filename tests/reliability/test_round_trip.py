"""Folder → database → folder is the same system and gives the same answers, for systems of any size and words."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., subprocess.CompletedProcess[str]]
SYSTEMS = 5


@pytest.mark.slow
def test_nothing_is_lost_on_the_way(program: Program, database: str, tmp_path: Path) -> None:
    ran = program("trip", tmp_path, database, str(SYSTEMS))
    told = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [one for one in told if one["found"]] == []
    assert ran.returncode == 0, ran.stderr[-3000:]
    assert len(told) == SYSTEMS
