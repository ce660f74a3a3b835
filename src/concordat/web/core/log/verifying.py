"""Verifies the log in the database: takes nothing, gives what was found; the same state of the log is gone through once."""

import threading
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from concordat.log import Verification, verify
from concordat.web.core.log import logbook
from concordat.web.core.models import LogEvent


@dataclass(frozen=True, slots=True)
class Result:
    """What was found, and when."""

    found: Verification
    at: datetime


_known: dict[tuple[int, str], Result] = {}
_lock = threading.Lock()


def result_at() -> Result | None:
    """Return what was found on the log as it is now, None where this state of it was not verified yet."""
    return _known.get(_state())


def run() -> Result:
    """Verify every entry, field and signed head; a state that was verified within this process is not gone through again."""
    with _lock:
        state = _state()
        if state not in _known:
            found = verify(logbook.rows(), logbook.heads(), logbook.public_keys())
            _known.clear()
            _known[state] = Result(found, timezone.now())
        return _known[state]


def _state() -> tuple[int, str]:
    last = LogEvent.objects.order_by("-sequence").values_list("sequence", "hash").first()
    return last or (0, "")
