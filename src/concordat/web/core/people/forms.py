"""Forms about people: takes fields, findings and what follows, gives the page to fill in or the page to confirm."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control

from concordat.kernel.finding import Finding, Place


def field(name: str, label: str, *, hint: str = "", kind: str = "text", value: Any = "", **more: Any) -> dict[str, Any]:
    """Return one field in the shape that the templates lay out; `options` are pairs of value and words."""
    return {"name": name, "label": label, "hint": hint, "kind": kind, "value": value, "required": True, **more}


def wrong(name: str, kind: str, what: str, why: str, advice: str) -> Finding:
    """Return what is wrong with a field."""
    return Finding(kind, what, why, advice, Place(field=name))


def form_page(
    request: HttpRequest,
    title: str,
    fields: Sequence[Mapping[str, Any]],
    button: str,
    *,
    says: Sequence[str] = (),
    findings: Sequence[Finding] = (),
    template: str = "people/form.html",
    **view: Any,
) -> HttpResponse:
    """Return a page with one form; with findings it says what is wrong, and keeps what was typed."""
    shown = {
        "title": title,
        "says": says,
        "fields": fields,
        "button": button,
        "findings": findings,
        "errors": {one.where.field: one for one in reversed(findings)},
        "action": request.get_full_path(),
        **view,
    }
    return private(render(request, template, shown, status=422 if findings else 200))


def confirm_page(
    request: HttpRequest, title: str, follows: Sequence[str], button: str, content: Mapping[str, str], **view: Any
) -> HttpResponse:
    """Return the page that says what follows, and does it when its button is pressed."""
    shown = {"title": title, "follows": follows, "button": button, "content": content, **view}
    return private(render(request, "people/confirm.html", {"action": request.get_full_path(), **shown}))


def private(response: HttpResponse) -> HttpResponse:
    """Keep a page out of every cache, that of the browser too."""
    patch_cache_control(response, no_store=True, private=True)
    return response


def signed_in(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let only those in who are signed in; the others are asked to."""

    @wraps(view)
    def asked(request: HttpRequest, *given: Any, **named: Any) -> HttpResponse:
        if request.account is None:
            return HttpResponseRedirect(f"/sign-in?{urlencode({'next': request.get_full_path()})}")
        return private(view(request, *given, **named))

    return asked


def day_given(request: HttpRequest, name: str) -> tuple[str, datetime | None, Finding | None]:
    """Return a day as typed, the moment it begins here, and what is wrong with it; None where it was left empty."""
    parts = [request.POST.get(f"{name}__{part}", "").strip() for part in ("year", "month", "day")]
    if not any(parts):
        text = request.POST.get(name, "").strip()
    else:
        text = "-".join(part.zfill(width) for part, width in zip(parts, (4, 2, 2), strict=True))
    if not text:
        return "", None, None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        finding = wrong(name, "bad-day", f"“{text}” is not a day.", "There is none such.", "Write day, month and year.")
        return text, None, finding
    return text, timezone.make_aware(datetime.combine(day, time())), None
