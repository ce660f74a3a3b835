"""The tree on a figure's page: takes a traced reason, gives nested lists as HTML, and the rules and files it shows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from concordat.kernel.answer import RecordRef, RowsRef
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.text import counted, escape
from concordat.kernel.trace import Traced
from concordat.publish.figures import slug
from concordat.publish.pages import Pages, shown_below
from concordat.publish.standings import for_people
from concordat.publish.words import in_words, is_number, reference_in_words, sentence

FOLDED_FROM = 30
TO_CHECK = '<strong class="nhsuk-tag nhsuk-tag--yellow report-tag">To check</strong>'


@dataclass(frozen=True, slots=True)
class Tree:
    """What a page shows of a tree: the nested lists as HTML, the rules by their place on the page, and files with hash."""

    html: str
    rules: tuple[RuleValue, ...]
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Trees:
    """Makes trees for the pages of one publication; the text of a reason is made once, and used wherever it stands.

    `root` leads from a page of reasons to the addresses of `pages`; `address` gives the page of a record, of rows
    or of a rule, nothing where there is none to open; `words` gives a text of a room as people read it.
    """

    pages: Pages
    root: str = "../"
    address: Callable[[RecordRef | RowsRef | RuleValue], str] | None = None
    words: Callable[[str], str] = for_people
    _heads: dict[int, str] = field(default_factory=dict)

    def tree(self, top: Traced) -> Tree:
        """Return the tree of one page: whole where it is small, or down to the reasons that have their own page."""
        whole = self.pages.whole(top)
        shown = [*(top.walk() if whole else shown_below(top, self.pages.known))]
        html = f'<ul class="why-tree">{"".join(self._item(top, whole, len(shown) > FOLDED_FROM, True))}</ul>'
        rules = dict.fromkeys(reason.rule for reason in shown if reason.rule)
        sources = [reason.source for reason in shown if reason.source and reason.source.file]
        files = {source.file: source.sha256 for source in sources}
        return Tree(html, tuple(rules), tuple(files.items()))

    def _item(self, traced: Traced, whole: bool, fold: bool, top: bool = False) -> Iterator[str]:
        cut = bool(traced.parts) and not (whole or top) and id(traced) in self.pages.known
        folded = fold and bool(traced.parts) and not (cut or top)
        yield "<li>"
        if folded:
            many = counted(len(traced.parts), "reason")
            # What a body did is what people look for: a reason that stands on an act is not folded away.
            is_open = " open" if _near_an_act(traced) else ""
            yield f'<details class="why-fold"{is_open}><summary>{self._sentence(traced, "")} ({many})</summary>{self._ends(traced)}'
        else:
            yield self._top(traced) if top else self._head(traced)
        if traced.parts and not cut:
            yield '<ul class="why-tree">'
            for part in traced.parts:
                yield from self._item(part, whole, fold)
            yield "</ul>"
        yield "</details></li>" if folded else "</li>"

    def _top(self, traced: Traced) -> str:
        return self._written(traced, "")

    def _head(self, traced: Traced) -> str:
        found = self._heads.get(id(traced))
        if found is None:
            href = self.pages.hrefs.get(self.pages.known.get(id(traced), ""), "")
            found = self._heads[id(traced)] = self._written(traced, f"{self.root}{href}" if href else "")
        return found

    def _written(self, traced: Traced, href: str) -> str:
        return f'<p class="why-says">{self._sentence(traced, href)}</p>{self._ends(traced)}'

    def _sentence(self, traced: Traced, href: str) -> str:
        says, value = escape(sentence(self.words(traced.says))), ""
        if traced.value is not None:
            text = in_words(traced.value, traced.unit)
            text = escape(self.words(text) if isinstance(traced.value, str) else text)
            kept = ' class="why-value"' if is_number(traced.value) else ""
            value = f": {_link(f'<strong{kept}>{text}</strong>', href)}"
        elif href:
            value = f": {_link('why', href)}"
        return f"{says.removesuffix('.') if value else says}{value}{f' {TO_CHECK}' if traced.to_check else ''}"

    def _ends(self, traced: Traced) -> str:
        details = "".join(f"<div><dt>{name}</dt><dd>{text}</dd></div>" for name, text in _details(traced, self.address))
        return f'<dl class="why-details">{details}</dl>' if details else ""


def rule_place(rule: RuleValue) -> str:
    """Return the place of a rule value on a page, distinct for each value of a rule."""
    return slug(f"rule-{rule.rule}-{rule.starts}-{rule.layer}").replace(".", "-")


def _near_an_act(traced: Traced, steps: int = 2) -> bool:
    """Say whether a reason stands on an act, itself or by a reason just below it."""
    return any(part.act or (steps > 1 and _near_an_act(part, steps - 1)) for part in traced.parts)


def _link(html: str, href: str) -> str:
    return f'<a href="{href}">{html}<span class="nhsuk-u-visually-hidden">, its own page</span></a>' if href else html


def _details(
    traced: Traced, address: Callable[[RecordRef | RowsRef | RuleValue], str] | None
) -> Iterator[tuple[str, str]]:
    """Give what one reason stands on as pairs of title and HTML: rule, record, rows, act, then the file and a note."""
    if traced.rule:
        href = (address(traced.rule) if address else "") or f"#{rule_place(traced.rule)}"
        yield "Rule", f'<a href="{escape(href)}">{escape(traced.rule.rule)}</a>'
    for title, reference in (("Record", traced.record), ("Data", traced.rows), ("Act that allowed it", traced.act)):
        if reference is not None:
            words = escape(reference_in_words(reference))
            href = address(reference) if address else ""
            yield title, f'<a href="{escape(href)}">{words}</a>' if href else words
    if (source := traced.source) and not traced.rule:
        place = ", ".join(filter(None, (source.file, source.lines_text)))
        note = escape(source.note.rstrip("."))
        if place:
            yield "File", f"{escape(place)} ({note})" if note else escape(place)
        elif note:
            yield "Note", f"{note}."
