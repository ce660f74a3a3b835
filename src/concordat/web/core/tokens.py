"""Keys for programs: takes a person's role, gives a key once; takes a request, gives who it acts as and how far."""

import hashlib
import secrets
from datetime import timedelta
from typing import NamedTuple

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from concordat.web.core.models import Account, RoleHeld, Token

# So that a key that leaks into a file is known for what it is by those who search for secrets.
PREFIX = "concordat_"
LONGEST_DAYS = 366
NOTED_EACH = timedelta(minutes=1)


class ByToken(NamedTuple):
    """Who a program acts as: the person, their one role that the key is for, whether it may act, and the key's own row."""

    account: Account
    held: tuple[RoleHeld, ...]
    may_act: bool
    token: Token


def make_token(account: Account, held: RoleHeld, title: str, days: int, *, may_act: bool = False) -> tuple[Token, str]:
    """Return a new key and its text, which is shown this once and never kept."""
    text = PREFIX + secrets.token_urlsafe(32)
    ends = timezone.now() + timedelta(days=min(days, LONGEST_DAYS))
    made = Token.objects.create(
        account=account, held=held, title=title, digest=digest_of(text), ends_at=ends, may_act=may_act
    )
    return made, text


def token_account(request: HttpRequest) -> ByToken | None:
    """Return who the `Authorization: Bearer` of a request acts as; None where there is none that is in force."""
    scheme, _, text = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not text.startswith(PREFIX):
        return None
    now = timezone.now()
    found = (
        Token.objects.filter(digest=digest_of(text.strip()), ended_at=None, ends_at__gt=now, account__is_active=True)
        .filter(Q(held__ends=None) | Q(held__ends__gt=now), held__starts__lte=now)
        .select_related("account", "held", "held__system")
        .first()
    )
    if found is None:
        return None
    if found.last_used is None or now - found.last_used > NOTED_EACH:
        Token.objects.filter(pk=found.pk).update(last_used=now)
    return ByToken(found.account, (found.held,), found.may_act, found)


def end_tokens(account: Account) -> int:
    """End every key of a person and return how many there were."""
    return Token.objects.filter(account=account, ended_at=None).update(ended_at=timezone.now())


def digest_of(text: str) -> str:
    """Return the hash by which a key is kept; the key itself is random, so that no salt is needed."""
    return hashlib.sha256(text.encode()).hexdigest()
