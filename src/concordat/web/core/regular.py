"""What is done again and again without being asked: letters every minute, followers, the day's head and what is too old every hour."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from django.db import close_old_connections
from huey import crontab

from concordat.web.core.followers.letters import send_waiting
from concordat.web.core.followers.telling import tell_all
from concordat.web.core.log.logbook import sign_head_of_today
from concordat.web.core.people.retiring import retire

EVERY_MINUTE: tuple[Callable[[], Any], ...] = (send_waiting,)
# Each of these knows by itself what is due, so that an hour in which no worker ran is made up for by the next.
EVERY_HOUR: tuple[Callable[[], Any], ...] = (sign_head_of_today, tell_all, retire)


def schedule(huey: Any) -> None:
    """Put it all in the time-table of the worker's queue."""
    for works, when in ((EVERY_MINUTE, crontab(minute="*")), (EVERY_HOUR, crontab(minute="5"))):
        for work in works:
            huey.periodic_task(when, name=work.__name__)(_connected(_guarded(work)))


def do_all() -> Mapping[str, Any]:
    """Do everything once, now, and return what each gave; what fails is logged and does not stop the others."""
    return {work.__name__: _guarded(work)() for work in (*EVERY_HOUR, *EVERY_MINUTE)}


def _guarded(work: Callable[[], Any]) -> Callable[[], Any]:
    def guarded() -> Any:
        try:
            return work()
        except Exception:
            logging.getLogger(__name__).exception("%s failed", work.__name__)
            return None

    return guarded


def _connected(work: Callable[[], Any]) -> Callable[[], Any]:
    """Let a thread of the worker start with a connection that lives, and leave none that is too old."""

    def connected() -> Any:
        close_old_connections()
        try:
            return work()
        finally:
            close_old_connections()

    return connected
