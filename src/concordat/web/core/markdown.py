"""Shows a text for reading: takes Markdown in which blocks may be exempt, gives safe HTML with headings below those of the page."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from concordat.kernel.exempt import Exempt, parts_of

TAGS = {
    *("h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "hr", "br", "a"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
LOWER = 2


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text: what can be read of it as HTML; for a withheld one the reason, its review date and its length in words."""

    html: Markup
    withheld: bool = False
    exempt: bool = False
    reason: str = ""
    review: date | None = None
    by: str = ""
    words: int = 0


def rendered(text: str) -> Markup:
    """Return Markdown as HTML; markup inside it is shown as text, and only plain elements are let through."""
    # A corner of a table that says nothing heads nothing.
    html = _reader().render(text).replace("<th></th>", "<td></td>")
    return Markup(  # noqa: S704 - nh3 let through nothing but plain elements
        nh3.clean(html, tags=TAGS, attributes={"a": {"href"}, "ol": {"start"}}, url_schemes={"http", "https", "mailto"})
    )


def parts(text: str, *, whole: bool) -> tuple[Part, ...]:
    """Return a paper part by part. Exempt blocks are there for those who may read the `whole`; for others a mark says what is not.

    Raises Refused where a block cannot be read with certainty: then nothing of the paper is shown.
    """
    return tuple(_part(one, whole=whole) for one in parts_of(text))


def _part(one: Any, *, whole: bool) -> Part:
    if not isinstance(one, Exempt):
        return Part(rendered(one.text))
    html = rendered(one.text) if whole else Markup("")
    words = len(one.text.split())
    return Part(html, withheld=not whole, exempt=True, reason=one.reason, review=one.review, by=one.by, words=words)


@cache
def _reader() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False}).enable("table")
    made.core.ruler.push("lower", _lower)
    return made


def _lower(state: Any) -> None:
    """Put the headings of a text below those of the page it stands on."""
    token: Token
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + LOWER)}"
