"""Papers with live figures: takes Markdown that quotes figures as `{{ figure name }}`, gives its tokens with every figure frozen.

The headings of a paper are put below those of the pack without a gap, its tables get a caption, and images become their words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from concordat.kernel.text import escape

if TYPE_CHECKING:
    from markdown_it.token import Token

QUOTE = re.compile(r"\{\{\s*figure\s+([A-Za-z0-9_./ ()'&-]+?)\s*\}\}")

# A wide table scrolls inside a region that the keyboard can reach; the page itself never scrolls sideways.
SCROLLS = '<div class="report-scroll" role="region" tabindex="0" aria-label="Table: {}">\n'
CAPTION = '<caption class="nhsuk-table__caption">{}</caption>\n'
CLASSES = {
    "table_open": "nhsuk-table",
    "thead_open": "nhsuk-table__head",
    "tbody_open": "nhsuk-table__body",
    "tr_open": "nhsuk-table__row",
    "th_open": "nhsuk-table__header",
    "td_open": "nhsuk-table__cell",
    "bullet_list_open": "nhsuk-list nhsuk-list--bullet",
    "ordered_list_open": "nhsuk-list nhsuk-list--number",
}


class Frozen(Protocol):
    """A figure as it stood."""

    @property
    def name(self) -> str: ...
    @property
    def shown(self) -> str: ...
    @property
    def address(self) -> str: ...


def names_in(text: str) -> tuple[str, ...]:
    """Return the names of the figures that a text quotes, once, in order."""
    return tuple(dict.fromkeys(QUOTE.findall(text)))


def tokens_of(text: str, figures: Sequence[Frozen], *, title: str, below: int) -> "list[Token]":
    """Return the tokens of a paper; `below` is the level of the heading it stands under, `title` what that says.

    Markup inside the text is text: a paper can bring no element of its own.
    """
    from markdown_it import MarkdownIt

    known = {figure.name: figure for figure in figures}
    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(text)
    tokens = _without_title(tokens, title)
    _put_below(tokens, below)
    _corners(tokens)
    caption = title
    found: list[Token] = []
    for token in tokens:
        if token.type == "inline":
            token.children = [one for child in token.children or () for one in _frozen(child, known)]
            if found and found[-1].type == "heading_open":
                caption = "".join(child.content for child in token.children)
        _dressed(token)
        if token.type == "table_open":
            token.meta["caption"] = caption
            found += [_raw(SCROLLS.format(escape(caption))), token, _raw(CAPTION.format(escape(caption)))]
        else:
            found += [token, _raw("</div>\n")] if token.type == "table_close" else [token]
    return found


def _corners(tokens: "list[Token]") -> None:
    """Make an empty header a plain cell: it is the corner of a table and heads nothing."""
    for opening, words, closing in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if opening.type == "th_open" and not words.content.strip():
            opening.tag = closing.tag = "td"
            opening.type, closing.type = "td_open", "td_close"


def _dressed(token: "Token") -> None:
    """Give an element the class that the design system knows it by."""
    if token.type == "th_open":
        token.attrSet("scope", "col")
    if token.type in CLASSES:
        token.attrJoin("class", CLASSES[token.type])


def _without_title(tokens: "list[Token]", title: str) -> "list[Token]":
    """Leave out a first heading that only repeats the title."""
    repeats = len(tokens) > 1 and tokens[0].type == "heading_open" and tokens[1].content.strip() == title.strip()
    return tokens[3:] if repeats else tokens


def _put_below(tokens: "list[Token]", below: int) -> None:
    open_levels: list[int] = []
    for token in tokens:
        if token.type == "heading_open":
            own = int(token.tag[1])
            while open_levels and open_levels[-1] >= own:
                open_levels.pop()
            open_levels.append(own)
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, below + len(open_levels))}"


def _frozen(token: "Token", known: Mapping[str, Frozen]) -> "Iterator[Token]":
    from markdown_it.token import Token

    if token.type == "image":
        yield Token("text", "", 0, content=f"[image: {token.content or 'without a description'}]")
        return
    if token.type not in ("text", "code_inline") or not QUOTE.search(token.content):
        yield token
        return
    for place, part in enumerate(QUOTE.split(token.content)):
        if place % 2 == 0:
            if part:
                yield Token("text", "", 0, content=part)
            continue
        figure = known[part]
        yield Token("link_open", "a", 1, attrs={"href": figure.address, "class": "figure"})
        yield Token("text", "", 0, content=figure.shown)
        yield Token("link_close", "a", -1)


def _raw(markup: str) -> "Token":
    from markdown_it.token import Token

    return Token("html_block", "", 0, content=markup)
