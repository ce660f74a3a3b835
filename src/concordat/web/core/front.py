"""Gives the public pages that are kept, before Django is asked: takes a request, gives the page as it was sent, if it is still true.

Most of what the public asks for was asked for a moment before. Whether a page is still true is one question to the
database; finding the address, the system and the middleware's headers again would cost ten times as much.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db import DatabaseError, close_old_connections
from django.http import HttpRequest
from django.utils import timezone

from concordat.web.core.ask import Ask
from concordat.web.core.kept import Kept
from concordat.web.core.memory import MOST, known
from concordat.web.records.current import revisions

Environ = dict[str, Any]
Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]
MARK = "concordat.kept"
# What is asked with one of these may be answered otherwise than the public is.
NOT_PLAIN = ("HTTP_AUTHORIZATION", "HTTP_HX_REQUEST", "HTTP_RANGE")


@dataclass(frozen=True, slots=True)
class Sent:
    """A page as it was sent whole: whose it is, the name it is remembered by, and the day on which it was asked for."""

    system: int
    name: Hashable
    page: Kept
    on: date
    headers: tuple[tuple[str, str], ...] = ()

    def is_true(self) -> bool:
        """Say whether nothing that the page shows has changed since it was made."""
        if timezone.localdate() != self.on:
            return False
        try:
            close_old_connections()
            at = revisions(self.system)
        except DatabaseError:
            # Django meets the same, and says so to the reader.
            return False
        page, holds = known(self.system, at, self.name)
        if not at or page is not self.page or not holds:
            return False
        self.page.true_at = time.monotonic()
        return True


class Front:
    """The application with the pages it has sent to the public in front of it."""

    def __init__(self, application: Application):
        self.application = application
        self.sent: OrderedDict[Hashable, Sent] = OrderedDict()
        self.lock = threading.Lock()

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """Answer one request."""
        asked = _asked(environ)
        found = self.sent.get(asked)
        if found is not None and found.is_true():
            start("200 OK", list(found.headers))
            return [found.page.content]
        headers: list[tuple[str, str]] = []

        def begin(status: str, given: list[tuple[str, str]], *more: Any) -> Any:
            headers.extend(given if status == "200 OK" else ())
            return start(status, given, *more)

        response = self.application(environ, begin)
        made = environ.get(MARK)
        if asked is not None and made is not None and headers and not any(name == "Set-Cookie" for name, _ in headers):
            self._keep(asked, Sent(made.system, made.name, made.page, made.on, tuple(headers)))
        return response

    def _keep(self, asked: Hashable, sent: Sent) -> None:
        with self.lock:
            self.sent[asked] = sent
            self.sent.move_to_end(asked)
            while len(self.sent) > MOST:
                self.sent.popitem(last=False)


def mark(request: HttpRequest, ask: Ask, name: Hashable, page: Kept) -> None:
    """Tell the front that this request is answered by a page that is true now and the same for all."""
    request.environ[MARK] = Sent(ask.row.pk, (name, ask.day), page, ask.today)


def _asked(environ: Environ) -> Hashable:
    """Return what a plain request of the public asks for, None for any other."""
    if environ["REQUEST_METHOD"] != "GET" or any(name in environ for name in NOT_PLAIN):
        return None
    if f"{settings.SESSION_COOKIE_NAME}=" in environ.get("HTTP_COOKIE", ""):
        return None
    return (
        environ.get("HTTP_HOST"),
        environ.get("wsgi.url_scheme"),
        environ.get("HTTP_X_FORWARDED_PROTO"),
        environ["PATH_INFO"],
        environ.get("QUERY_STRING"),
    )
