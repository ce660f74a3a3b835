"""Databases that tests of reliability may break: an empty SQLite folder, or a new database of the real PostgreSQL."""

import os
import secrets
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import django
import pytest

django.setup()

ROOT = Path(__file__).resolve().parents[2]
SQLITE = "sqlite"


@pytest.fixture(params=[SQLITE, "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty database of each sort, for the settings file."""
    if request.param == SQLITE:
        yield SQLITE
        return
    yield from _on_postgres(request.getfixturevalue("postgres_url"))


@pytest.fixture
def postgres_database(postgres_url: str) -> Iterator[str]:
    """The address of an empty database of PostgreSQL."""
    yield from _on_postgres(postgres_url)


@pytest.fixture
def postgres_databases(postgres_url: str) -> Iterator[list[str]]:
    """The addresses of two empty databases of PostgreSQL."""
    first, second = _on_postgres(postgres_url), _on_postgres(postgres_url)
    yield [next(first), next(second)]
    for one in (first, second):
        next(one, None)


def _on_postgres(url: str) -> Iterator[str]:
    import psycopg

    name = f"reliability_{secrets.token_hex(6)}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
    with psycopg.connect(url, dbname="postgres", autocommit=True) as connection:
        found = connection.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [name])
        for (own,) in found.fetchall():
            connection.execute(f'DROP DATABASE "{own}" WITH (FORCE)')


@pytest.fixture(scope="session")
def program() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs a program of this folder in a process of its own, with its arguments."""

    def run(name: str, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        path = os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests"), str(ROOT / "tools")])
        given = {**os.environ, "PYTHONPATH": path, **environment}
        given.pop("CONCORDAT_DATA", None)
        # A process that is killed tells nothing, and counting lines nearly doubles the time; other tests run these lines too.
        given.pop("COVERAGE_PROCESS_CONFIG", None)
        command = [sys.executable, str(ROOT / "tests" / "reliability" / f"{name}.py"), *map(str, arguments)]
        return subprocess.run(command, env=given, cwd=ROOT, capture_output=True, text=True, check=False, timeout=3_000)

    return run
