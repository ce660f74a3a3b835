"""Standard output for answers alone: what a library writes there by itself goes to standard error for as long."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

OUT, ERROR = 1, 2


@contextmanager
def own_output() -> Iterator[None]:
    """Keep standard output clean while libraries work: an optimiser that was told to be silent still writes a line now and then."""
    sys.stdout.flush()
    try:
        kept = os.dup(OUT)
        os.dup2(ERROR, OUT)
    except OSError:
        # One of the two is closed, so that there is nothing to keep apart.
        yield
        return
    try:
        yield
    finally:
        # What C code wrote may still wait in its own buffer.
        _c_library().fflush(None)
        os.dup2(kept, OUT)
        os.close(kept)


def _c_library() -> ctypes.CDLL:
    return ctypes.CDLL("ucrtbase" if os.name == "nt" else None)
