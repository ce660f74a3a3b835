"""Who a program asks as: takes a request, puts the account and role of its key on it; without a key it is the public or the session."""

from typing import Any

from django.http import HttpRequest
from ninja.security import HttpBearer
from ninja.utils import check_csrf

from concordat.web.api.refusing import NeedsKey
from concordat.web.core.page import Barred
from concordat.web.core.tokens import ByToken, token_account

ANYBODY = "anybody"


class Key(HttpBearer):
    """A key for one role of a person, made under /account. A key that is not in force is refused, never passed over."""

    def __call__(self, request: HttpRequest) -> Any:
        """Return what the request is known by; None where its key is not in force."""
        if "Authorization" not in request.headers:
            return request.account or ANYBODY
        return self.authenticate(request, "")

    def authenticate(self, request: HttpRequest, token: str) -> ByToken | None:
        """Return who the key acts as, in place of whoever else the request might come from."""
        known = token_account(request)
        request.account, request.held = (known.account, known.held) if known else (None, ())
        return known


def may_act(request: HttpRequest) -> None:
    """Raise where this request may not do acts: a key that only reads, or a session without the mark of its own pages."""
    known = request.auth
    if isinstance(known, ByToken):
        if not known.may_act:
            raise Barred("This key only reads.", "It needs a key that may act.")
    elif request.account is not None and check_csrf(request) is not None:
        raise NeedsKey("A session does no acts by itself, so that no other site can use it.")
