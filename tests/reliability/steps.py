"""Counts the steps that write, and kills the process at one of them: statements, commits, and files put in place."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

WRITING_FILES = ("shutil.copyfile", "os.chmod", "os.rename", "os.link", "os.mkdir")


class Steps:
    """Every writing step that is met, in order; dies before or after the one it was told to die at."""

    def __init__(self, at: int | None = None, *, after: bool = False, stop: Callable[[], None] | None = None):
        self.at, self.after, self.met = at, after, list[str]()
        self._stop = stop or _die

    def take(self, says: str, do: Callable[[], Any]) -> Any:
        """Count one step and do it, unless this is the end."""
        here = len(self.met) == self.at
        self.met.append(says)
        if here and not self.after:
            self._stop()
        result = do()
        if here and self.after:
            self._stop()
        return result

    def statement(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        """Stand between Django and the database."""
        if sql.lstrip().upper().startswith(("SELECT", "PRAGMA", "EXPLAIN")) and "PG_ADVISORY" not in sql.upper():
            return execute(sql, params, many, context)
        return self.take(" ".join(sql.split())[:60], lambda: execute(sql, params, many, context))

    def file(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Take what Python tells about files as steps; they can only be stopped before they happen."""
        if event in WRITING_FILES:
            self.take(event, lambda: None)


@contextmanager
def counted(steps: Steps, *, files: bool = False) -> Iterator[Steps]:
    """Count the steps of what is done inside."""
    from django.db import connection

    commit = connection._commit
    connection._commit = lambda: steps.take("COMMIT", commit)
    counting = [files]
    if files:
        sys.addaudithook(lambda event, arguments: steps.file(event, arguments) if counting[0] else None)
    try:
        with connection.execute_wrapper(steps.statement):
            yield steps
    finally:
        counting[0] = False
        del connection._commit


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def chosen(steps: list[str], name: str, most: int | None) -> list[tuple[int, bool]]:
    """Return the steps to die at, each before or after: all of them, or the first, the middle and the end of the transaction
    and others picked by hash; where it is one, one of these three, by turns of the acts.
    """
    from hashlib import sha256

    every = [(step, after) for step in range(len(steps)) for after in (False, True)]
    if most is None or len(every) <= most:
        return every
    by_hash = sorted(every, key=lambda one: sha256(f"{name} {one}".encode()).digest())
    commit = steps.index("COMMIT")
    end = next(one for one in by_hash if one[0] == commit)
    wanted = list(dict.fromkeys([(1, False), (commit // 2, True), end, *by_hash]))
    if most == 1:
        return [wanted[sha256(name.encode()).digest()[0] % 3]]
    return sorted(wanted[:most])
