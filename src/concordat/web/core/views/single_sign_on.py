"""Single sign-on: out to the provider, back with who it is, in for those who were invited, and out of the provider again."""

from typing import Any

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from concordat.web.core.audit import note_seen
from concordat.web.core.models import Account, MailLink
from concordat.web.core.people import openid
from concordat.web.core.people.forms import private
from concordat.web.core.people.mail_links import INVITATION, link_of, use_up
from concordat.web.core.people.strength import SINGLE_SIGN_ON
from concordat.web.core.views.sign_in import entered, safe_next

ON_THE_WAY = "on_the_way"


@require_safe
def out(request: HttpRequest, provider: str) -> HttpResponse:
    """Send a person to the provider; who came from an invitation, or is signed in already, is linked on return."""
    one = openid.provider_of(provider)
    invited = request.GET.get("invitation", "")
    link = link_of(invited, INVITATION) if invited else None
    linking = request.account.pk if request.account is not None and request.GET.get("link") else None
    try:
        response = openid.send(request, one)
    except openid.NotSure as refused:
        return _refused(request, str(refused), 502)
    way: dict[str, Any] = {"next": safe_next(request), "invitation": link.pk if link else None, "link": linking}
    request.session[ON_THE_WAY] = way
    return private(response)


@require_safe
def back(request: HttpRequest, provider: str) -> HttpResponse:
    """Take a person back from the provider."""
    one = openid.provider_of(provider)
    way = request.session.pop(ON_THE_WAY, None) or {}
    try:
        known = openid.take_back(request, one)
    except openid.NotSure as refused:
        note_seen(request, "single sign-on failed", about=one.id)
        return _refused(request, str(refused), 403)
    account = _account(request, f"{one.id}:{known.subject}", way)
    if account is None:
        note_seen(request, "single sign-on refused", about=one.id)
        says = (
            "You are known there, but nobody invited you here. An administrator of your body can invite you; "
            "then start from the link in the mail."
        )
        return _refused(request, says, 403)
    response = entered(request, account, SINGLE_SIGN_ON, way.get("next", "/"))
    request.session["provider"], request.session["id_token"] = one.id, known.id_token
    return private(response)


@require_safe
def end(request: HttpRequest, provider: str) -> HttpResponse:
    """Go on to the provider's own sign-out."""
    left = request.session.pop("signed_out_of", None) or {}
    hint = left.get("id_token", "") if left.get("provider") == provider else ""
    return HttpResponseRedirect(openid.address_of_end(openid.provider_of(provider), hint) or "/")


@require_safe
def keys(request: HttpRequest, provider: str) -> HttpResponse:
    """Show the public key with which the provider verifies that it is us."""
    return JsonResponse(openid.public_keys(openid.provider_of(provider)))


def _account(request: HttpRequest, subject: str, way: dict[str, Any]) -> Account | None:
    """Return whose it is: who is linked already, who came from an invitation, or who linked it while signed in."""
    found = Account.objects.filter(single_sign_on=subject, is_active=True).first()
    if found is not None:
        return found
    if way.get("link") and request.account is not None and request.account.pk == way["link"]:
        return _linked(request.account, subject)
    link = MailLink.objects.filter(pk=way.get("invitation") or 0).select_related("account").first()
    if link is None or not link.account.is_active:
        return None
    with transaction.atomic():
        if not use_up(link):
            return None
        return _linked(link.account, subject)


def _linked(account: Account, subject: str) -> Account | None:
    try:
        with transaction.atomic():
            if Account.objects.filter(pk=account.pk, single_sign_on="").update(single_sign_on=subject) != 1:
                return None
    except IntegrityError:
        return None
    account.refresh_from_db()
    return account


def _refused(request: HttpRequest, says: str, status: int) -> HttpResponse:
    view = {"title": "You could not be signed in", "says": (says,)}
    return private(render(request, "notice.html", view, status=status))


urlpatterns = [
    path("sign-in/<slug:provider>/", out, name="single-sign-on"),
    path("sign-in/<slug:provider>/back/", back, name="single-sign-on-back"),
    path("sign-in/<slug:provider>/end/", end, name="single-sign-on-end"),
    path("sign-in/<slug:provider>/keys.json", keys, name="single-sign-on-keys"),
]
