"""Ends a process that used the engine: takes nothing, gives the process's exit status without taking the interpreter apart.

The engine runs threads of its own. Where the interpreter is taken apart while one of them, or a thread that waits for it, is
still at work, the process may die of a broken access to memory instead of ending. All that has to be put right is in the
database and in files that were closed by then, so that nothing is lost by leaving at once.
"""

import logging
import os
import sys
from typing import Any, NoReturn

from concordat.engine.duckdb import sweep


def leave(status: int | str | None) -> NoReturn:
    """End this process with what `sys.exit` would make of the status; what was said is written out first."""
    if isinstance(status, str):
        print(status, file=sys.stderr)
    sweep()
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status if isinstance(status, int) else 0 if status is None else 1)


def worker_int(worker: Any) -> None:
    """End a process of the server that is told to stop at once: what is under way is given up and taken back by the database."""
    # Nothing is written out: the signal may have come in the middle of writing.
    os._exit(0)


def worker_exit(server: Any, worker: Any) -> None:
    """End a process of the server, as it was about to end itself."""
    from django.db import connections

    # An ended connection is the last that the database hears of this process: it takes back what was not committed.
    connections.close_all()
    ended = sys.exc_info()[1]
    leave(ended.code if isinstance(ended, SystemExit) else 1)
