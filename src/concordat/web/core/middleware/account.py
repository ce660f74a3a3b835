"""Who asks: puts the account and the roles in force on each request; the public has neither."""

from collections.abc import Callable

from django.contrib.auth import get_user
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from concordat.web.core.models import Account, RoleHeld
from concordat.web.core.people.entering import is_over, note_used
from concordat.web.core.people.strength import usable


class SignedIn:
    """Middleware that knows the account of a session."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]):
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Find the account and its roles; without a session nothing is asked of the database."""
        request.account, request.held, request.held_back = None, (), False
        if request.session.session_key:
            user = get_user(request)
            if isinstance(user, Account) and user.is_active:
                self._known(request, user)
        request.user = request.account
        response = self.respond(request)
        if request.account is not None:
            response["Cache-Control"] = "no-store"
        return response

    def _known(self, request: HttpRequest, user: Account) -> None:
        if is_over(request.session):
            request.session.flush()
            return
        held = roles_of(user)
        request.account, request.held = user, usable(user, request.session, held)
        request.held_back = len(request.held) < len(held)
        note_used(request.session)


def roles_of(account: Account) -> tuple[RoleHeld, ...]:
    """Return the roles of a person that are in force now."""
    now = timezone.now()
    held = RoleHeld.objects.filter(Q(ends=None) | Q(ends__gt=now), account=account, starts__lte=now)
    return tuple(held.select_related("system"))
