"""Following: takes an address and a thing, asks the address whether it wants to hear of it, and stops at one click."""

import secrets
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from concordat.kernel.finding import Finding, Place
from concordat.publish.asking import email_findings
from concordat.web.core.ask import Ask
from concordat.web.core.followers.feeds import name_of
from concordat.web.core.followers.letters import post
from concordat.web.core.models import Follow, LogEvent

RHYTHMS = {
    "daily": "Each day on which something changed",
    "weekly": "Each week in which something changed",
    "before meetings": "Before each meeting of the body",
}
KINDS = {
    "Body": "A body or committee",
    "Proposal": "A proposal",
    "Contract": "A contract",
    "Topic": "A topic",
    "Commitment": "A promise",
    "word": "Everything with a word in it",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asks to follow."""

    email: str
    kind: str
    key: str
    rhythm: str


def findings_of(wanted: Wanted) -> tuple[Finding, ...]:
    """Return what is wrong with a wish to follow."""
    found = list(email_findings(wanted.email))
    if not wanted.email.strip():
        found.append(_empty("email", "No e-mail address is given.", "Write the address that should hear of it."))
    if not wanted.kind or not wanted.key.strip():
        found.append(_empty("key", "Nothing to follow is named.", "Choose what to follow, or write a word."))
    if wanted.rhythm not in RHYTHMS:
        found.append(_empty("rhythm", "No rhythm is chosen.", "Choose how often you want to hear."))
    if wanted.rhythm == "before meetings" and wanted.kind and wanted.kind != "Body":
        found.append(_empty("rhythm", "Only a body has meetings.", "Choose each day or each week."))
    return tuple(found)


def ask_to_follow(ask: Ask, wanted: Wanted) -> None:
    """Send a letter that asks for a confirmation; nothing more is ever sent to an address that did not confirm.

    Whether the address followed already is not said, so that nobody learns what somebody else follows.
    """
    email = wanted.email.strip().lower()
    at = {"system": ask.row, "email": email, "kind": wanted.kind[:40], "key": wanted.key.strip()[:500]}
    with transaction.atomic():
        follow, _ = Follow.objects.get_or_create(
            **at, defaults={"rhythm": wanted.rhythm, "secret": _secret(), "told_until": last_entry()}
        )
        if follow.confirmed_at is None:
            follow.rhythm = wanted.rhythm
            follow.save(update_fields=["rhythm"])
        what = name_of(ask, wanted.kind, follow.key)
        if follow.confirmed_at is None:
            text = (
                f"Somebody, we hope you, asked for e-mail about {what} in {ask.system.settings.name}.\n\n"
                f"Open this address and confirm it:\n{_address(f'follow/confirm/{follow.secret}')}\n\n"
                "If it was not you, do nothing: you will not hear from us again."
            )
            subject = f"Please confirm: follow {what}"
        else:
            text = f"You follow {what} already ({follow.rhythm}).\n\nTo stop, open:\n{stop_address(follow)}\n"
            subject = f"You follow {what}"
        marker = f"{follow.pk}-{int(timezone.now().timestamp()) // 600}"
        post(email, subject, text, once=f"confirm-{marker}", follow=follow)


def asked_by(secret: str) -> Follow | None:
    """Return what is followed under the secret of a letter, whatever system it is of; nothing where it is too old."""
    return Follow.objects.filter(secret=secret).select_related("system").first()


def confirm(secret: str) -> Follow | None:
    """Return what is followed from now on; None where the letter is unknown."""
    follow = Follow.objects.filter(secret=secret).select_related("system").first()
    if follow is not None and follow.confirmed_at is None:
        follow.confirmed_at = timezone.now()
        follow.told_until = last_entry()
        follow.save(update_fields=["confirmed_at", "told_until"])
    return follow


def stop(secret: str) -> bool:
    """Forget the address and what it follows; say whether there was anything to stop."""
    gone, _ = Follow.objects.filter(secret=secret).delete()
    return gone > 0


def stop_address(follow: Follow) -> str:
    """Return the address that stops a follow."""
    return _address(f"follow/stop/{follow.secret}")


def last_entry() -> int:
    """Return the number of the last entry of the log."""
    return LogEvent.objects.order_by("-sequence").values_list("sequence", flat=True).first() or 0


def _address(path: str) -> str:
    return f"{settings.SERVICE.public_address or settings.LISTENS_AT}/{path}"


def _secret() -> str:
    return sha256(secrets.token_bytes(32)).hexdigest()


def _empty(field: str, what: str, then: str) -> Finding:
    return Finding("missing-value", what, "It is needed to write to you.", then, Place(field=field))
