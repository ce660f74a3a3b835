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
LONGEST_PROGRAM = 120
# A session is written at most this often for being used.
NOTED_EACH = timedelta(minutes=1)


def enter(request: HttpRequest, account: Account, strength: str) -> None:
    """Start a session; whatever the browser had before is gone, its key with it."""
    request.session.flush()
    login(request, account, BACKEND)
    now = timezone.now()
    request.session["started"] = request.session["used"] = now.isoformat()
    request.session["program"] = request.headers.get("User-Agent", "")[:LONGEST_PROGRAM]
    request.session[STRENGTH] = strength
    request.account = account
    note_seen(request, "signed in", about=strength)


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
