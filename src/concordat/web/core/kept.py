"""Keeps what the public sees: takes a page's key and how to make it, gives the page as kept, and makes it anew behind the reader.

What the public sees is the same for all, so that it is made once and kept until a record it shows changes. In a large
system a page that takes long to make, such as the position of a whole country, is then still shown as it was while it is
made anew; the header `Age` says how old it is. Who asks for one that is older than `MOST_SECONDS_OLD` waits for the new one,
but nobody waits for what another is waiting for already: a few readers of slow pages would keep all others out. A small
system's pages, and all that those who are signed in see, are always true now.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache

from django.db import connections
from django.http import HttpResponse

from concordat.web.core.ask import Ask
from concordat.web.records.size import is_large

MOST_SECONDS_OLD = 60.0
# Of processor time: what is made sooner than this is made at once, so that the reader sees what is true now.
LONG_SECONDS = 0.1
# After making a page the thread rests so many times as long as that took.
REST = 6
Make = Callable[[Ask], HttpResponse]


@dataclass(slots=True)
class Kept:
    """A page as it was sent, what it cost to make, and when it was last known to be true."""

    status: int
    headers: dict[str, str]
    content: bytes
    seconds: float
    true_at: float

    def response(self) -> HttpResponse:
        """Return the page."""
        return HttpResponse(self.content, status=self.status, headers=self.headers)


def kept(ask: Ask, key: Hashable, make: Make) -> tuple[HttpResponse, Kept | None]:
    """Return a page of the public, and as it is kept where it is true now."""
    found, holds = ask.known(key)
    if found is not None and not holds and found.seconds > LONG_SECONDS and is_large(ask.row.pk):
        age = time.monotonic() - found.true_at
        if age < MOST_SECONDS_OLD or ask.is_being_made(key):
            _behind().ask(ask, key, make)
            response: HttpResponse = found.response()
            response["Age"] = str(int(age))
            return response, None
    made = _made(ask, key, make)
    if holds:
        made.true_at = time.monotonic()
    return made.response(), made


def _made(ask: Ask, key: Hashable, make: Make) -> Kept:
    def work() -> Kept:
        began, at = time.thread_time(), time.monotonic()
        response = make(ask)
        return Kept(
            response.status_code, dict(response.items()), response.content, time.thread_time() - began, true_at=at
        )

    made: Kept = ask.remember(key, work)
    return made


class _Behind(threading.Thread):
    """Makes pages anew, one after another, each once however many ask."""

    def __init__(self) -> None:
        super().__init__(name="pages made anew", daemon=True)
        self.waiting: queue.SimpleQueue[tuple[Ask, Hashable, Make]] = queue.SimpleQueue()
        self.asked: set[Hashable] = set()

    def ask(self, ask: Ask, key: Hashable, make: Make) -> None:
        """Ask for a page to be made anew."""
        if (ask.row.pk, key) not in self.asked:
            self.asked.add((ask.row.pk, key))
            self.waiting.put((ask, key, make))

    def run(self) -> None:
        """Make what is asked for until the process ends."""
        while True:
            seconds = self.make_next()
            connections.close_all()
            # Readers and those who act come first: of the time, a small part goes into pages that are shown meanwhile.
            time.sleep(min(REST * seconds, MOST_SECONDS_OLD / 3))

    def make_next(self) -> float:
        """Make the next page that is asked for, once one is, and return the seconds of processor time it took."""
        ask, key, make = self.waiting.get()
        self.asked.discard((ask.row.pk, key))
        began = time.thread_time()
        try:
            _made(ask.again(), key, make)
        except Exception:
            # The reader has a page; who asks once it is too old meets the fault itself.
            logging.getLogger(__name__).exception("A page could not be made anew: %s", key)
        return time.thread_time() - began


@cache
def _behind() -> _Behind:
    thread = _Behind()
    thread.start()
    return thread
