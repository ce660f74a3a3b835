"""Takes entries, gives an Atom feed (RFC 4287): ids that never change, and a day of update that moves when a thing is corrected."""

from collections.abc import Iterable
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from concordat.publish.feeds.addresses import path_of
from concordat.publish.feeds.entries import Entry
from concordat.publish.feeds.site import Licence, Site

NAMESPACE = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"


def atom(site: Site, path: str, title: str, entries: Iterable[Entry], day: date, licence: Licence | None = None) -> str:
    """Return a feed as XML; `path` is its own address on the site, `day` stands for an empty feed's update."""
    found = tuple(entries)
    updated = max((one.last for one in found), default=day)
    terms = licence or Licence()
    head = (
        f"<id>{_text(site.id(path))}</id>",
        f"<title>{_text(title)}</title>",
        f"<updated>{_moment(updated)}</updated>",
        f'<link rel="self" type={quoteattr(MEDIA_TYPE)} href={quoteattr(site.page(path))}/>',
        f'<link rel="license" href={quoteattr(terms.address)}/>',
        f"<author><name>{_text(site.title)}</name></author>",
        f"<rights>{_text(f'{terms.name}. {terms.attribution}')}</rights>",
    )
    body = (f" {line}" for line in (*head, *(_entry(site, one) for one in found)))
    return "\n".join(('<?xml version="1.0" encoding="utf-8"?>', f'<feed xmlns="{NAMESPACE}">', *body, "</feed>", ""))


def _entry(site: Site, entry: Entry) -> str:
    path = path_of(entry.kind, entry.key)
    lines = (
        f"<id>{_text(site.id(path))}</id>",
        f"<title>{_text(entry.title)}</title>",
        f"<published>{_moment(entry.first)}</published>",
        f"<updated>{_moment(entry.last)}</updated>",
        f'<link rel="alternate" href={quoteattr(site.page(path))}/>',
        f"<category term={quoteattr(entry.kind)}/>",
        f"<summary>{_text(entry.says)}</summary>",
    )
    return "\n  ".join(("<entry>", *lines)) + "\n </entry>"


def _moment(day: date) -> str:
    # Records know days, not hours; the start of the day stands for it.
    return f"{day.isoformat()}T00:00:00Z"


def _text(value: str) -> str:
    """Return text that XML can hold: characters that it does not allow are left out."""
    return escape("".join(mark for mark in value if mark in "\t\n\r" or _allowed(ord(mark))))


def _allowed(code: int) -> bool:
    return 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
