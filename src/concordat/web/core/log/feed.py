"""The signed heads of the log as an Atom feed: takes heads and public keys, gives XML, so that others keep what was signed."""

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings

from concordat.log import TreeHead
from concordat.publish.feeds.atom import NAMESPACE

EMPTY = "2026-01-01T00:00:00Z"


def heads_feed(heads: Iterable[TreeHead], keys: Mapping[str, bytes]) -> str:
    """Return the feed, the newest head first; each entry holds all that is needed to check the signature."""
    address = settings.SERVICE.public_address or settings.LISTENS_AT
    found = sorted(heads, key=lambda head: head.size, reverse=True)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="{NAMESPACE}">',
        f" <id>{escape(address)}/log/heads</id>",
        " <title>Signed heads of the log</title>",
        f" <updated>{found[0].at if found else EMPTY}</updated>",
        f" <author><name>{escape(settings.SERVICE.name)}</name></author>",
        f' <link rel="self" type="application/atom+xml" href={quoteattr(f"{address}/log/heads.atom")}/>',
    ]
    for head in found:
        key = keys[head.key_id].hex() if head.key_id in keys else ""
        words = (
            f"size {head.size}, root {head.root}, at {head.at}, key {head.key_id} ({key}), signature {head.signature}"
        )
        lines += [
            " <entry>",
            f"  <id>{escape(address)}/log/heads#{head.size}</id>",
            f"  <title>{head.size} entries, root {head.root[:16]}</title>",
            f"  <updated>{head.at}</updated>",
            f'  <link rel="alternate" href={quoteattr(f"{address}/log/heads")}/>',
            f"  <summary>{escape(words)}</summary>",
            " </entry>",
        ]
    return "\n".join([*lines, "</feed>", ""])
