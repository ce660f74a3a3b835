"""The audit trail of one's bodies, for administrators and auditors: who signed in, read private papers, changed rights, acted."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_safe

from concordat.kernel.act import acts
from concordat.publish.words import spoken_kind
from concordat.store.kinds import kinds_by_name
from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import common
from concordat.web.core.models import Account, LogEvent, RoleHeld, Seen
from concordat.web.core.people.administering import for_roles
from concordat.web.core.people.roles import ADMINISTRATOR, bodies_of
from concordat.web.core.wording import plainly

ROLES = (ADMINISTRATOR, "auditor")
SHOWN = 100


@require_safe
@for_roles(*ROLES, title="Audit trail")
def audit(request: HttpRequest, ask: Ask) -> HttpResponse:
    """Show what was noted about one's bodies and the people who work for them."""
    bodies = bodies_of(ask, *ROLES)
    given = given_filters(request)
    rows = seen_of(ask, bodies, given)
    page = Paginator(rows, SHOWN).get_page(request.GET.get("page"))
    who = {one.pseudonym for one in page}
    view = {
        "title": "Audit trail",
        "given": given,
        "rows": page,
        "about": {one.pk: _about(one.about, ask) for one in page},
        "names": ask.names,
        "people": dict(Account.objects.filter(pseudonym__in=who).values_list("pseudonym", "name")),
        "kinds": sorted(set(seen_of(ask, bodies, {}).order_by().values_list("what", flat=True).distinct())),
        "bodies": [ask.names.get(body, body) for body in bodies],
    }
    return render(request, "people/audit.html", {**common(ask), **view})


@require_safe
@for_roles(*ROLES, title="Acts of your bodies")
def acts_done(request: HttpRequest, ask: Ask) -> HttpResponse:
    """Show the entries of the log for one's bodies, with who acted; the log itself is public without them."""
    bodies = bodies_of(ask, *ROLES)
    given = given_filters(request)
    mine = acts_of(ask, bodies, {})
    page = Paginator(acts_of(ask, bodies, given), SHOWN).get_page(request.GET.get("page"))
    view = {
        "title": "Acts of your bodies",
        "given": given,
        "rows": page,
        "names": ask.names,
        "people": dict(
            Account.objects.filter(pseudonym__in={one.actor for one in page}).values_list("pseudonym", "name")
        ),
        "kinds": sorted(set(mine.order_by().values_list("act", flat=True).distinct())),
        "titles": {name: one.title for name, one in acts().items()},
        "bodies": [ask.names.get(body, body) for body in bodies],
    }
    return render(request, "people/acts_done.html", {**common(ask), **view})


def _about(text: str, ask: Ask) -> str:
    """Return what was read in words: `SharedDraft one-plan 2` gives “shared draft One plan 2”."""
    kind, space, rest = text.partition(" ")
    return plainly(f"{spoken_kind(kind)} {rest}" if space and kind in kinds_by_name() else text, ask.names)


def given_filters(request: HttpRequest) -> dict[str, str]:
    """Return what narrows the rows: a person, what was done, and days."""
    return {name: request.GET.get(name, "").strip()[:80] for name in ("person", "what", "since", "until")}


def acts_of(ask: Ask, bodies: tuple[str, ...], given: dict[str, str]) -> Any:
    """Return the entries of the log for these bodies, the newest first."""
    rows = _between(LogEvent.objects.filter(system=ask.row.slug, for_body__in=bodies), "recorded_at", given)
    if given.get("person"):
        rows = rows.filter(actor=given["person"])
    if given.get("what"):
        rows = rows.filter(act=given["what"])
    return rows.order_by("-sequence")


def seen_of(ask: Ask, bodies: tuple[str, ...], given: dict[str, str]) -> Any:
    """Return what concerns these bodies: noted for one of them, or about signing in of somebody who works for one."""
    people = RoleHeld.objects.filter(system=ask.row, body__in=bodies).values("account__pseudonym")
    own = Q(system=ask.row, body__in=bodies)
    # What is noted without a system is about signing in; where it has one, the body must be theirs.
    entering = Q(system=None, pseudonym__in=people)
    refused = Q(system=ask.row, body="", pseudonym__in=people)
    rows = _between(Seen.objects.filter(own | entering | refused), "at", given)
    if given.get("person"):
        rows = rows.filter(pseudonym=given["person"])
    if given.get("what"):
        rows = rows.filter(what=given["what"])
    return rows.order_by("-at", "-pk")


def _between(rows: Any, at: str, given: dict[str, str]) -> Any:
    for name, how, days in (("since", "gte", 0), ("until", "lt", 1)):
        try:
            day = date.fromisoformat(given.get(name, "")) + timedelta(days=days)
            moment = timezone.make_aware(datetime.combine(day, time()))
        except (ValueError, OverflowError):
            continue
        rows = rows.filter(**{f"{at}__{how}": moment})
    return rows


urlpatterns = [
    path("<slug:system>/audit", audit, name="audit"),
    path("<slug:system>/audit/acts", acts_done, name="audit-acts"),
]
