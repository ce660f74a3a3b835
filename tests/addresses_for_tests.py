"""Every address of the service as somebody from outside would find it: takes a client, follows links, gives a few of each page."""

import re
from collections import defaultdict, deque
from html import unescape

from django.test import Client
from django.urls import Resolver404, resolve

from concordat.web.core.registry import page_files

HREF = re.compile(r'(?:href|action)="(/[^"#]*)')
MOST_READ = 400


def addresses(client: Client, system: str, wanted: tuple[str, ...], each: int = 1) -> dict[str, list[str]]:
    """Return for each page of the registry some addresses of it, and every one that holds one of the wanted words."""
    found: dict[str, list[str]] = defaultdict(list)
    waiting, seen = deque([f"/{system}/"]), {f"/{system}/"}
    read = 0
    while waiting and read < MOST_READ:
        at = waiting.popleft()
        name = _name(at)
        special = any(word in at for word in wanted)
        if name not in page_files() or (len(found[name]) >= each and not special):
            continue
        found[name].append(at)
        answer = client.get(at)
        read += 1
        if answer.status_code != 200:
            continue
        for link in HREF.findall(answer.content.decode()):
            link = unescape(link).partition("?")[0]
            if link.startswith(f"/{system}/") and link not in seen:
                seen.add(link)
                waiting.append(link)
    return dict(found)


def _name(at: str) -> str:
    try:
        return resolve(at).url_name or ""
    except Resolver404:
        return ""
