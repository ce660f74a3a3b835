"""Migrations: nothing is missing from them, and a database made by the first ones comes to now with every row it had."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.django_db
def test_the_models_are_what_the_migrations_make() -> None:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.slow
def test_rows_of_the_first_version_come_to_now_without_loss(program: Program, database: str, tmp_path: Path) -> None:
    ran = program("migrate_rows", tmp_path, database)
    assert ran.returncode == 0, ran.stderr[-3000:]
    assert json.loads(ran.stdout) == []
