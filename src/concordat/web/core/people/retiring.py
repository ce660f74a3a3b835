"""Lets go of what is older than it has to be: takes the days of the settings, gives how much of what was deleted."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from concordat.web.core.models import Draft, Follow, Job, MailLink, Presence, Seen, Session, Token


def retire() -> Mapping[str, int]:
    """Delete what is older than the retention days; acts, the log and accounts are kept."""
    now = timezone.now()
    before = now - timedelta(days=settings.SERVICE.retention_days)
    old = {
        "sessions that ended": Session.objects.filter(expire_date__lt=now),
        "entries of the audit trail": Seen.objects.filter(at__lt=before),
        "drafts that nobody touched": Draft.objects.filter(saved_at__lt=before),
        "traces of who had a page open": Presence.objects.filter(at__lt=now - timedelta(days=1)),
        "follows that were never confirmed": Follow.objects.filter(confirmed_at=None, asked_at__lt=before),
        "links of mail": MailLink.objects.filter(Q(used_at__lt=before) | Q(ends_at__lt=before)),
        "keys for programs that ended": Token.objects.filter(Q(ended_at__lt=before) | Q(ends_at__lt=before)),
        "background work that ended": Job.objects.filter(ended_at__lt=before),
    }
    went = {what: rows.delete()[0] for what, rows in old.items()}
    tries = (AccessAttempt, AccessLog, AccessFailureLog)
    went["tries to sign in"] = sum(kind.objects.filter(attempt_time__lt=before).delete()[0] for kind in tries)
    went["mail kept in files"] = _old_files(Path(settings.EMAIL_FILE_PATH), before.timestamp())
    return went


def _old_files(folder: Path, before: float) -> int:
    found = [one for one in folder.glob("*.log") if one.stat().st_mtime < before] if folder.is_dir() else []
    for one in found:
        one.unlink()
    return len(found)
