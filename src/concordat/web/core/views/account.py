"""A person's own account: who they are here, how they sign in, what they may do, and where they are signed in now."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from concordat.web.core.ask import Ask
from concordat.web.core.audit import note_seen
from concordat.web.core.middleware.account import roles_of
from concordat.web.core.models import Session
from concordat.web.core.people.entering import end_sessions
from concordat.web.core.people.forms import signed_in
from concordat.web.core.tokens import digest_of


@require_safe
@signed_in
def account(request: HttpRequest) -> HttpResponse:
    """Show the account."""
    mine = Session.objects.filter(account=request.account).order_by("-seen_at")
    held = roles_of(request.account)
    view = {
        "title": "Your account",
        "held": held,
        "names": {(one.system_id, one.body): Ask(row=one.system).names.get(one.body, one.body) for one in held},
        "sessions": [(one, mark(one), one.session_key == request.session.session_key) for one in mine],
        "codes_left": request.account.recovery_codes.filter(used_at=None).count(),
        "providers": settings.SERVICE.openid,
        "linked": request.account.single_sign_on.partition(":")[0],
    }
    return render(request, "people/account.html", view)


@require_POST
@signed_in
def end_session(request: HttpRequest) -> HttpResponse:
    """End one session of one's own, or all but this one."""
    if request.POST.get("all"):
        end_sessions(request.account, request.session.session_key)
        note_seen(request, "ended own sessions")
        return HttpResponseRedirect("/account#sessions")
    given = request.POST.get("session", "")
    found = [one for one in Session.objects.filter(account=request.account) if mark(one) == given]
    if not found:
        raise Http404("This session has ended already.")
    found[0].delete()
    note_seen(request, "ended own session")
    return HttpResponseRedirect("/account#sessions")


def mark(one: Session) -> str:
    """Return the name of a session on a page, which must not show its key."""
    return digest_of(one.session_key)[:32]


urlpatterns = [path("account", account, name="account"), path("account/sessions", end_session, name="account-sessions")]
