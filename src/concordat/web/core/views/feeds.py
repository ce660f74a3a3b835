"""Feeds, calendars and permanent addresses: what readers and their programs follow without an account."""

import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, re_path
from django.views.decorators.http import require_safe

from concordat.store.kinds import kinds_by_name
from concordat.web.core.dispatch import ask_of
from concordat.web.core.followers.feeds import calendar_of, feed, whole_calendar
from concordat.web.core.registry import record_address

LONGEST = 200


@require_safe
def atom(request: HttpRequest, system: str) -> HttpResponse:
    """Give what is new of one thing, or of everything, as an Atom feed."""
    kind, key, ask = *_what(request), _public(request, system)
    content = ask.remember(("feed", kind, key), lambda: feed(ask, kind, key))
    return HttpResponse(content, "application/atom+xml; charset=utf-8")


@require_safe
def calendar(request: HttpRequest, system: str) -> HttpResponse:
    """Give the days of one thing, or of everything, as a calendar."""
    kind, key, ask = *_what(request), _public(request, system)
    content = ask.remember(
        ("calendar", kind, key), lambda: calendar_of(ask, kind, key) if kind else whole_calendar(ask)
    )
    return HttpResponse(content, "text/calendar; charset=utf-8")


@require_safe
def permanent(request: HttpRequest, system: str, kind: str, key: str) -> HttpResponse:
    """Lead from the permanent address of a record to its page; raises Http404 where there is no such kind."""
    ask = ask_of(request, system)
    name = next((one for one in kinds_by_name() if _plain(one) == kind), "")
    if not name:
        raise Http404(f"There is no kind of record “{kind}”.")
    return HttpResponseRedirect(ask.path(record_address(name, tuple(key.split("/")))))


def _public(request: HttpRequest, system: str) -> Any:
    """Return a question of the public: what programs fetch holds nothing private, whoever asks."""
    ask = ask_of(request, system)
    return type(ask)(row=ask.row, address=ask.address, today=ask.today)


def _what(request: HttpRequest) -> tuple[str, str]:
    kind, key = request.GET.get("kind", "")[:LONGEST], request.GET.get("key", "").strip()[:LONGEST]
    return (kind, key) if kind and key else ("", "")


def _plain(kind: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", kind).lower()


urlpatterns = [
    path("<slug:system>/feed.atom", atom, name="feed"),
    path("<slug:system>/all.ics", calendar, name="calendar-file"),
    re_path(r"^(?P<system>[-a-zA-Z0-9_]+)/records/(?P<kind>[a-z-]+)/(?P<key>.+)$", permanent, name="permanent"),
]
