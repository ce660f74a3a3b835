"""Tells followers: takes what happened in the log since each was last told, gives them a letter with the same words as the pages."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from concordat.decide.records import Meeting
from concordat.publish.digest.report import since_you_last_met
from concordat.publish.digest.usual import usual_period
from concordat.publish.feeds.entries import Entry
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.followers.feeds import name_of, news, site_of
from concordat.web.core.followers.following import last_entry, stop_address
from concordat.web.core.followers.letters import post
from concordat.web.core.models import Follow, LogEvent, ServedSystem

EVERY = {"daily": timedelta(hours=20), "weekly": timedelta(days=6, hours=20)}
BEFORE_A_MEETING = timedelta(days=7)


def tell_all() -> int:
    """Write the letters that are due and return how many; each entry of the log is told to each follower once."""
    told = 0
    for row in ServedSystem.objects.all():
        ask = Ask(row=row)
        due = Follow.objects.filter(system=row, confirmed_at__isnull=False).values_list("pk", flat=True)
        told += sum(_tell(ask, pk) for pk in list(due))
    return told


def _tell(ask: Ask, pk: int) -> bool:
    """Write to one follower what is new, in one transaction with how far they were told."""
    with transaction.atomic():
        follow = Follow.objects.select_for_update().filter(pk=pk).first()
        if follow is None:
            return False
        return _before_meeting(ask, follow) if follow.rhythm == "before meetings" else _what_changed(ask, follow)


def _what_changed(ask: Ask, follow: Follow) -> bool:
    last, now = last_entry(), timezone.now()
    if follow.told_until >= last or (follow.told_at and now - follow.told_at < EVERY[follow.rhythm]):
        return False
    found = _changed(ask, follow, last)
    if found:
        what = name_of(ask, follow.kind, follow.key)
        site = site_of(ask)
        lines = [f"- {one.title}\n  {site.page(_path(ask, one))}" for one in found]
        text = "\n".join((f"New about {what} in {ask.system.settings.name}:", "", *lines, "", *_foot(follow)))
        once = f"told-{follow.secret}-{follow.told_until}-{last}"
        post(follow.email, f"New: {what}", text, once=once, follow=follow, stop_address=stop_address(follow))
        follow.told_at = now
    follow.told_until = last
    follow.save(update_fields=["told_until", "told_at"])
    return bool(found)


def _changed(ask: Ask, follow: Follow, last: int) -> list[Entry]:
    """Return the public things that a follower follows and that an entry of the log since the last letter changed."""
    entries = LogEvent.objects.filter(system=ask.row.slug, sequence__gt=follow.told_until, sequence__lte=last)
    changed = {line for about in entries.values_list("about", flat=True) for line in about.split("\n")}
    what = follow.key if follow.kind == "word" else f"{follow.kind}:{follow.key}"
    return [one for one in news(ask, what) if f"{one.kind} {one.key.replace('/', ' ')}" in changed]


def _before_meeting(ask: Ask, follow: Follow) -> bool:
    """Write the report since the last meeting once before each next one, in the week before it."""
    meeting = _next_meeting(ask, follow.key)
    if meeting is None or not ask.day <= meeting <= ask.day + BEFORE_A_MEETING:
        return False
    once = f"before-{follow.secret}-{meeting}"
    since, until = usual_period(ask.system, follow.key, meeting - timedelta(days=1))
    made = since_you_last_met(ask.system, follow.key, since, until)
    lines: list[str] = [f"{made.title}, for the meeting on {bare(meeting)}.", "", *made.says, ""]
    for section in made.sections:
        lines += [section.title, *(f"- {_said(one.on)}{one.says}" for one in section.lines)]
        lines += [] if section.lines else ["- Nothing."]
        lines.append("")
    address = site_of(ask).page(f"since?committee={follow.key}&since={since}&until={until}")
    text = "\n".join((*lines, f"The same on a page, where every line says why:\n{address}", "", *_foot(follow)))
    made_now = post(follow.email, made.title, text, once=once, follow=follow, stop_address=stop_address(follow))
    if made_now:
        follow.told_at = timezone.now()
        follow.save(update_fields=["told_at"])
    return made_now


def _next_meeting(ask: Ask, body: str) -> date | None:
    days = (
        one.on
        for one in ask.system.all(Meeting)
        if one.body == body and one.kind == "meeting" and one.state != "cancelled"
    )
    return min((on for on in days if on >= ask.day), default=None)


def _path(ask: Ask, one: Entry) -> str:
    return ask.record(one.kind, *one.key.split("/")).removeprefix(ask.path())


def _said(on: date | None) -> str:
    return f"{bare(on)}: " if on else ""


def _foot(follow: Follow) -> tuple[str, ...]:
    return (f"You asked for this letter ({follow.rhythm}). To stop, open:", stop_address(follow))
