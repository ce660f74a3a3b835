"""Reads reasons off pages as a reader does: takes the HTML of a page, gives its numbers with their links, and ends of trees."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}
# What a reason may end in, as its page names it.
ENDS = {"Rule", "Record", "Data", "Act that allowed it"}


@dataclass
class Element:
    """One element of a page with what is inside it."""

    tag: str
    attributes: dict[str, str]
    inside: "list[Element | str]" = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        """Its classes."""
        return set(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """Its words."""
        words = "".join(one if isinstance(one, str) else one.text for one in self.inside)
        return " ".join(words.split())

    @property
    def seen(self) -> str:
        """Its words without those for screen readers alone."""
        words = "".join(
            one if isinstance(one, str) else one.seen
            for one in self.inside
            if isinstance(one, str) or not one.classes & {"nhsuk-u-visually-hidden", "report-dagger"}
        )
        return " ".join(words.split())

    def walk(self) -> "Iterator[Element]":
        """Give the element and all inside it."""
        yield self
        for one in self.inside:
            if isinstance(one, Element):
                yield from one.walk()

    def all(self, tag: str, name: str = "") -> "list[Element]":
        """Return every element inside with this tag, and this class where one is named."""
        return [one for one in self.walk() if one.tag == tag and (not name or name in one.classes)]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("html", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        while len(self.open) > 1 and self.open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def read(html: str) -> Element:
    """Return the page as a tree of elements."""
    reader = _Reader()
    reader.feed(html)
    return reader.open[0]


@dataclass(frozen=True)
class Number:
    """One number on a page: what it says, where it stands, and the address of its reasons; empty where it has none."""

    text: str
    place: str
    why: str


def numbers_on(page: Element) -> list[Number]:
    """Return every number of the figures and tables of a page."""
    found = []
    for row in (one for one in page.all("div", "nhsuk-summary-list__row") if one.all("span", "report-value")):
        found.append(Number(row.all("span", "report-value")[0].text, "figure", _why(row)))
    for table in page.all("table"):
        title = next((one.text for one in table.all("caption")), "a table")
        for row in table.all("tr"):
            cells = [one for one in row.inside if isinstance(one, Element) and one.tag in ("td", "th")]
            found += [
                Number(cell.seen, f"{title}, {cells[0].text}", _why(cell))
                for cell in cells
                if _is_number(cell) and cell.attributes.get("scope") != "col"
            ]
    return found


# Tables of what contracts say: by their name which columns hold texts of terms, or which do not where contracts are columns.
TERMS = re.compile(r"-(compare|worksheet|differences|local|terms|alternatives)(_|$)")
SAID = {"Own term", "Other term", "Says", "The term would be", "Becomes"}
ROUND_ABOUT = {"Term", "State", "Chosen", "Cost of the choice by itself (£)"}


def terms_on(page: Element) -> list[Number]:
    """Return every text of a term in the tables of a page; they lead to records as numbers do."""
    found = []
    for section in page.all("section", "report-table"):
        kind = TERMS.search(section.attributes.get("id", ""))
        if kind is None:
            continue
        for row in section.all("tr"):
            cells = row.all("td")
            if "does not fit" in [cell.seen for cell in cells]:
                continue
            of = [cell for cell in cells if _is_term(cell.attributes.get("data-title", ""), kind[1]) and cell.seen]
            found += [Number(cell.seen, f"{section.attributes['id']}, {row.seen[:80]}", _why(cell)) for cell in of]
    return found


def _is_term(title: str, kind: str) -> bool:
    if kind in ("compare", "worksheet"):
        return title not in ROUND_ABOUT
    return title in SAID or (kind == "local" and title == "Value")


def _is_number(cell: Element) -> bool:
    return bool(cell.seen) and any(name.endswith("--numeric") for name in cell.classes)


def _why(element: Element) -> str:
    links = (unescape(one.attributes.get("href", "")) for one in element.all("a"))
    return next((link for link in links if ".why?" in link), "")


@dataclass(frozen=True)
class Reasons:
    """What a page of reasons shows: reasons that end in nothing, addresses that ends lead to, and pages of further parts with their words."""

    bare: tuple[str, ...]
    ends: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]


def reasons_on(page: Element) -> Reasons | None:
    """Return the tree of a page of reasons; None where the page shows none."""
    trees = page.all("ul", "why-tree")
    if not trees:
        return None
    bare, ends, parts = [], [], []
    for item in (one for one in trees[0].walk() if one.tag == "li"):
        head = Element("head", {}, list(_head(item)))
        own = [
            (says.text, unescape(link.attributes["href"]))
            for says in head.all("p", "why-says")
            for link in says.all("a")
        ]
        named = {one.text for one in head.all("dt")} & ENDS
        ends += [unescape(link.attributes["href"]) for detail in head.all("dd") for link in detail.all("a")]
        parts += own
        if not (named or own or any(one.all("ul", "why-tree") for one in item.inside if isinstance(one, Element))):
            bare.append(item.text[:200])
    return Reasons(tuple(bare), tuple(ends), tuple(parts))


def _head(item: Element) -> "Iterator[Element]":
    """Give what an item says itself, without the items below it."""
    for one in item.inside:
        if isinstance(one, Element):
            if one.tag == "details":
                yield from (part for part in one.inside if isinstance(part, Element) and part.tag != "ul")
            elif one.tag != "ul":
                yield one
