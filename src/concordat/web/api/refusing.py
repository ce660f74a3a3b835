"""Says no to a program: takes whatever stopped a request, gives findings in one shape with the right status; never a page."""

import json
import logging
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import BadRequest, RequestDataTooBig, TooManyFieldsSent
from django.http import Http404, HttpRequest, HttpResponse
from django.http.request import UnreadablePostError
from ninja.errors import AuthenticationError, Throttled, ValidationError

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.jsonable import jsonable, without_empty
from concordat.web.core.audit import note_seen
from concordat.web.core.page import Barred, Missing

JSON = "application/json; charset=utf-8"
WHERE = "/api/v1/ lists what there is."
# Kinds of findings whose status is not that of an input that cannot be used.
STATUS = {"changed-meanwhile": 409, "key-used-before": 409, "bad-json": 400, "too-deep": 400}

log = logging.getLogger("concordat.api")


class NeedsKey(Exception):
    """Raised where a request needs to say who asks; carries what was wanted."""


def refusal(findings: Iterable[Finding], status: int) -> HttpResponse:
    """Return findings as a response."""
    told = [without_empty(jsonable(one)) for one in findings]
    return HttpResponse(json.dumps({"findings": told}), status=status, content_type=JSON)


def refused(request: HttpRequest, error: Refused) -> HttpResponse:
    """Return what is wrong with an input, all at once."""
    status = next((STATUS[one.kind] for one in error.findings if one.kind in STATUS), 422)
    return refusal(error.findings, status)


def missing(request: HttpRequest, error: Exception) -> HttpResponse:
    """Say that an address names nothing."""
    what = error.what if isinstance(error, Missing) else str(error.args[0]) if error.args else ""
    what = what if what.endswith(".") else "There is nothing at this address."
    return refusal([Finding("not-found", what, "The address names nothing.", WHERE)], 404)


def barred(request: HttpRequest, error: Barred) -> HttpResponse:
    """Say which role is needed: without a key 401, with one that is not enough 403; that someone tried is noted."""
    if request.account is None:
        return unknown(request, NeedsKey(f"{error.what} {error.needs}"))
    note_seen(request, "refused", about=request.path)
    return refusal([Finding("not-allowed", error.what, error.needs, "Use a key for a role that may.")], 403)


def unknown(request: HttpRequest, error: Exception) -> HttpResponse:
    """Say that a key is needed, or that the key given is not in force."""
    given = "Authorization" in request.headers
    what = "The key is not in force." if given else "This needs a key."
    why = str(error.args[0]) if isinstance(error, NeedsKey) else "It is unknown, ended, or its role has ended."
    found = Finding("bad-key" if given else "no-key", what, why, "Make one under /account; send it as Bearer.")
    response = refusal([found], 401)
    response["WWW-Authenticate"] = 'Bearer realm="Concordat"'
    return response


def too_many(request: HttpRequest, error: Throttled) -> HttpResponse:
    """Say that the limit of this minute is reached."""
    again = f"Ask again in {error.wait} seconds." if error.wait else "Ask again in a minute."
    return refusal([Finding("too-many-requests", "Too many requests in this minute.", "Others ask too.", again)], 429)


def too_large(request: HttpRequest, error: Exception) -> HttpResponse:
    """Say that the body is too large."""
    return refusal([Finding("too-large", "The body is too large.", "It is not read.", "Send it in parts.")], 413)


def unreadable(request: HttpRequest, error: Exception) -> HttpResponse:
    """Say that the request cannot be read."""
    return refusal(
        [Finding("bad-request", "The request cannot be read.", "It is broken off or malformed.", WHERE)], 400
    )


def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Say what is wrong with parts of the address and headers."""
    return refusal([_field(detail) for detail in error.errors], 422)


def not_allowed(allowed: str) -> HttpResponse:
    """Say which methods an address takes."""
    found = Finding("method-not-allowed", "The address does not take this method.", f"It takes {allowed}.", WHERE)
    response = refusal([found], 405)
    response["Allow"] = allowed
    return response


def fault(request: HttpRequest, error: Exception) -> HttpResponse:
    """Say that something broke here; what broke goes to the service's own log."""
    log.error("fault at %s", request.path, exc_info=error)
    why = "Nothing was half done."
    return refusal([Finding("fault", "Something went wrong in the service.", why, "Please try again.")], 500)


HANDLERS: tuple[tuple[type[Exception], Any], ...] = (
    (Exception, fault),
    (Refused, refused),
    (Missing, missing),
    (Http404, missing),
    (Barred, barred),
    (NeedsKey, unknown),
    (AuthenticationError, unknown),
    (Throttled, too_many),
    (RequestDataTooBig, too_large),
    (TooManyFieldsSent, too_large),
    (UnreadablePostError, unreadable),
    (BadRequest, unreadable),
    (ValidationError, invalid),
)


def _field(detail: dict[str, Any]) -> Finding:
    name = str(detail["loc"][-1]) if detail["loc"] else "input"
    kind = "missing-value" if detail["type"] == "missing" else "bad-value"
    return Finding(kind, f"{name} cannot be used.", f"{detail['msg']}.", "Correct it.", Place(field=name))
