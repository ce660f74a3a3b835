"""Brings the database up to date: takes nothing, gives tables as this version knows them; one process at a time, the others wait."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

ONE_AT_A_TIME = 7_305_004
LOCK = "migrate.lock"


def bring_up_to_date() -> None:
    """Apply every migration that this database has not had; service and worker may start at the same moment."""
    with alone():
        apply()


def apply() -> None:
    """Apply them where this process is alone already."""
    call_command("migrate", verbosity=0, interactive=False)


@contextmanager
def alone() -> Iterator[None]:
    """Let no other process change the tables meanwhile; the lock goes with the process, whatever ends it."""
    with _on_postgresql() if connection.vendor == "postgresql" else _in_folder(Path(settings.DATA_FOLDER)):
        yield


@contextmanager
def _on_postgresql() -> Iterator[None]:
    # A lock of the session: each migration is a transaction of its own. Processes of other machines wait too.
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
    try:
        yield
    finally:
        # Where the connection broke, the database has freed the lock.
        if connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [ONE_AT_A_TIME])


@contextmanager
def _in_folder(folder: Path) -> Iterator[None]:
    import fcntl  # only there on systems that have it; a command that changes no tables does without

    with (folder / LOCK).open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
