"""Feeds and calendars of a system: takes who asks and what is followed, gives Atom and iCalendar files with permanent ids."""

from collections import Counter
from collections.abc import Collection
from datetime import date
from urllib.parse import urlencode, urlsplit

from django.conf import settings

from concordat.publish.feeds.atom import atom
from concordat.publish.feeds.entries import Entry, entries, following
from concordat.publish.feeds.icalendar import Appointed, appointed, calendar
from concordat.publish.feeds.site import Site
from concordat.web.core.ask import Ask
from concordat.web.core.models import LogEvent

# Ids stand on this day (RFC 4151) and on the host of the public address; neither may change once the service is public.
SINCE = date(2026, 1, 1)


def site_of(ask: Ask) -> Site:
    """Return where the system is published."""
    address = settings.SERVICE.public_address or settings.LISTENS_AT
    authority = urlsplit(address).hostname or "localhost"
    return Site(ask.system.settings.name, f"{address}/{ask.row.slug}", authority, SINCE)


def feed(ask: Ask, kind: str, key: str) -> str:
    """Return what is new of one thing, or of everything where no kind is given, as an Atom feed."""
    site, what = site_of(ask), f"{kind}:{key}" if kind != "word" else key
    query = urlencode({"kind": kind, "key": key})
    title = f"{site.title}: {name_of(ask, kind, key)}" if kind else site.title
    return atom(site, f"feed.atom{f'?{query}' if kind else ''}", title, news(ask, what if kind else ""), ask.day)


def news(ask: Ask, what: str) -> tuple[Entry, ...]:
    """Return every public entry about a thing, `Kind:key` or a word, the latest first; all where nothing is named."""
    everything = ask.remember("news", lambda: entries(ask.system, ask.day))
    return following(everything, what) if what else everything


def name_of(ask: Ask, kind: str, key: str) -> str:
    """Return what a thing that is followed is called."""
    if kind == "word":
        return f"everything with “{key}”"
    return ask.names.get(key) or next((one.title for one in news(ask, "") if (one.kind, one.key) == (kind, key)), key)


def meetings_calendar(ask: Ask, meetings: Collection[str], title: str, more: Collection[Appointed] = ()) -> bytes:
    """Return these meetings, and more that has a day, as a calendar."""
    wanted = {f"Meeting-{one}" for one in meetings}
    return _calendar(ask, title, (*(one for one in _appointed(ask) if one.id in wanted), *more))


def whole_calendar(ask: Ask) -> bytes:
    """Return everything that has a day as a calendar."""
    return _calendar(ask, ask.system.settings.name, _appointed(ask))


def calendar_of(ask: Ask, kind: str, key: str) -> bytes:
    """Return the days of everything about one thing as a calendar."""
    about = {_id(one.kind, one.key) for one in news(ask, f"{kind}:{key}" if kind != "word" else key)}
    word = ask.names.get(key, key).casefold()
    found = (one for one in _appointed(ask) if one.id in about or word in f"{one.title} {one.says}".casefold())
    return _calendar(ask, name_of(ask, kind, key), found)


def _id(kind: str, key: str) -> str:
    return f"{kind}-{key.replace('/', '-')}"


def _appointed(ask: Ask) -> tuple[Appointed, ...]:
    found: tuple[Appointed, ...] = ask.remember("appointed", lambda: appointed(ask.system, ask.day))
    return found


def _calendar(ask: Ask, title: str, found: Collection[Appointed] | object) -> bytes:
    return calendar(site_of(ask), title, found, _changes(ask))  # type: ignore[arg-type]  # any iterable of entries


def _changes(ask: Ask) -> Counter[str]:
    """Return how often acts changed each meeting: a calendar must raise its number with every change."""
    counts: Counter[str] = Counter()
    for about in LogEvent.objects.filter(system=ask.row.slug, about__contains="Meeting ").values_list(
        "about", flat=True
    ):
        for line in about.split("\n"):
            kind, _, key = line.partition(" ")
            counts[_id(kind, key)] += kind == "Meeting"
    return counts
