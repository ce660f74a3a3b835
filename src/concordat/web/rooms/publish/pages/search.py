"""Search over everything public: proposals, meetings, papers, contracts, promises, questions, bodies; and one's own working papers."""

import re
from dataclasses import dataclass

from concordat.kernel.table import table
from concordat.publish.words import sentence, spoken_kind
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.core.search import CLOSES, MOST, OPENS, Hit, find_words

_MARKS = re.compile(r"(?:^|\s)(?:#{1,6}|[*>|-]+)(?=\s)|\*\*|`")

PATH = "search"
TITLE = "Search"
AUDIENCE = PUBLIC


@dataclass(frozen=True)
class Filters:
    """What is searched for."""

    q: str = ""


def show(ask: Ask) -> Page:
    """Show what was found."""
    wanted = ask.filters.q
    found = find_words(ask, wanted) if wanted else ()
    columns = {"title": "What", "kind": "Kind", "excerpt": "Where the words stand"}
    rows = ((one.title, _kind(one), _excerpt(one)) for one in found)
    return Page(
        title=f"Search: {wanted}" if wanted else TITLE,
        says=tuple(_says(wanted, found)),
        tables=(table("results", "Found", columns, rows),) if found else (),
        links_of={"results": tuple(ask.record(one.kind, *one.key) for one in found)},
        links=(
            (
                Link(
                    f"Follow “{wanted}”",
                    ask.path(f"follow?kind=word&key={wanted}"),
                    "hear when something new has this word",
                ),
            )
            if wanted
            else ()
        ),
        empty="" if found else _empty(wanted),
    )


def _kind(one: Hit) -> str:
    kind = sentence(spoken_kind(one.kind))
    return f"{kind}, working paper" if one.working else kind


def _excerpt(one: Hit) -> str:
    """Return the words around what was found as one line, without the marks of headings and of lists."""
    text = one.excerpt.replace(OPENS, "").replace(CLOSES, "")
    return _MARKS.sub(" ", text).strip()


def _says(wanted: str, found: tuple[Hit, ...]) -> list[str]:
    if len(found) == MOST:
        return ["There is more than can be shown. Add a word to narrow it."]
    return [f"Everything with “{wanted}” in it, the closest first."] if found else []


def _empty(wanted: str) -> str:
    if not wanted:
        return "Write a word or two: the name of a hospital, a service, a body, or what a paper is about."
    return "Nothing was found. Try one word alone, or another word for the same; beginnings of words are enough."
