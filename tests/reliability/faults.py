"""What can happen to a service at any step: each fault takes the step and the work, lets it happen, and says how the process ends."""

import contextlib
import os
import signal
from collections.abc import Callable
from typing import Any

import postgres
from django.db import connections

from reliability.place import Copies
from reliability.steps import Steps, counted


class Fault:
    """The process is killed."""

    ends_with = -signal.SIGKILL

    def __init__(self, copies: Copies, server: Any):
        self.copies, self.server = copies, server

    def do(self, step: int, late: bool, work: Callable[[], None]) -> None:
        """Do the work and let it happen at the step."""
        with counted(Steps(step, after=late, stop=self.stop)):
            work()

    def stop(self) -> None:
        """Let it happen."""
        os.kill(os.getpid(), signal.SIGKILL)

    def mend(self) -> None:
        """Put right what has to be put right before the service comes back."""

    def case(self, case: dict[str, Any]) -> dict[str, Any]:
        """Return the case as the fault wants it."""
        return case


class Cut(Fault):
    """The database ends every connection, so that nobody knows what became of what was under way."""

    ends_with = 0

    def do(self, step: int, late: bool, work: Callable[[], None]) -> None:
        """Do the work; that it fails is as it should be."""
        from django.db import DatabaseError, InterfaceError

        with contextlib.suppress(DatabaseError, InterfaceError):
            super().do(step, late, work)
        # A connection that broke is no longer of use to anybody.
        connections.close_all()

    def stop(self) -> None:
        """End the connections to this database."""
        import psycopg

        name = connections["default"].settings_dict["NAME"]
        with psycopg.connect(self.copies.database, dbname="postgres", autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s", [name])


class Restarted(Cut):
    """The database itself is killed, as by a power cut, and starts again."""

    def stop(self) -> None:
        """Kill it."""
        for process in (self.server._server.pid, *postgres._children(self.server._server.pid)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def mend(self) -> None:
        """Start it again."""
        if self.server._server.poll() is not None or not self.server._answers():
            self.server.kill()
            self.server.start()


LONG_TEXT = "Words of a paper that goes on for some pages. " * 100


class Full(Cut):
    """There is room on the disk for a few more pages and no more: as many as the number of the step."""

    def case(self, case: dict[str, Any]) -> dict[str, Any]:
        """Return the case with a text that no rows already there have room for."""
        return {**case, "given": {**case["given"], "text": f"{case['given']['text']}\n\n{LONG_TEXT}"}}

    def do(self, step: int, late: bool, work: Callable[[], None]) -> None:
        """Do the work on a database that can hardly grow."""
        from django.db import DatabaseError, connection

        with connection.cursor() as cursor:
            # A database that gave pages back would take these first, and might have room enough.
            cursor.execute("VACUUM")
            pages = cursor.execute("PRAGMA page_count").fetchone()[0]
            cursor.execute(f"PRAGMA max_page_count = {pages + step}")
        with contextlib.suppress(DatabaseError):
            work()


FAULTS: dict[str, type[Fault]] = {"killed": Fault, "cut": Cut, "restarted": Restarted, "full": Full}
