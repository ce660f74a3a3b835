"""The PostgreSQL of the tests is a real one: as careful as in production, reached by a private socket, gone afterwards."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import postgres
import psycopg
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def server(postgres_url: str) -> Iterator[postgres.Postgres]:
    """A server of our own, that can be killed; where the tests have one, its programs are installed."""
    if postgres.programs() is None:
        pytest.skip("the server of these tests is elsewhere; its programs are not installed here")
    with postgres.running() as running:
        yield running


def test_the_tests_have_a_server(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        assert connection.info.server_version >= 130000


def test_it_writes_through_to_the_disk(server: postgres.Postgres) -> None:
    with psycopg.connect(server.address) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            assert connection.execute(f"show {setting}").fetchone() == ("on",)
        assert connection.execute("show server_encoding").fetchone() == ("UTF8",)


def test_nobody_else_reaches_it(server: postgres.Postgres) -> None:
    assert stat.S_IMODE(server.folder.stat().st_mode) == 0o700
    with psycopg.connect(server.address) as connection:
        assert connection.execute("show listen_addresses").fetchone() == ("",)
    with pytest.raises(ValueError, match="without a port"):
        _ = server.loopback_address


def test_what_was_committed_outlives_a_kill_and_what_was_not_does_not(server: postgres.Postgres) -> None:
    with psycopg.connect(server.address, autocommit=True) as connection:
        connection.execute("create table kept (n int)")
        connection.execute("insert into kept values (1)")
        connection.execute("begin")
        connection.execute("insert into kept values (2)")
        server.kill()
        with pytest.raises(psycopg.OperationalError):
            connection.execute("commit")
    server.start()
    with psycopg.connect(server.address) as connection:
        assert connection.execute("select n from kept").fetchall() == [(1,)]


def test_the_command_gives_the_address_and_passes_on_how_it_ended(postgres_url: str) -> None:
    if postgres.programs() is None:
        pytest.skip("the server of these tests is elsewhere; its programs are not installed here")
    told = "import os, sys; print(os.environ['CONCORDAT_TEST_POSTGRES']); sys.exit(3)"
    command = [sys.executable, ROOT / "tools" / "postgres.py", "--", sys.executable, "-c", told]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=dict(os.environ))
    assert done.returncode == 3
    folder = Path(done.stdout.strip().partition("host=")[2])
    assert folder.name.startswith("concordat-pg-")
    assert not folder.exists()
