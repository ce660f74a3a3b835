"""Limits how often a key or an address asks in a minute: takes a request, counts it, says whether it may go on.

The counts stand in one small file in the data folder that all processes of this machine map into memory, so that counting costs
no query. A place in it is chosen by a keyed hash; two who meet there push each other out, so nobody is refused for another.
"""

import fcntl
import hashlib
import mmap
import os
import struct
import threading
import time
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from ninja.throttling import BaseThrottle

from concordat.web.core.middleware.errors import client_address
from concordat.web.core.tokens import ByToken

MINUTE = 60
PLACES = 1 << 14
# Of each place: the minute, how many in it, and whose.
PLACE = struct.Struct("<QQ16s")


class Limit(BaseThrottle):
    """So many requests in a minute as the settings say, for each key, and for each address without one."""

    def allow_request(self, request: HttpRequest) -> bool:
        """Count the request and say whether it is within the limit."""
        return counts().count(whose(request), int(time.time()) // MINUTE) <= settings.SERVICE.api_requests_a_minute

    def wait(self) -> float:
        """Return the seconds until the next minute."""
        return MINUTE - int(time.time()) % MINUTE


class Counts:
    """The counts of this minute in a file that processes share."""

    def __init__(self, path: Path):
        path.parent.mkdir(parents=True, exist_ok=True)
        # A bare number, open as long as the process: closing any other on the same file would let go of its locks.
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        os.ftruncate(self._file, PLACES * PLACE.size)
        self._map = mmap.mmap(self._file, PLACES * PLACE.size)
        self._lock = threading.Lock()

    def count(self, name: str, minute: int) -> int:
        """Count one more for a name in a minute and return how many there were with it."""
        whole = hashlib.blake2b(name.encode(), key=settings.SECRET_KEY.encode()[:64], digest_size=24).digest()
        own, at = whole[:16], int.from_bytes(whole[16:], "little") % PLACES * PLACE.size
        with self._lock:
            fcntl.lockf(self._file, fcntl.LOCK_EX, PLACE.size, at)
            try:
                then, number, of = PLACE.unpack_from(self._map, at)
                number = number + 1 if (then, of) == (minute, own) else 1
                PLACE.pack_into(self._map, at, minute, number, own)
            finally:
                fcntl.lockf(self._file, fcntl.LOCK_UN, PLACE.size, at)
        return number


@cache
def counts() -> Counts:
    """Return the counts of this machine."""
    return Counts(Path(settings.DATA_FOLDER) / "api-requests")


def whose(request: HttpRequest) -> str:
    """Return what a request is counted under: its key, its session's person, or the address it came from."""
    known = getattr(request, "auth", None)
    if isinstance(known, ByToken):
        return f"key {known.token.pk}"
    return f"person {request.account.pk}" if request.account else f"address {client_address(request)}"
