"""Pages the public has seen are given again before Django is asked, for as long as they are true and the same for all."""

import io
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.db.models import F

from concordat.web.core import front as front_module
from concordat.web.core.front import Front
from concordat.web.core.models import KindState, ServedSystem

pytestmark = pytest.mark.django_db


class Counted:
    """Django, with a count of what it was asked."""

    def __init__(self) -> None:
        self.django, self.times = WSGIHandler(), 0

    def __call__(self, environ: Any, start: Any) -> Any:
        self.times += 1
        return self.django(environ, start)


@pytest.fixture
def behind() -> Counted:
    return Counted()


@pytest.fixture
def front(behind: Counted, monkeypatch: pytest.MonkeyPatch) -> Iterator[Front]:
    # The connection of a test is one for all of it, as Django's own client for tests sees to.
    monkeypatch.setattr(front_module, "close_old_connections", lambda: None)
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield Front(behind)
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


def asked(front: Front, path: str, **more: str) -> tuple[str, dict[str, str], bytes]:
    """Ask as a server does; give status, headers and content."""
    began: list[Any] = []
    address, _, query = path.partition("?")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": address,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "HTTP_HOST": "localhost",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(b""),
        **more,
    }
    content = b"".join(front(environ, lambda status, headers, *_: began.extend((status, headers))))
    return began[0], dict(began[1]), content


@pytest.mark.parametrize("page", ["contracts", "matrix.json", "log", "contracts?page=1"])
def test_what_was_asked_before_is_given_again_as_it_was(
    front: Front, behind: Counted, served: ServedSystem, page: str
) -> None:
    first = asked(front, f"/{served.slug}/{page}")
    again = asked(front, f"/{served.slug}/{page}")
    assert first == again
    assert first[0] == "200 OK"
    assert {"Content-Security-Policy", "X-Content-Type-Options", "Content-Length"} <= first[1].keys()
    assert behind.times == 1


def test_what_changed_is_asked_for_anew(front: Front, behind: Counted, served: ServedSystem) -> None:
    asked(front, f"/{served.slug}/contracts")
    KindState.objects.filter(kind="Contract").update(revision=F("revision") + 1)
    asked(front, f"/{served.slug}/contracts")
    assert behind.times == 2
    asked(front, f"/{served.slug}/contracts")
    assert behind.times == 2


def test_what_a_page_does_not_show_may_change(front: Front, behind: Counted, served: ServedSystem) -> None:
    asked(front, f"/{served.slug}/contracts")
    KindState.objects.filter(kind="Meeting").update(revision=F("revision") + 1)
    asked(front, f"/{served.slug}/contracts")
    assert behind.times == 1


@pytest.mark.parametrize(
    "more",
    [
        {"HTTP_COOKIE": "other=1; session=abc"},
        {"HTTP_AUTHORIZATION": "Bearer abc"},
        {"HTTP_HX_REQUEST": "true"},
        {"HTTP_HOST": "127.0.0.1"},
        {"REQUEST_METHOD": "HEAD"},
    ],
    ids=lambda one: next(iter(one)),
)
def test_what_may_be_answered_otherwise_is_asked_of_django(
    front: Front, behind: Counted, served: ServedSystem, more: dict[str, str]
) -> None:
    for _ in range(2):
        asked(front, f"/{served.slug}/contracts")
    asked(front, f"/{served.slug}/contracts", **more)
    assert behind.times == 2


@pytest.mark.parametrize("address", ["{}/contracts/none", "{}/nothing-here", "healthy"])
def test_what_is_no_page_for_all_is_not_kept(front: Front, behind: Counted, served: ServedSystem, address: str) -> None:
    for _ in range(2):
        asked(front, f"/{address.format(served.slug)}")
    assert behind.times == 2


def test_a_page_of_yesterday_is_made_anew(
    front: Front, behind: Counted, served: ServedSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(front, f"/{served.slug}/contracts")
    monkeypatch.setattr(front_module.timezone, "localdate", lambda: date(2099, 1, 1))
    asked(front, f"/{served.slug}/contracts")
    assert behind.times == 2


def test_the_page_of_a_system_that_was_removed_is_gone(front: Front, behind: Counted, served: ServedSystem) -> None:
    address = f"/{served.slug}/contracts"
    asked(front, address)
    KindState.objects.all().delete()
    asked(front, address)
    assert behind.times == 2


def test_no_more_pages_are_kept_than_there_is_room_for(
    front: Front, behind: Counted, served: ServedSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(front_module, "MOST", 2)
    for page in ("contracts", "matrix", "proposals"):
        asked(front, f"/{served.slug}/{page}")
    assert len(front.sent) == 2
    asked(front, f"/{served.slug}/contracts")
    assert behind.times == 4
