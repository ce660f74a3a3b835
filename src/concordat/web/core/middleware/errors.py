"""Pages that help where something went wrong: a wrong address, a form that is too old, too many tries, a fault of ours."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that there is nothing at this address and where to look."""
    if request.path.startswith("/api/"):
        # A program reads findings, even where an address is so odd that it does not reach the interface.
        from concordat.web.api.refusing import missing

        return missing(request, Http404())
    says = str(exception.args[0]) if exception and exception.args and isinstance(exception.args[0], str) else ""
    return _page(request, 404, "Page not found", says or "There is nothing at this address.")


def fault(request: HttpRequest) -> HttpResponse:
    """Say that something broke here."""
    says = "Something went wrong in the service. Nothing that you did was half done; drafts are kept. Please try again."
    return _page(request, 500, "Something went wrong", says)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that the request could not be understood."""
    return _page(request, 400, "This request cannot be read", "Go back, and try again from the page.")


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form did not come from a page of this service, or is too old."""
    says = "The form was open too long, or did not come from this service. Open the page again; your draft is kept."
    return _page(request, 403, "This form is out of date", says)


def locked_out(request: HttpRequest, response: HttpResponse | None, credentials: Any = None) -> HttpResponse:
    """Say that there were too many tries to sign in."""
    says = "There were too many tries to sign in. Wait a quarter of an hour, or ask your administrator."
    return _page(request, 429, "Too many tries", says)


def _page(request: HttpRequest, status: int, title: str, says: str) -> HttpResponse:
    for name in ("account", "held"):
        if not hasattr(request, name):
            setattr(request, name, None if name == "account" else ())
    return render(request, "notice.html", {"title": title, "says": (says,)}, status=status)


def client_address(request: HttpRequest) -> str:
    """Return the address a request came from: behind the proxy of the settings, the one that the proxy saw; empty if none is known.

    Only an empty text is kept as no address; PostgreSQL refuses any other that is none.
    """
    if settings.SERVICE.behind_proxy:
        return request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
    return request.META.get("REMOTE_ADDR", "")
