"""Pages of people as files: the same rows as the page, for the same roles, as JSON and CSV; that they were taken is noted."""

import json
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from concordat.kernel.jsonable import jsonable
from concordat.kernel.table import Table
from concordat.publish.formats import csv
from concordat.web.core.ask import Ask
from concordat.web.core.audit import note_seen
from concordat.web.core.middleware.account import roles_of
from concordat.web.core.models import Account, Session
from concordat.web.core.people.administering import administering, for_roles, person_of
from concordat.web.core.people.forms import private, signed_in
from concordat.web.core.people.lists import acts_table, roles_table, seen_table, sessions_table
from concordat.web.core.people.roles import bodies_of, held_for
from concordat.web.core.views.audit import ROLES, acts_of, given_filters, seen_of

# More than this is narrowed by days first, so that a file is never cut short without a word.
MOST = 50_000
TAKEN = "took a list of people as a file"


@require_safe
@administering
def people(request: HttpRequest, ask: Ask, form: str) -> HttpResponse:
    """Give everybody with a role for one's bodies."""
    _note(request, ask, "people and roles", bodies_of(ask))
    return _file([roles_table(held_for(ask.row, bodies_of(ask)), ask.names)], form, "people")


@require_safe
@administering
def person(request: HttpRequest, ask: Ask, pseudonym: str, form: str) -> HttpResponse:
    """Give the roles of one person for one's bodies."""
    account = person_of(ask, pseudonym)
    _note(request, ask, pseudonym, bodies_of(ask))
    held = held_for(ask.row, bodies_of(ask)).filter(account=account)
    return _file([roles_table(held, ask.names)], form, pseudonym)


@require_safe
@for_roles(*ROLES, title="Audit trail")
def audit(request: HttpRequest, ask: Ask, form: str) -> HttpResponse:
    """Give what the audit trail says of one's bodies, narrowed as the page is."""
    bodies = bodies_of(ask, *ROLES)
    rows = _all(seen_of(ask, bodies, given_filters(request)))
    _note(request, ask, "audit trail", bodies)
    return _file([seen_table(rows, _people({one.pseudonym for one in rows}), ask.names)], form, "audit")


@require_safe
@for_roles(*ROLES, title="Acts of your bodies")
def acts_done(request: HttpRequest, ask: Ask, form: str) -> HttpResponse:
    """Give the entries of the log for one's bodies with who acted, narrowed as the page is."""
    bodies = bodies_of(ask, *ROLES)
    rows = _all(acts_of(ask, bodies, given_filters(request)))
    _note(request, ask, "acts", bodies)
    return _file([acts_table(rows, _people({one.actor for one in rows}), ask.names)], form, "acts")


@require_safe
@signed_in
def account(request: HttpRequest, form: str) -> HttpResponse:
    """Give one's own roles and where one is signed in; of two tables CSV gives the one that is named."""
    held = roles_of(request.account)
    names = {one.body: Ask(row=one.system).names.get(one.body, one.body) for one in held}
    sessions = Session.objects.filter(account=request.account).order_by("-seen_at")
    tables = [roles_table(held, names), sessions_table(sessions, request.session.session_key)]
    note_seen(request, TAKEN, about="their account")
    return _file(tables, form, "account", request.GET.get("table", ""))


def _note(request: HttpRequest, ask: Ask, about: str, bodies: tuple[str, ...]) -> None:
    for body in bodies:
        note_seen(request, TAKEN, about=about, body=body, system=ask.row)


def _all(rows: Any) -> list[Any]:
    found = list(rows[: MOST + 1])
    if len(found) > MOST:
        raise Http404(f"These are more than {MOST:,} rows. Narrow them by days: `since` and `until` in the address.")
    return found


def _people(pseudonyms: set[str]) -> dict[str, str]:
    # Asked in parts, as a database takes only so many values at once.
    known, wanted = {}, sorted(pseudonyms)
    for start in range(0, len(wanted), 500):
        part = Account.objects.filter(pseudonym__in=wanted[start : start + 500])
        known |= dict(part.values_list("pseudonym", "name"))
    return known


def _file(tables: list[Table], form: str, name: str, only: str = "") -> HttpResponse:
    shown = [one for one in tables if only in ("", one.name)]
    if not shown:
        raise Http404(f"There is no table “{only[:60]}” here.")
    if form == "csv":
        response = HttpResponse(b"\xef\xbb\xbf" + csv.text(shown[0]).encode(), "text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
        return private(response)
    content = {"tables": [{"name": one.name, "title": one.title, "rows": jsonable(one.records())} for one in shown]}
    return private(HttpResponse(json.dumps(content, ensure_ascii=False, indent=1), "application/json"))


def _both(address: str, view: Callable[..., HttpResponse], name: str) -> list[URLPattern]:
    return [path(f"{address}.{form}", view, {"form": form}, name=f"{name}-{form}") for form in ("json", "csv")]


urlpatterns = [
    *_both("account", account, "account"),
    *_both("<slug:system>/people", people, "people"),
    *_both("<slug:system>/people/<str:pseudonym>", person, "person"),
    *_both("<slug:system>/audit", audit, "audit"),
    *_both("<slug:system>/audit/acts", acts_done, "audit-acts"),
]
