"""Setting up a second factor: a picture for the authenticator, a first code, and recovery codes that are shown once."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_http_methods
from markupsafe import Markup

from concordat.web.core.audit import note_seen
from concordat.web.core.people import second_factor as factor
from concordat.web.core.people.entering import end_sessions
from concordat.web.core.people.forms import field, form_page, private, signed_in, wrong
from concordat.web.core.people.sealed import seal, unseal
from concordat.web.core.people.strength import STRENGTH, TWO_FACTORS

FRESH = "new_second_factor"
either = require_http_methods(["GET", "HEAD", "POST"])


@either
@signed_in
def second_factor(request: HttpRequest) -> HttpResponse:
    """Set up an authenticator, the first or another."""
    account, findings = request.account, ()
    if account.demonstration or not account.has_usable_password():
        return HttpResponseRedirect("/account")
    secret = unseal(request.session.get(FRESH, "")) or factor.new_secret()
    if request.method == "POST":
        findings, step = _checked(request, secret)
        if not findings:
            return _kept(request, secret, step)
    request.session[FRESH] = seal(secret)
    fields = [
        field("password", "Your password", type="password", autocomplete="current-password"),
        field("code", "The six digits it shows now", autocomplete="one-time-code"),
    ]
    address = factor.authenticator_address(account, secret)
    view = {
        "picture": Markup(factor.picture(address)),  # noqa: S704 - made here, from a secret made here
        "secret": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        "template": "people/second_factor.html",
    }
    title = "Use another authenticator" if account.second_factor else "Set up your second factor"
    return form_page(request, title, fields, "Continue", findings=findings, **view)


@either
@signed_in
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """Make new recovery codes in place of those of before."""
    account, findings = request.account, ()
    if not account.second_factor:
        return HttpResponseRedirect("/account/second-factor")
    if request.method == "POST":
        if factor.accept(account, request.POST.get("code", "")):
            note_seen(request, "made new recovery codes")
            return _codes_page(request, factor.new_recovery_codes(account))
        what, why = "This code is not right.", "Each code works once and for half a minute."
        findings = (wrong("code", "wrong-code", what, why, "Type the one that is shown now."),)
    says = ("The codes you have now stop working.",)
    fields = [field("code", "A code of your authenticator", autocomplete="one-time-code")]
    return form_page(request, "New recovery codes", fields, "Make them", says=says, findings=findings)


def _checked(request: HttpRequest, secret: str) -> tuple[tuple[object, ...], int]:
    findings = []
    if not request.account.check_password(request.POST.get("password", "")):
        what, why = "Your password is not right.", "Whoever finds your screen open must not change how you sign in."
        findings.append(wrong("password", "wrong-password", what, why, "Type it again."))
    step = factor.right_code(secret, request.POST.get("code", ""))
    if not step:
        what, why = "This is not the code of the picture.", "It may be old, or the clock of the device may be wrong."
        findings.append(wrong("code", "wrong-code", what, why, "Type the one that is shown now."))
    return tuple(findings), step


def _kept(request: HttpRequest, secret: str, step: int) -> HttpResponse:
    codes = factor.keep(request.account, secret, step)
    request.session.pop(FRESH, None)
    request.session[STRENGTH] = TWO_FACTORS
    request.session.cycle_key()
    end_sessions(request.account, request.session.session_key)
    note_seen(request, "set up a second factor")
    return _codes_page(request, codes)


def _codes_page(request: HttpRequest, codes: tuple[str, ...]) -> HttpResponse:
    return private(render(request, "people/recovery_codes.html", {"title": "Your recovery codes", "codes": codes}))


urlpatterns = [
    path("account/second-factor", second_factor, name="second-factor"),
    path("account/recovery-codes", recovery_codes, name="recovery-codes"),
]
