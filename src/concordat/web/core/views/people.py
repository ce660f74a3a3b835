"""People and roles of a system, for administrators: who there is, inviting, giving and ending roles."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from concordat.kernel.finding import Finding, Refused
from concordat.kernel.roles import ROLES
from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import common
from concordat.web.core.models import Account
from concordat.web.core.people.administering import administering, mail_not_sent, person_of
from concordat.web.core.people.forms import confirm_page, day_given, field, form_page
from concordat.web.core.people.lists import state
from concordat.web.core.people.mail_links import INVITATION, NotSent, send_link
from concordat.web.core.people.roles import (
    bodies_of,
    end_role,
    give_role,
    held_for,
    invite,
    is_wholly_of,
    last_administrator,
    person_findings,
    role_findings,
)
from concordat.web.core.people.strength import acting_roles

either = require_http_methods(["GET", "HEAD", "POST"])
DAYS = ("starts", "ends")


@require_safe
@administering
def people(request: HttpRequest, ask: Ask) -> HttpResponse:
    """Show everybody with a role for one's bodies."""
    now, found = timezone.now(), {}
    for one in held_for(ask.row, bodies_of(ask)):
        found.setdefault(one.account, []).append((one, state(one, now)))
    view = {"title": "People and roles", "people": found, "bodies": _bodies(ask)}
    return render(request, "people/people.html", {**common(ask), **view})


@require_safe
@administering
def person(request: HttpRequest, ask: Ask, pseudonym: str) -> HttpResponse:
    """Show one person: their roles for one's bodies, and what can be done about them."""
    account, now = person_of(ask, pseudonym), timezone.now()
    held = held_for(ask.row, bodies_of(ask)).filter(account=account)
    view = {
        "title": account.name,
        "person": account,
        "held": [(one, state(one, now)) for one in held],
        "waits": not account.has_usable_password() and not account.single_sign_on,
        "own": account.pk == ask.account.pk,
        "wholly": is_wholly_of(account, ask.row, bodies_of(ask)),
        "signed_in": account.sessions.filter(expire_date__gt=now).exists(),
        "here": ask.path(f"people/{pseudonym}/"),
        "names": ask.names,
    }
    return render(request, "people/person.html", {**common(ask), **view, "trail": _trail(ask)})


@either
@administering
def invite_person(request: HttpRequest, ask: Ask) -> HttpResponse:
    """Invite somebody who is new, or give a role to somebody who has an account elsewhere."""
    content = {name: request.POST.get(name, "").strip() for name in ("email", "name", "role", "body")}
    days, moments, findings = _days(request)
    if request.method != "POST":
        return _role_form(request, ask, "Invite a person", {**content, **days}, (), new=True)
    email = content["email"].lower()
    account = Account.objects.filter(email=email).first()
    findings += person_findings(email, content["name"])
    findings += role_findings(ask, account, content["role"], content["body"], *moments)
    if findings:
        return _role_form(request, ask, "Invite a person", {**content, **days}, findings, new=True)
    if request.POST.get("step") != "do":
        follows = (
            f"{content['name']} gets mail at {email} with a link that works once, for seven days.",
            *_follows(ask, content, days),
        )
        return _confirm(request, ask, "Invite a person", follows, "Invite", {**content, **days}, ask.path("people"))
    try:
        account, new = invite(ask, email, content["name"], content["role"], content["body"], *moments)
    except Refused as refused:
        return _role_form(request, ask, "Invite a person", {**content, **days}, refused.findings, new=True)
    if new or not (account.has_usable_password() or account.single_sign_on):
        try:
            send_link(account, INVITATION, request=request, by=ask.account.name)
        except NotSent:
            return mail_not_sent(request, ask, account)
    return HttpResponseRedirect(ask.path(f"people/{account.pseudonym}"))


@either
@administering
def give(request: HttpRequest, ask: Ask, pseudonym: str) -> HttpResponse:
    """Give a person another role."""
    account = person_of(ask, pseudonym)
    title = f"Give {account.name} a role"
    content = {name: request.POST.get(name, "").strip() for name in ("role", "body")}
    days, moments, findings = _days(request)
    if request.method != "POST":
        return _role_form(request, ask, title, {**content, **days}, ())
    findings += role_findings(ask, account, content["role"], content["body"], *moments)
    if findings:
        return _role_form(request, ask, title, {**content, **days}, findings)
    if request.POST.get("step") != "do":
        back = ask.path(f"people/{pseudonym}")
        return _confirm(request, ask, title, _follows(ask, content, days), "Give the role", {**content, **days}, back)
    try:
        give_role(ask, account, content["role"], content["body"], *moments)
    except Refused as refused:
        return _role_form(request, ask, title, {**content, **days}, refused.findings)
    return HttpResponseRedirect(ask.path(f"people/{pseudonym}"))


@either
@administering
def end(request: HttpRequest, ask: Ask, pseudonym: str, held: int) -> HttpResponse:
    """End a role of a person."""
    account = person_of(ask, pseudonym)
    one = held_for(ask.row, bodies_of(ask)).filter(account=account, pk=held).first()
    if one is None:
        raise Http404("There is no such role of this person for your bodies.")
    title = f"End a role of {account.name}"
    follows = (
        f"{account.name} is no longer {one.role} of {ask.names.get(one.body, one.body)}, from now on.",
        "Their keys for programs that use this role stop working.",
        "What they did under it stays in the log.",
    )
    if request.method == "POST" and request.POST.get("step") == "do":
        try:
            end_role(ask, one)
        except Refused as refused:
            view = {"title": "This role cannot be ended", "findings": refused.findings}
            return render(request, "people/refused.html", {**common(ask), **view}, status=422)
        return HttpResponseRedirect(ask.path(f"people/{pseudonym}"))
    if last_administrator(one):
        findings = (
            Finding(
                "last-administrator",
                f"{account.name} is the last administrator of {ask.names.get(one.body, one.body)}.",
                "A body without one can give no roles.",
                "Make somebody else an administrator first.",
            ),
        )
        view = {"title": "This role cannot be ended", "findings": findings}
        return render(request, "people/refused.html", {**common(ask), **view})
    back = ask.path(f"people/{pseudonym}")
    return _confirm(request, ask, title, follows, "End the role", {}, back, grave=True)


def _days(request: HttpRequest) -> tuple[dict[str, str], list[Any], tuple[Finding, ...]]:
    given = [day_given(request, name) for name in DAYS]
    typed = {name: text for name, (text, _, _) in zip(DAYS, given, strict=True)}
    return typed, [moment for _, moment, _ in given], tuple(wrong for _, _, wrong in given if wrong is not None)


def _follows(ask: Ask, content: Mapping[str, str], days: Mapping[str, str]) -> tuple[str, ...]:
    body = ask.names.get(content["body"], content["body"])
    begins = f"from {days['starts']}" if days["starts"] else "from now"
    ends = f" until {days['ends']}, when it ends" if days["ends"] else ", until it is ended"
    says = [f"They are {content['role']} of {body} {begins}{ends}. {ROLES[content['role']]}"]
    if content["role"] in acting_roles():
        says.append("They can use the role once they have a second factor, or sign in by single sign-on.")
    return (*says, "It is noted in the log under their pseudonym, which public copies of the log do not show.")


def _role_form(
    request: HttpRequest, ask: Ask, title: str, content: Mapping[str, str], findings: Any, *, new: bool = False
) -> HttpResponse:
    who = [
        field("email", "E-mail address", type="email", value=content.get("email", "")),
        field(
            "name", "Name", hint="Seen by those who work together, never by the public.", value=content.get("name", "")
        ),
    ]
    roles = [(role, f"{role.capitalize()}: {says}") for role, says in ROLES.items()]
    fields = [
        *(who if new else ()),
        field("role", "Role", kind="choice", options=roles, value=content["role"]),
        field("body", "Body", kind="choice", options=_bodies(ask), value=content["body"]),
        field("starts", "First day", kind="day", value=content["starts"], required=False, hint="Empty is now."),
        field("ends", "Ends on", kind="day", value=content["ends"], required=False, hint="The first day without it."),
    ]
    view = {**common(ask), "trail": _trail(ask)}
    return form_page(request, title, fields, "Continue", findings=findings, step="check", **view)


def _confirm(
    request: HttpRequest,
    ask: Ask,
    title: str,
    follows: Any,
    button: str,
    content: Mapping[str, str],
    back: str,
    *,
    grave: bool = False,
) -> HttpResponse:
    return confirm_page(request, title, follows, button, content, back=back, grave=grave, **common(ask))


def _bodies(ask: Ask) -> list[tuple[str, str]]:
    return [(body, f"{ask.names.get(body, body)} ({body})") for body in bodies_of(ask)]


def _trail(ask: Ask) -> list[dict[str, str]]:
    return [{"text": "People and roles", "href": ask.path("people")}]


urlpatterns = [
    path("<slug:system>/people", people, name="people"),
    path("<slug:system>/people/invite", invite_person, name="people-invite"),
    path("<slug:system>/people/<slug:pseudonym>", person, name="person"),
    path("<slug:system>/people/<str:pseudonym>/give", give, name="person-give"),
    path("<slug:system>/people/<str:pseudonym>/end/<int:held>", end, name="person-end"),
]
