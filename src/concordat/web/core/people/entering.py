"""Lets a person in: takes a request and who they are, gives them a session of their own with a new key, noted in the audit trail."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest
from django.utils import timezone

from concordat.web.core.audit import note_seen
from concordat.web.core.models import Account, Session
from concordat.web.core.people.strength import STRENGTH

BACKEND = "django.contrib.auth.backends.ModelBackend"
# What a browser calls itself, the more particular name first: Chrome calls itself Safari too.
BROWSERS = {"Edg/": "Edge", "Firefox/": "Firefox", "Chrome/": "Chrome", "Safari/": "Safari"}
MACHINES = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac OS": "macOS",
    "Linux": "Linux",
}
# A session is written at most this often for being used.
NOTED_EACH = timedelta(minutes=1)


def enter(request: HttpRequest, account: Account, strength: str) -> None:
    """Start a session; whatever the browser had before is gone, its key with it."""
    request.session.flush()
    login(request, account, BACKEND)
    now = timezone.now()
    request.session["started"] = request.session["used"] = now.isoformat()
    request.session["program"] = program_of(request.headers.get("User-Agent", ""))
    request.session[STRENGTH] = strength
    request.account = account
    note_seen(request, "signed in", about=strength)


def program_of(named: str) -> str:
    """Return in words what a browser calls itself; no more is kept than what its owner knows it by."""
    browser = next((words for mark, words in BROWSERS.items() if mark in named), "")
    machine = next((words for mark, words in MACHINES.items() if mark in named), "")
    return " on ".join(one for one in (browser, machine) if one)


def is_over(session: "dict[str, str]") -> bool:
    """Say whether a session has lasted as long as any may, however much it is used."""
    started = session.get("started")
    if started is None:
        return False
    return timezone.now() - datetime.fromisoformat(started) > timedelta(hours=settings.SERVICE.session_longest_hours)


def note_used(session: "dict[str, str]") -> None:
    """Note that a session is used, so that it ends by itself only when it is not."""
    used, now = session.get("used"), timezone.now()
    if used is None or now - datetime.fromisoformat(used) > NOTED_EACH:
        session["used"] = now.isoformat()


def end_sessions(account: Account, keep: str | None = None) -> int:
    """End every session of a person but one, and return how many there were."""
    return Session.objects.filter(account=account).exclude(session_key=keep or "").delete()[0]
