"""Passwords: changing one's own, asking for a new one by mail, and the two links that mail brings."""

from contextlib import suppress

from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_http_methods

from concordat.web.core.audit import note_seen
from concordat.web.core.models import Account
from concordat.web.core.people.entering import end_sessions
from concordat.web.core.people.forms import field, form_page, private, signed_in, wrong
from concordat.web.core.people.mail_links import INVITATION, NEW_PASSWORD, NotSent, link_of, send_link, use_up
from concordat.web.core.people.passwords import password_fields, password_findings, set_password
from concordat.web.core.people.strength import PASSWORD_ALONE
from concordat.web.core.views.sign_in import entered

either = require_http_methods(["GET", "HEAD", "POST"])


@either
@signed_in
def change(request: HttpRequest) -> HttpResponse:
    """Change one's own password; every other session ends."""
    account, findings = request.account, ()
    if request.method == "POST":
        findings = password_findings(account, request.POST.get("new", ""), request.POST.get("again", ""))
        if not account.check_password(request.POST.get("now", "")):
            note_seen(request, "password change refused")
            what, why = "Your password of now is not right.", "Whoever finds your screen open must not change it."
            findings = (wrong("now", "wrong-password", what, why, "Type it again."), *findings)
        if not findings:
            set_password(account, request.POST["new"], request.session.session_key)
            request.session.cycle_key()
            update_session_auth_hash(request, account)
            end_sessions(account, request.session.session_key)
            note_seen(request, "changed password")
            return HttpResponseRedirect("/account")
    now = field("now", "Your password now", type="password", autocomplete="current-password")
    says = ("Everywhere else you are signed in, you will be signed out.",)
    return form_page(
        request, "Change your password", [now, *password_fields()], "Change it", says=says, findings=findings
    )


@either
def forgotten(request: HttpRequest) -> HttpResponse:
    """Send a link by mail, and say the same whether or not there is such an account."""
    if request.method != "POST":
        says = ("We send a link to choose a new one. It needs the address you were invited with.",)
        email = field("email", "E-mail address", type="email", autocomplete="username")
        return form_page(request, "Choose a new password", [email], "Send the link", says=says)
    email = request.POST.get("email", "").strip().lower()
    account = Account.objects.filter(email=email, is_active=True, demonstration=False).first()
    if account is not None and account.has_usable_password():
        # What is said may not depend on whether there is such an account.
        with suppress(NotSent):
            send_link(account, NEW_PASSWORD, request=request)
        note_seen(request, "asked for a new password", who=account.pseudonym)
    says = (
        "If there is an account with this address, a link is on its way. It works once, for an hour.",
        "If nothing comes, ask an administrator of your body for a new invitation.",
    )
    return private(render(request, "notice.html", {"title": "Look into your mail", "says": says}))


@either
def new_password(request: HttpRequest, text: str) -> HttpResponse:
    """Choose a new password by the link of a mail."""
    link = link_of(text, NEW_PASSWORD)
    if link is None:
        return _worn_out(request)
    findings = ()
    if request.method == "POST":
        findings = password_findings(link.account, request.POST.get("new", ""), request.POST.get("again", ""))
        if not findings and use_up(link):
            set_password(link.account, request.POST["new"])
            note_seen(request, "chose a new password", who=link.account.pseudonym)
            return HttpResponseRedirect("/sign-in")
    says = ("You will be signed out everywhere, and sign in again with the new one.",)
    return form_page(request, "Choose a new password", password_fields(), "Keep it", says=says, findings=findings)


@either
def invitation(request: HttpRequest, text: str) -> HttpResponse:
    """Take up an invitation: by single sign-on, or by choosing a password."""
    link = link_of(text, INVITATION)
    if link is None:
        return _worn_out(request)
    findings = ()
    if request.method == "POST":
        findings = password_findings(link.account, request.POST.get("new", ""), request.POST.get("again", ""))
        if not findings and use_up(link):
            set_password(link.account, request.POST["new"])
            note_seen(request, "took up an invitation", who=link.account.pseudonym)
            return (
                entered(request, link.account, PASSWORD_ALONE, "/account")
                if not link.account.second_factor
                else (HttpResponseRedirect("/sign-in"))
            )
    says = (f"You are invited to work in {settings.SERVICE.name} as {link.account.name}.",)
    view = {"providers": settings.SERVICE.openid, "invitation": text, "template": "people/invitation.html"}
    return form_page(request, "Welcome", password_fields(), "Begin", says=says, findings=findings, **view)


def _worn_out(request: HttpRequest) -> HttpResponse:
    says = (
        "This link was used already, is too old, or was replaced by a newer one.",
        "Ask for a new one: at “Sign in” if you forgot your password, from an administrator if you are invited.",
    )
    return private(render(request, "notice.html", {"title": "This link no longer works", "says": says}, status=404))


urlpatterns = [
    path("account/password", change, name="account-password"),
    path("sign-in/forgotten", forgotten, name="forgotten"),
    path("sign-in/new-password/<str:text>", new_password, name="new-password"),
    path("sign-in/invitation/<str:text>", invitation, name="invitation"),
]
