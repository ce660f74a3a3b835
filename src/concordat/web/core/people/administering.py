"""Who may look after people: takes a request, gives the bodies it administers and the person it is about, or says why not."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import ask_of, barred, common
from concordat.web.core.models import Account
from concordat.web.core.page import Barred
from concordat.web.core.people.forms import private, wrong
from concordat.web.core.people.roles import ADMINISTRATOR, bodies_of, held_for


def for_roles(
    *roles: str, title: str
) -> Callable[[Callable[..., HttpResponse]], Callable[[HttpRequest, str], HttpResponse]]:
    """Let in who holds one of these roles for a body of the system; the view is given the question that was asked."""

    def kept(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def asked(request: HttpRequest, system: str, **named: Any) -> HttpResponse:
            ask = ask_of(request, system)
            if ask.account is None:
                return HttpResponseRedirect(f"/sign-in?{urlencode({'next': request.get_full_path()})}")
            if not bodies_of(ask, *roles):
                needs = f"It needs the role {' or '.join(roles)} of a body of this system."
                return private(barred(request, ask, Barred(f"“{title}” is a working page.", needs)))
            return private(view(request, ask, **named))

        return asked

    return kept


administering = for_roles(ADMINISTRATOR, title="People and roles")


def mail_not_sent(request: HttpRequest, ask: Ask, account: Account) -> HttpResponse:
    """Return the page that says that a person is invited and their mail did not leave."""
    what = f"{account.name} is invited, but the mail server did not take the mail."
    why = "Without the link in it they cannot begin."
    then = f"Open their page at {ask.path(f'people/{account.pseudonym}')} later and invite them again."
    view = {"title": "The mail was not sent", "findings": (wrong("email", "mail-not-sent", what, why, then),)}
    return render(request, "people/refused.html", {**common(ask), **view}, status=503)


def person_of(ask: Ask, pseudonym: str) -> Account:
    """Return somebody who holds, held or will hold a role for one's own bodies; raises Http404 for anybody else."""
    found = held_for(ask.row, bodies_of(ask)).filter(account__pseudonym=pseudonym).first()
    if found is None:
        raise Http404("There is nobody of this name with a role for your bodies.")
    return found.account
