"""Doing an act in three steps: a form, a page that says what follows, a receipt. Nothing is done before the second."""

import secrets
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_http_methods

from concordat.kernel.act import act, act_names, acts
from concordat.kernel.finding import Finding, Refused
from concordat.publish.words import days_in_words, sentence
from concordat.web.core.act_form import form_fields, form_groups
from concordat.web.core.act_words import about_field, told, typed_number
from concordat.web.core.acting import PUBLIC_ROLE, Prepared, perform, prepare
from concordat.web.core.ask import Ask
from concordat.web.core.authority_view import authority_now
from concordat.web.core.dispatch import ask_of, barred, common
from concordat.web.core.drafts import draft_of, forget_draft, others_at
from concordat.web.core.given import LONGEST, several_fields
from concordat.web.core.page import Barred
from concordat.web.core.public_limit import TRAP, too_many
from concordat.web.core.wording import plainly, worded

OWN = ("csrfmiddlewaretoken", "step", "once", "seen", TRAP)


@require_http_methods(["GET", "HEAD", "POST"])
def do(request: HttpRequest, system: str, name: str) -> HttpResponse:
    """Show the form, what follows, or do it."""
    if name not in act_names():
        raise Http404(f"There is no act “{name}”.")
    ask = ask_of(request, system)
    one = act(name)
    if ask.account is None and PUBLIC_ROLE not in one.roles:
        return HttpResponseRedirect(f"/sign-in?next={request.path}")
    if PUBLIC_ROLE not in one.roles and not ask.holds(*one.roles):
        return barred(
            request, ask, Barred(f"You cannot do “{one.title}”.", f"It needs the role {' or '.join(one.roles)}.")
        )
    if request.method != "POST":
        start = dict(request.GET.items()) | draft_of(ask, name, request.GET)
        return _form(request, ask, name, start)
    content = posted(request, name)
    try:
        if ask.account is None and _kept_out(request):
            return _form(request, ask, name, content, (_too_many(),), status=429)
        if request.POST.get("step") == "do":
            once = request.POST.get("once", "") or secrets.token_hex(16)
            entry = perform(ask, name, content, once=once, seen=request.POST.get("seen", ""))
            forget_draft(ask, name)
            return HttpResponseRedirect(ask.path(f"log/{entry.sequence}?done=yes"))
        if request.POST.get("step") == "change":
            return _form(request, ask, name, content)
        return _confirm(request, ask, name, content, prepare(ask, name, content))
    except Refused as refused:
        return _form(request, ask, name, content, refused.findings, status=422)
    except Barred as refused:
        return barred(request, ask, refused)


def listed(request: HttpRequest, system: str) -> HttpResponse:
    """Show every act that the person who asks may do."""
    ask = ask_of(request, system)
    if ask.account is None:
        return HttpResponseRedirect(f"/sign-in?next={request.path}")
    rooms: dict[str, list[Any]] = {}
    for one in acts().values():
        if ask.holds(*one.roles):
            rooms.setdefault(one.name.partition(".")[0], []).append((one, told(one.says)))
    return render(request, "acts.html", {**common(ask), "title": "What you can do", "rooms": rooms})


def posted(request: HttpRequest, name: str) -> dict[str, Any]:
    """Return what a form sent: one text for each field, several where a field takes several; days from three parts."""
    content: dict[str, Any] = {}
    several = several_fields(act(name))
    # Where no file was chosen, a browser sends the field of the file as an empty text.
    files = [f"{field}__file" for field in act(name).sheets]
    for key in request.POST:
        if key in OWN or key in files:
            continue
        field, _, part = key.rpartition("__")
        if field and part in ("day", "month", "year"):
            content.setdefault(field, _day(request, field))
        elif key in several:
            values = [line.strip() for value in request.POST.getlist(key) for line in value.split("\n")]
            content[key] = [value for value in values if value]
        else:
            content[key] = request.POST[key]
    for field in act(name).sheets:
        file = request.FILES.get(f"{field}__file")
        if file is not None:
            # What is no UTF-8 is shown with marks in its place, and the sheet's own findings say where.
            content[field] = file.read(LONGEST + 1).decode("utf-8-sig", "replace")
    return content


def _kept_out(request: HttpRequest) -> bool:
    """Say whether what the public sends is not taken: a program filled it in, or its network sent too much."""
    return bool(request.POST.get(TRAP)) or (request.POST.get("step") == "do" and too_many(request, "act"))


def _too_many() -> Finding:
    return Finding(
        "too-many",
        "Too much was sent from your network within the hour, or a program filled this in.",
        "What the public sends is limited, so that nobody can drown it.",
        "Try again later; nothing was done.",
    )


def _day(request: HttpRequest, field: str) -> str:
    parts = [request.POST.get(f"{field}__{part}", "").strip() for part in ("year", "month", "day")]
    if not any(parts):
        return ""
    year, month, day = parts
    return f"{year.zfill(4)}-{month.zfill(2)}-{day.zfill(2)}"


def _form(
    request: HttpRequest, ask: Ask, name: str, content: dict[str, Any], findings: Any = (), status: int = 200
) -> HttpResponse:
    one = act(name)
    findings = [_worded(ask, finding) for finding in findings]
    view = {
        "title": one.title,
        "act_": one,
        "says": told(one.says),
        "groups": form_groups(one, content, ask),
        "errors": {finding.where.field: finding for finding in reversed(findings)},
        "findings": findings,
        "others": others_at(ask),
    }
    return render(request, "act_form.html", {**common(ask), **view}, status=status)


def _worded(ask: Ask, finding: Finding) -> Finding:
    found = worded(finding, ask.names)
    return replace(found, what=about_field(found.what, finding.where.field))


def _shown(field: dict[str, Any]) -> str:
    """Return what a field was given as people read it: days in words, and for a code the words of its choice."""
    words = dict(field["options"])
    values = [field["value"]] if isinstance(field["value"], str) else field["value"]
    yes_or_no = {"true": "yes", "false": "no"} if field["kind"] == "yes or no" else {}
    if field["kind"] == "amount":
        return typed_number(field["value"])
    return ", ".join(days_in_words(words.get(value) or yes_or_no.get(value) or value) for value in values)


def _confirm(request: HttpRequest, ask: Ask, name: str, content: dict[str, Any], ready: Prepared) -> HttpResponse:
    view = {
        "title": f"Check before you do it: {ready.act.title}",
        "act_": ready.act,
        "ready": ready,
        "by": authority_now(ask, ready.authority) if ready.authority else None,
        "follows": [sentence(plainly(says, ask.names)) for says in ready.follows],
        "notes": [_worded(ask, finding) for finding in ready.findings],
        "fields": [one | {"shown": _shown(one)} for one in form_fields(ready.act, content, ask)],
        "content": content,
        "once": secrets.token_hex(16),
    }
    return render(request, "act_confirm.html", {**common(ask), **view})


urlpatterns = [
    path("<slug:system>/acts", listed, name="acts"),
    path("<slug:system>/acts/<str:name>", do, name="act"),
]
