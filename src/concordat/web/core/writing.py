"""Who writes next: takes nothing, gives a transaction once it is this writer's turn.

SQLite lets one write at a time, and who finds another at it looks again after pauses that grow, so that many who write
wait far longer than their writing takes. A lock of the operating system wakes the next at once, whatever process it is in,
and is free again whatever ends its holder. PostgreSQL needs none of this.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction


@contextmanager
def writing() -> Iterator[None]:
    """Write in one transaction, in turn."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        with transaction.atomic():
            yield
        return
    with (Path(settings.DATA_FOLDER) / "writer.lock").open("a") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        with transaction.atomic():
            yield
