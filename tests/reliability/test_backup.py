"""Backup and restore: a drill ends with equal rows, equal answers and a verified log; a backup that is not whole is not used."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.slow
def test_a_restore_drill_on_sqlite(program: Program, tmp_path: Path) -> None:
    ran = program("drill", tmp_path, "sqlite", "sqlite")
    assert ran.returncode == 0, ran.stderr[-3000:]
    assert json.loads(ran.stdout) == []
    assert (tmp_path / "backup.zip").stat().st_mode & 0o077 == 0


@pytest.mark.slow
def test_a_restore_drill_on_postgresql_from_one_to_another(
    program: Program, postgres_databases: list[str], tmp_path: Path
) -> None:
    ran = program("drill", tmp_path, *postgres_databases)
    assert ran.returncode == 0, ran.stderr[-3000:]
    assert json.loads(ran.stdout) == []


@pytest.mark.slow(minutes=1)
def test_a_service_moves_from_sqlite_to_postgresql(program: Program, postgres_database: str, tmp_path: Path) -> None:
    ran = program("drill", tmp_path, "sqlite", postgres_database)
    assert ran.returncode == 0, ran.stderr[-3000:]
    assert json.loads(ran.stdout) == []
