"""Signing in and out with a local account; the second factor and single sign-on stand beside it."""

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from concordat.kernel.finding import Finding, Place
from concordat.web.core.audit import note_seen


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Show the form, or take e-mail address and password."""
    after = safe_next(request)
    if request.method != "POST":
        return _form(request, after)
    email = request.POST.get("email", "").strip().lower()
    user = authenticate(request, username=email, password=request.POST.get("password", ""))
    if user is None:
        note_seen(request, "sign-in failed")
        wrong = Finding(
            "wrong-sign-in",
            "The e-mail address or the password is not right.",
            "Which of the two is not said, so that nobody can find out who has an account.",
            "Try again, or ask your administrator for a new invitation.",
            Place(field="email"),
        )
        return _form(request, after, (wrong,), email, 422)
    login(request, user)
    request.account = user
    note_seen(request, "signed in")
    return HttpResponseRedirect(after)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    note_seen(request, "signed out")
    logout(request)
    return HttpResponseRedirect("/")


def safe_next(request: HttpRequest) -> str:
    """Return where to go after signing in: only to an address of this service."""
    after = request.POST.get("next") or request.GET.get("next") or "/"
    allowed = url_has_allowed_host_and_scheme(after, {request.get_host()}, require_https=request.is_secure())
    return after if allowed else "/"


def _form(
    request: HttpRequest, after: str, findings: tuple[Finding, ...] = (), email: str = "", status: int = 200
) -> HttpResponse:
    view = {"title": "Sign in", "next": after, "findings": findings, "email": email, "demo": settings.SERVICE.demo}
    return render(request, "sign_in.html", view, status=status)


urlpatterns = [path("sign-in", sign_in, name="sign-in"), path("sign-out", sign_out, name="sign-out")]
