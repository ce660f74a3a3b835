"""Drafts and presence: takes what a person types or looks at, keeps it for them, and tells who else is there."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import IntegrityError
from django.utils import timezone

from concordat.kernel.act import act, act_names
from concordat.web.core.ask import Ask
from concordat.web.core.models import Draft, Presence
from concordat.web.core.writing import writing

PRESENT_FOR = timedelta(minutes=2)
NOTED_EACH = timedelta(seconds=30)


def draft_of(ask: Ask, form: str, about: Mapping[str, str]) -> dict[str, Any]:
    """Return what was last typed into a form about the same thing, nothing where there is no draft."""
    if ask.account is None:
        return {}
    found = Draft.objects.filter(system=ask.row, account=ask.account, form=form, about=_about(about)).first()
    return {**found.content} if found else {}


def keep_draft(ask: Ask, form: str, about: Mapping[str, str], content: dict[str, Any]) -> Draft:
    """Keep what was typed, in place of what was kept before; what an act keeps only sealed is never kept here."""
    closed = act(form).sealed if form in act_names() else ()
    content = {name: value for name, value in content.items() if name not in closed}
    at = {"system": ask.row, "account": ask.account, "form": form, "about": _about(about)}
    try:
        with writing():
            draft, made = Draft.objects.get_or_create(**at, defaults={"content": content})
    except IntegrityError:
        draft, made = Draft.objects.get(**at), False
    if not made:
        draft.content, draft.version = content, draft.version + 1
        draft.save()
    return draft


def forget_draft(ask: Ask, form: str) -> None:
    """Drop the drafts of a form that was done."""
    drafts = Draft.objects.filter(system=ask.row, account=ask.account, form=form)
    if ask.account is not None and drafts.exists():
        with writing():
            drafts.delete()


def others_at(ask: Ask) -> list[str]:
    """Note that the person looks at this address, and return who else did in the last two minutes."""
    if ask.account is None:
        return []
    now = timezone.now()
    own = Presence.objects.filter(address=ask.address[:500], account=ask.account, at__gt=now - NOTED_EACH)
    if not own.exists():
        with writing():
            Presence.objects.update_or_create(address=ask.address[:500], account=ask.account, defaults={})
            Presence.objects.filter(at__lt=now - PRESENT_FOR).delete()
    there = Presence.objects.filter(address=ask.address[:500]).exclude(account=ask.account)
    return [one.account.name for one in there.select_related("account")]


def _about(about: Mapping[str, str]) -> str:
    return "&".join(f"{key}={about[key]}" for key in sorted(about))[:500]
