"""Folder → database → folder is the same system and gives the same answers, for systems of any size that are made up."""

import json
import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., subprocess.CompletedProcess[str]]
SYSTEMS = 5


def sizes(seed: int) -> list[int]:
    """Return seed, commissioners, providers, services, months and spells of a system, picked by its number."""
    chance = random.Random(seed)
    return [
        seed,
        chance.randint(1, 6),
        chance.randint(1, 4),
        chance.randint(1, 4),
        chance.randint(1, 12),
        chance.choice([0, 1, 500]),
    ]


@pytest.mark.slow
def test_nothing_is_lost_on_the_way(program: Program, database: str, tmp_path: Path) -> None:
    numbers = [number for seed in range(1, SYSTEMS + 1) for number in sizes(seed)]
    ran = program("trip", tmp_path, database, *map(str, numbers))
    told = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [one for one in told if one["found"]] == []
    assert ran.returncode == 0, ran.stderr[-3000:]
    assert len(told) == SYSTEMS
