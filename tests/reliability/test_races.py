"""Two hundred votes and variations at once give one result, that of the rooms; one chain of the log; nothing but findings."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., subprocess.CompletedProcess[str]]
AT_ONCE, WORKERS = 200, 4


@pytest.mark.slow
def test_two_hundred_at_once(program: Program, database: str, tmp_path: Path) -> None:
    ran = program("race", tmp_path, database, str(AT_ONCE), str(WORKERS))
    assert ran.returncode == 0, ran.stderr[-3000:]
    told = json.loads(ran.stdout)
    answers = told["answers"]
    # Done, or refused with findings: no other answer, and an answer to each.
    assert {status.split()[1] for status in answers} <= {"302", "422"}, answers
    assert sum(answers.values()) == AT_ONCE
    assert (answers["decide.vote 302"], told["votes"]) == (1, 1), told
    assert told["verified"]
    assert told["events"] > 1
    assert told["refused by the room"] == told["differs from the room"] == told["differs from the log"] == []
