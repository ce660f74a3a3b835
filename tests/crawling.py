"""Walks a service by its links: takes a way to get a page, gives the pages found, a few of each kind.

The kind of a page is the name of its address; of an act the act, of a record without a page of its own its class.
"""

import re
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

import django
from django.urls import Resolver404, resolve

django.setup()

HTML = "text/html"
Get = Callable[[str], tuple[int, str, str]]


@dataclass(frozen=True, slots=True)
class Found:
    """One page as it came: its address, its kind, the status, and its text where it is HTML."""

    address: str
    kind: str
    status: int
    html: str


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if (tag, name) in (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src")) and value:
                self.found.append(value)


def links_in(html: str, address: str) -> list[str]:
    """Return the addresses within the service that a page leads to, once each, in order."""
    reader = _Links()
    reader.feed(html)
    whole = (urldefrag(urljoin(address, link)).url for link in reader.found)
    return list(dict.fromkeys(link for link in whole if not urlsplit(link).netloc and link.startswith("/")))


def kind_of(address: str) -> str:
    """Return the kind of page that stands at an address; empty where the service has none."""
    path = urlsplit(address).path
    try:
        found = resolve(path)
    except Resolver404:
        return "static" if path.startswith("/static/") else ""
    name = found.url_name or found.view_name
    if name == "act":
        return f"act {found.kwargs['name']}"
    if found.kwargs.get("kind"):
        return f"{name} {found.kwargs['kind']}"
    return name


def walk(get: Get, starts: Iterable[str], samples: int, skip: str = r"(?!)") -> list[Found]:
    """Follow links from `starts` and return up to `samples` pages of each kind; kinds that match `skip` are left out."""
    waiting, known, taken = deque(starts), set(starts), Counter[str]()
    found: list[Found] = []
    while waiting:
        address = waiting.popleft()
        kind = kind_of(address)
        if taken[kind] >= samples or re.search(skip, kind):
            continue
        taken[kind] += 1
        status, media_type, text = get(address)
        html = text if media_type.startswith(HTML) else ""
        found.append(Found(address, kind, status, html))
        for link in links_in(html, address):
            if link not in known:
                known.add(link)
                waiting.append(link)
    return found


# Where a crawl along links does not come by itself: the search is a form, and of records only some are reasons of a sample.
_EXAMPLE = "/norfolk-and-waveney-2017"
# What one example alone has, where a sample of two systems may miss it.
OF_ONE_EXAMPLE = (
    "/northumberland-2017/alliances/urgent-care",
    "/kent-and-medway-2018/forecasts",
    "/kent-and-medway-2018/forecasts/RVV",
    *(
        f"/kent-and-medway-2018/{page}"
        for page in (
            "outcome-payments",
            "beds",
            "waiting-lists",
            "movements",
            "pools",
            "fair-shares",
            "estates",
            "schemes",
        )
    ),
)
BESIDES_LINKS = (
    *OF_ONE_EXAMPLE,
    f"{_EXAMPLE}/search",
    f"{_EXAMPLE}/search?q=hospital",
    f"{_EXAMPLE}/search?q=nothingofthisname",
    f"{_EXAMPLE}/records/Line/06M-RCX-emergency",
    f"{_EXAMPLE}/records/Budget/06M/2017%2F18/allocation",
)
# Pages that no link leads the public to, where only links are followed.
NOT_LINKED = frozenset({"publish.search", "publish.record", "decide.instrument", "buy.award"})
