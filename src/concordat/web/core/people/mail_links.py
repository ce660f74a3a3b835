"""Links that let a person in once: takes whom it is for, sends the mail; takes what came back, gives whose it is."""

import logging
import secrets
from datetime import timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from concordat.web.core.models import Account, MailLink
from concordat.web.core.tokens import digest_of

logger = logging.getLogger(__name__)
INVITATION, NEW_PASSWORD = MailLink.PURPOSES
LASTS = {INVITATION: timedelta(days=7), NEW_PASSWORD: timedelta(hours=1)}
# So that nobody fills another's mailbox.
MOST_AT_ONCE = 3
SUBJECTS = {INVITATION: "You are invited to {service}", NEW_PASSWORD: "Choose a new password for {service}"}
TEXTS = {
    INVITATION: (
        "{by} invites you to work in {service}.\n\n"
        "Open this address to choose how you sign in. It works once, for seven days:\n{address}\n\n"
        "If you do not know what this is about, do nothing: nobody gets in without it.\n"
    ),
    NEW_PASSWORD: (
        "Somebody, most likely you, asked for a new password for {service}.\n\n"
        "Open this address to choose one. It works once, for an hour:\n{address}\n\n"
        "If it was not you, do nothing: your password stays as it is.\n"
    ),
}
PATHS = {INVITATION: "sign-in/invitation/", NEW_PASSWORD: "sign-in/new-password/"}


class NotSent(Exception):
    """Raised where the mail server did not take the mail; the link itself works."""

    def __init__(self, address: str):
        self.address = address
        super().__init__("the mail server did not take the mail")


def make_link(account: Account, purpose: str) -> str:
    """Return the text of a new link; only its hash is kept. An older link of the same purpose no longer works."""
    text = secrets.token_urlsafe(32)
    open_links(account, purpose).update(used_at=timezone.now())
    ends = timezone.now() + LASTS[purpose]
    MailLink.objects.create(account=account, purpose=purpose, digest=digest_of(text), ends_at=ends)
    return text


def address_of(request: HttpRequest | None, path: str) -> str:
    """Return a whole address of this service: that of the settings, or the one that was asked."""
    if settings.SERVICE.public_address:
        return f"{settings.SERVICE.public_address}/{path}"
    return request.build_absolute_uri(f"/{path}") if request is not None else f"http://localhost/{path}"


def send_link(
    account: Account, purpose: str, *, request: HttpRequest | None = None, by: str = "An administrator"
) -> str:
    """Send a person a link and return its address; nothing is sent where too many were lately.

    Raises NotSent where the mail server does not take it.
    """
    lately = MailLink.objects.filter(account=account, purpose=purpose, made_at__gt=timezone.now() - timedelta(hours=1))
    if lately.count() >= MOST_AT_ONCE:
        return ""
    address = address_of(request, PATHS[purpose] + make_link(account, purpose))
    words = {"service": settings.SERVICE.name, "by": by, "address": address}
    try:
        send_mail(SUBJECTS[purpose].format(**words), TEXTS[purpose].format(**words), None, [account.email])
    except (SMTPException, OSError) as error:
        # What servers answer may name who is written to.
        logger.warning("a link for %s was not sent: %s", account.pseudonym, type(error).__name__)
        raise NotSent(address) from None
    return address


def open_links(account: Account, purpose: str) -> "QuerySet[MailLink]":
    """Return the links of a person that still work."""
    return MailLink.objects.filter(account=account, purpose=purpose, used_at=None)


def link_of(text: str, purpose: str) -> MailLink | None:
    """Return the link if it still works, without using it up: programs that look into mail open links too."""
    found = MailLink.objects.filter(
        digest=digest_of(text), purpose=purpose, used_at=None, ends_at__gt=timezone.now(), account__is_active=True
    )
    return found.select_related("account").first()


def use_up(link: MailLink) -> bool:
    """Use a link up; of two requests at once only one is told that it did."""
    return MailLink.objects.filter(pk=link.pk, used_at=None).update(used_at=timezone.now()) == 1
