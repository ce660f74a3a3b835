"""What an administrator does about a person's account: end sessions, help back in, forget them."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from concordat.kernel.finding import Finding
from concordat.web.core.ask import Ask
from concordat.web.core.audit import note_seen
from concordat.web.core.dispatch import barred, common
from concordat.web.core.models import Account, RoleHeld
from concordat.web.core.page import Barred
from concordat.web.core.people.administering import administering, mail_not_sent, person_of
from concordat.web.core.people.entering import end_sessions
from concordat.web.core.people.erasing import erase
from concordat.web.core.people.forms import confirm_page, wrong
from concordat.web.core.people.mail_links import INVITATION, NotSent, send_link
from concordat.web.core.people.roles import bodies_of, in_force, is_wholly_of, last_administrator
from concordat.web.core.tokens import end_tokens

either = require_http_methods(["GET", "HEAD", "POST"])


@require_POST
@administering
def sign_out(request: HttpRequest, ask: Ask, pseudonym: str) -> HttpResponse:
    """End every session of a person."""
    account = person_of(ask, pseudonym)
    end_sessions(account)
    note_seen(request, "ended sessions of a person", about=pseudonym, body=bodies_of(ask)[0], system=ask.row)
    return HttpResponseRedirect(ask.path(f"people/{pseudonym}"))


@either
@administering
def help_back_in(request: HttpRequest, ask: Ask, pseudonym: str) -> HttpResponse:
    """Take away how a person signs in and send a new invitation, as after a lost device or a mail that never came."""
    account = person_of(ask, pseudonym)
    if refusal := _not_wholly(request, ask, account):
        return refusal
    here = ask.path(f"people/{pseudonym}")
    if request.method == "POST" and request.POST.get("step") == "do":
        account.set_unusable_password()
        account.second_factor = account.single_sign_on = ""
        account.save()
        account.recovery_codes.all().delete()
        end_sessions(account)
        end_tokens(account)
        note_seen(request, "invited a person again", about=pseudonym, body=bodies_of(ask)[0], system=ask.row)
        try:
            send_link(account, INVITATION, request=request, by=ask.account.name)
        except NotSent:
            return mail_not_sent(request, ask, account)
        return HttpResponseRedirect(here)
    follows = (
        f"{account.name} gets mail at {account.email} with a link that works once, for seven days.",
        "Password, second factor and single sign-on of before no longer work; sessions and keys for programs end.",
        "Roles stay. Make sure that it is really they who ask: whoever reads that mail gets their roles.",
    )
    title = f"Invite {account.name} again"
    return confirm_page(request, title, follows, "Invite again", {}, back=here, grave=True, **common(ask))


@either
@administering
def forget(request: HttpRequest, ask: Ask, pseudonym: str) -> HttpResponse:
    """Erase a person."""
    account = person_of(ask, pseudonym)
    if refusal := _not_wholly(request, ask, account):
        return refusal
    if finding := _needed(ask, account):
        view = {"title": "This person cannot be erased", "findings": (finding,)}
        return render(request, "people/refused.html", {**common(ask), **view}, status=422)
    if request.method == "POST" and request.POST.get("step") == "do":
        erase(account, ask.account.pseudonym)
        return HttpResponseRedirect(ask.path("people"))
    follows = (
        "Name, e-mail address, password and second factor are taken away for good; roles, sessions and keys end.",
        "Drafts, tries to sign in and what they follow are deleted.",
        "Personal words in the log and in interests they declared are erased; the log still verifies.",
        f"What they did stays in the log under {account.pseudonym}, a name that then belongs to nobody.",
        "This cannot be undone. Backups keep it until they are replaced.",
    )
    title, back = f"Erase {account.name}", ask.path(f"people/{pseudonym}")
    return confirm_page(request, title, follows, "Erase for good", {}, back=back, grave=True, **common(ask))


def _not_wholly(request: HttpRequest, ask: Ask, account: Account) -> HttpResponse | None:
    if account.pk != ask.account.pk and is_wholly_of(account, ask.row, bodies_of(ask)):
        return None
    what = f"{account.name} also works for bodies that are not yours, or is you."
    needs = "An administrator of all those bodies can do it, or the operator of the service by the command line."
    return barred(request, ask, Barred(what, needs))


def _needed(ask: Ask, account: Account) -> Finding | None:
    for held in RoleHeld.objects.filter(in_force(timezone.now()), account=account).select_related("system"):
        if last_administrator(held):
            what, why = f"{account.name} is the last administrator of {held.body}.", "Nobody could give roles any more."
            return wrong("role", "last-administrator", what, why, "Make somebody else administrator first.")
    return None


urlpatterns = [
    path("<slug:system>/people/<str:pseudonym>/sign-out", sign_out, name="person-sign-out"),
    path("<slug:system>/people/<str:pseudonym>/invite-again", help_back_in, name="person-invite-again"),
    path("<slug:system>/people/<str:pseudonym>/erase", forget, name="person-erase"),
]
