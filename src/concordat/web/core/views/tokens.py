"""Keys for programs: a person makes one for a role of theirs, sees it once, and ends it when it is no longer needed."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from concordat.web.core.audit import note_seen
from concordat.web.core.models import RoleHeld, Token
from concordat.web.core.people.forms import field, form_page, private, signed_in, wrong
from concordat.web.core.tokens import LONGEST_DAYS, make_token

LONGEST_TITLE = 100
USUAL_DAYS = 90


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def tokens(request: HttpRequest) -> HttpResponse:
    """Show the keys and the form for a new one."""
    if request.method != "POST":
        return _page(request, {"days": str(USUAL_DAYS), "may_act": "false"}, ())
    content = {name: request.POST.get(name, "").strip() for name in ("title", "role", "days", "may_act")}
    held = next((one for one in request.held if str(one.pk) == content["role"]), None)
    findings = _findings(content, held)
    if findings:
        return _page(request, content, findings)
    may_act = content["may_act"] == "true"
    made, text = make_token(request.account, held, content["title"], int(content["days"]), may_act=may_act)
    note_seen(request, "made a key for programs", about=made.title, body=held.body, system=held.system)
    view = {"title": "Your new key", "token": made, "text": text, "says_role": _words(held)}
    return private(render(request, "people/token_made.html", view))


@require_POST
@signed_in
def end(request: HttpRequest, token: int) -> HttpResponse:
    """End a key."""
    mine = Token.objects.filter(pk=token, account=request.account, ended_at=None)
    if not mine.update(ended_at=timezone.now()):
        raise Http404("There is no such key of yours in force.")
    note_seen(request, "ended a key for programs", about=str(token))
    return HttpResponseRedirect("/account/keys")


def _findings(content: dict[str, str], held: RoleHeld | None) -> tuple[object, ...]:
    found = []
    if not 0 < len(content["title"]) <= LONGEST_TITLE:
        what, why = "The key has no short name.", "You will want to know later what it was for."
        found.append(wrong("title", "missing-value", what, why, f"Write up to {LONGEST_TITLE} characters."))
    if held is None:
        what, why = "No role of yours was chosen.", "A program may do no more than you may, as one of your roles."
        found.append(wrong("role", "unknown-role", what, why, "Choose one."))
    days = content["days"]
    if not (days.isascii() and days.isdigit() and len(days) < 4 and 0 < int(days) <= LONGEST_DAYS):
        what, why = (
            f"“{days}” is not a number of days.",
            f"A key ends by itself, at the latest after {LONGEST_DAYS} days.",
        )
        found.append(wrong("days", "bad-number", what, why, f"Write a number from 1 to {LONGEST_DAYS}."))
    return tuple(found)


def _page(request: HttpRequest, content: dict[str, str], findings: tuple[object, ...]) -> HttpResponse:
    choices = [(str(one.pk), _words(one)) for one in request.held]
    act = "Reading only is enough for most programs. Acting is done in your name and stands in the log."
    fields = [
        field("title", "What it is for", value=content.get("title", "")),
        field("role", "The role it uses", kind="choice", options=choices, value=content.get("role", "")),
        field("days", "Days until it ends", kind="number", value=content["days"]),
        field("may_act", "May it act?", hint=act, kind="yes or no", value=content["may_act"]),
    ]
    mine = Token.objects.filter(account=request.account).select_related("held", "held__system").order_by("-made_at")
    view = {"tokens": [(one, _words(one.held)) for one in mine], "now": timezone.now()}
    template = "people/tokens.html"
    title = "Keys for programs"
    return form_page(request, title, fields, "Make a key", findings=findings, template=template, **view)


def _words(held: RoleHeld) -> str:
    return f"{held.role} of {held.body}, {held.system.name}"


urlpatterns = [
    path("account/keys", tokens, name="account-keys"),
    path("account/keys/<int:token>/end", end, name="account-keys-end"),
]
