"""Letters: takes what to write to whom, keeps it with what it tells, sends it afterwards; none is lost, none is made twice."""

import logging
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from smtplib import SMTPException
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from concordat.web.core.models import Follow, Letter

logger = logging.getLogger(__name__)
KEPT_FOR = timedelta(days=30)


def post(to: str, subject: str, text: str, *, once: str, follow: Follow | None = None, stop_address: str = "") -> bool:
    """Keep a letter to be sent after this transaction; the same `once` is the same letter and is kept once.

    Say whether it is new.
    """
    host = urlsplit(settings.SERVICE.public_address).hostname or "localhost"
    message_id = f"<{sha256(once.encode()).hexdigest()[:40]}@{host}>"
    _, made = Letter.objects.get_or_create(
        message_id=message_id,
        defaults={
            "to": to,
            "subject": " ".join(subject.split())[:200],
            "text": text,
            "follow": follow,
            "stop_address": stop_address,
        },
    )
    return made


def send_waiting() -> int:
    """Send the letters that wait and return how many went out.

    A letter counts as sent once the mail server took it. Where the service is killed in between, the letter goes out again
    with the same message id, by which mail programs know it for the same.
    """
    sent = sum(_send(letter) for letter in _waiting())
    Letter.objects.filter(sent_at__lt=timezone.now() - KEPT_FOR).delete()
    return sent


def _send(letter: int) -> bool:
    """Send one letter and say whether the mail server took it; one that it does not take waits, and keeps no other waiting."""
    with transaction.atomic():
        held = Letter.objects.select_for_update().filter(pk=letter, sent_at=None).first()
        if held is None:
            return False
        try:
            _message(held).send()
        except (SMTPException, OSError) as error:
            logger.warning("letter %s waits: %s", letter, error)
            return False
        held.sent_at = timezone.now()
        held.save(update_fields=["sent_at"])
        return True


def _waiting() -> Iterator[int]:
    yield from list(Letter.objects.filter(sent_at=None).order_by("pk").values_list("pk", flat=True))


def _message(letter: Letter) -> EmailMessage:
    headers = {"Message-ID": letter.message_id, "Auto-Submitted": "auto-generated"}
    if letter.stop_address:
        headers |= {
            "List-Unsubscribe": f"<{letter.stop_address}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    return EmailMessage(letter.subject, letter.text, None, [letter.to], headers=headers)
