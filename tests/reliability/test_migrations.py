"""Migrations: nothing is missing from them, and a database made by the first ones comes to now with every row it had."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.django_db
def test_the_models_are_what_the_migrations_make() -> None:
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.slow
def test_rows_of_the_first_version_come_to_now_without_loss(program: Program, database: str, tmp_path: Path) -> None:
    ran = program("migrate_rows", tmp_path, database)
    assert ran.returncode == 0, ran.stderr[-3000:]
    assert json.loads(ran.stdout) == []


@pytest.mark.slow
def test_processes_that_start_at_once_make_the_tables_once(database: str, tmp_path: Path) -> None:
    """Service and worker start together; the first makes the tables, and the others wait for it and find them made."""
    settings = tmp_path / "concordat.toml"
    lines = [f'data_folder = "{tmp_path / "data"}"'] + ([] if database == "sqlite" else [f'database = "{database}"'])
    settings.write_text("\n".join([*lines, ""]), "utf-8")
    environment = {name: value for name, value in os.environ.items() if name != "CONCORDAT_SETTINGS"}
    command = [sys.executable, "-c", "from concordat.cli import main; raise SystemExit(main())", "log", "verify"]
    started = [
        subprocess.Popen(
            [*command, "--settings", str(settings)],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for one in started:
        said, complained = one.communicate(timeout=300)
        assert one.returncode == 0, complained[-3000:]
        assert "Verified: 0 events" in said
