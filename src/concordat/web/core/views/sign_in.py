"""Signing in and out: e-mail address and password, then the second factor of those who have one."""

import time
from typing import Any

from django.conf import settings
from django.contrib.auth import authenticate, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from concordat.kernel.finding import Finding, Place
from concordat.web.core.audit import note_seen
from concordat.web.core.middleware.account import roles_of
from concordat.web.core.models import Account
from concordat.web.core.people.entering import enter
from concordat.web.core.people.forms import field, form_page, private, wrong
from concordat.web.core.people.second_factor import accept, barred
from concordat.web.core.people.strength import PASSWORD_ALONE, TWO_FACTORS, needs_second_factor

# What a browser that has shown a password waits with, and how long.
WAITING = "second_factor_due"
WAITS_SECONDS = 600


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Show the form, or take e-mail address and password."""
    after = safe_next(request)
    if request.method != "POST":
        return _form(request, after)
    email = request.POST.get("email", "").strip().lower()
    user = authenticate(request, username=email, password=request.POST.get("password", ""))
    if user is None:
        known = Account.objects.filter(email=email).values_list("pseudonym", flat=True).first()
        note_seen(request, "sign-in failed", who=known or "")
        what = "The e-mail address or the password is not right."
        why = "Which of the two is not said, so that nobody can find out who has an account."
        advice = "Try again, or choose a new password below."
        return _form(request, after, (Finding("wrong-sign-in", what, why, advice, Place(field="email")),), email, 422)
    if user.second_factor:
        request.session.flush()
        request.session[WAITING] = {"account": user.pk, "at": int(time.time()), "next": after}
        return HttpResponseRedirect("/sign-in/code")
    return entered(request, user, PASSWORD_ALONE, after)


@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Ask for the code of the authenticator, or a recovery code."""
    waiting = request.session.get(WAITING)
    account = _waiting(waiting)
    if account is None:
        return HttpResponseRedirect("/sign-in")
    findings: tuple[Finding, ...] = ()
    if request.method == "POST":
        if accept(account, request.POST.get("code", "")):
            return entered(request, account, TWO_FACTORS, waiting["next"])
        note_seen(request, "second factor failed", who=account.pseudonym)
        findings = (_wrong_code(account),)
    says = (
        "Open your authenticator and type the six digits it shows for this service, or one of your recovery codes.",
    )
    fields = [field("code", "Code", autocomplete="one-time-code")]
    links = ({"text": "Start again", "href": "/sign-in"},)
    return form_page(request, "Your second factor", fields, "Continue", says=says, findings=findings, links=links)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session; where single sign-on began it, say how to end that too."""
    note_seen(request, "signed out")
    provider = request.session.get("provider", "")
    hint = request.session.get("id_token", "")
    logout(request)
    if not provider:
        return HttpResponseRedirect("/")
    request.session["signed_out_of"] = {"provider": provider, "id_token": hint}
    request.account, request.held = None, ()
    titles = {one.id: one.title for one in settings.SERVICE.openid}
    view = {"title": "You are signed out here", "provider": provider, "provider_title": titles.get(provider, provider)}
    return private(render(request, "people/signed_out.html", view))


def entered(request: HttpRequest, account: Account, strength: str, after: str) -> HttpResponse:
    """Start the session and go where the person was going; who still needs a second factor is asked for it first."""
    enter(request, account, strength)
    if needs_second_factor(account, request.session, roles_of(account)):
        return HttpResponseRedirect("/account/second-factor")
    return HttpResponseRedirect(after)


def safe_next(request: HttpRequest) -> str:
    """Return where to go after signing in: only to an address of this service."""
    after = request.POST.get("next") or request.GET.get("next") or "/"
    allowed = url_has_allowed_host_and_scheme(after, {request.get_host()}, require_https=request.is_secure())
    return after if allowed else "/"


def _waiting(waiting: Any) -> Account | None:
    if not waiting or time.time() - waiting["at"] > WAITS_SECONDS:
        return None
    return Account.objects.filter(pk=waiting["account"], is_active=True).first()


def _wrong_code(account: Account) -> Finding:
    if barred(account):
        what, why = "There were too many wrong codes.", "Somebody may be guessing."
        return wrong("code", "too-many", what, why, "Wait a quarter of an hour, then sign in again.")
    what, why = "This code is not right.", "Each code works once and for half a minute."
    return wrong("code", "wrong-code", what, why, "Type the one that is shown now.")


def _form(
    request: HttpRequest, after: str, findings: tuple[Finding, ...] = (), email: str = "", status: int = 200
) -> HttpResponse:
    view = {
        "title": "Sign in",
        "next": after,
        "findings": findings,
        "email": email,
        "demo": settings.DEMONSTRATION,
        "providers": settings.SERVICE.openid,
    }
    return private(render(request, "people/sign_in.html", view, status=status))


urlpatterns = [
    path("sign-in", sign_in, name="sign-in"),
    path("sign-in/code", code, name="sign-in-code"),
    path("sign-out", sign_out, name="sign-out"),
]
