"""Killed at any step that writes, the service comes back whole: nothing lost, nothing doubled, drafts kept, the log verified.

By default some steps of each act: the first write, the middle and the end of its transaction on SQLite, and one of these, by
turns, on PostgreSQL, where a copy takes longer. `CONCORDAT_EVERY_STEP=1` tries every step on both.
"""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from concordat.kernel.act import act_names

Program = Callable[..., subprocess.CompletedProcess[str]]
EVERY = "every" if os.environ.get("CONCORDAT_EVERY_STEP") else ""
MOST_OF_LOADING = EVERY or "8"


def found(ran: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    """Return what a run told, once it is sure that it ran to its end."""
    told = [json.loads(line) for line in ran.stdout.splitlines()]
    wrong = [one for one in told if one["found"]]
    assert not wrong, wrong
    assert ran.returncode == 0, ran.stderr[-3000:]
    return told


@pytest.mark.slow(minutes=5)
def test_killed_at_a_step_of_any_act(program: Program, database: str, tmp_path: Path) -> None:
    most = EVERY or ("3" if database == "sqlite" else "1")
    told = found(program("kill_acts", tmp_path, database, most, "killed", *act_names()))
    assert {one["act"] for one in told} == set(act_names())
    assert {one["done"] for one in told} == {True, False}


@pytest.mark.slow(minutes=1)
def test_killed_at_a_step_of_loading(program: Program, database: str, tmp_path: Path) -> None:
    told = found(program("kill_load", tmp_path, database, MOST_OF_LOADING))
    assert len(told) >= 8


ACTS_OF_EACH_SORT = ("decide.vote", "contract.vary", "decide.issue_paper")


@pytest.mark.slow
def test_a_connection_lost_at_any_step_leaves_it_done_or_not_done(
    program: Program, postgres_database: str, tmp_path: Path
) -> None:
    told = found(program("kill_acts", tmp_path, postgres_database, "6", "cut", *ACTS_OF_EACH_SORT))
    assert {one["done"] for one in told} == {True, False}


@pytest.mark.slow
def test_a_database_killed_and_started_again(program: Program, postgres_url: str, tmp_path: Path) -> None:
    found(program("kill_acts", tmp_path, "own", "3", "restarted", "decide.vote"))


@pytest.mark.slow
def test_a_disk_that_is_full(program: Program, tmp_path: Path) -> None:
    told = found(program("kill_acts", tmp_path, "sqlite", "every", "full", "decide.issue_paper"))
    assert {one["done"] for one in told} == {True, False}, "room for some acts and not for others"
