"""Every number, and every text of a term, on every page says why: its link opens a page of reasons whose every end is a rule, a record, rows or an act.

The crawl goes by links, as the public and as each role. Of every number the whole tree is gone through as the page holds it,
and the page of its reasons is opened; pages of the parts of large trees, and what the ends lead to, are opened once each.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import resolve

from concordat.kernel.answer import Because
from concordat.kernel.roles import ROLES
from concordat.publish.figures import named_figures
from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import made_page
from concordat.web.core.models import ServedSystem
from concordat.web.core.registry import page_files
from concordat.web.core.showing import shown
from crawling import NOT_LINKED, OF_ONE_EXAMPLE, Found, walk
from reasons_read import Number, numbers_on, read, reasons_on, terms_on
from running_service import NORFOLK

pytestmark = pytest.mark.slow
# Other forms of the pages hold the same answers; pages of reasons are followed from the numbers.
NOT_PAGES = r"\.(json|csv|xlsx|ics|why)$|^static$|^act |^log-bundle$"
SAMPLES = 2


class Trail:
    """Follows numbers to their ends with one client; a page of reasons, and an end, is opened once."""

    def __init__(self, client: Client):
        client.raise_request_exception = False
        self.client = client
        self.opened: dict[str, list[str]] = {}
        self.ends: dict[str, int] = {}
        self.parts: set[str] = set()

    def get(self, address: str) -> tuple[int, str, str]:
        """Get one address as a reader does."""
        answer = self.client.get(address)
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        return answer.status_code, answer.get("Content-Type", ""), content.decode("utf-8", "replace")

    def faults(self, address: str) -> list[str]:
        """Return what is missing below the page of reasons at an address."""
        if address in self.opened:
            return self.opened[address]
        found = self.opened[address] = []
        status, _, html = self.get(address)
        if status != 200:
            found.append(f"{address} answers {status}")
            return found
        reasons = reasons_on(read(html))
        if reasons is None:
            found.append(f"{address} shows no reasons")
            return found
        found += [f"{address}: ends in nothing: {says}" for says in reasons.bare]
        for end in reasons.ends:
            whole = urldefrag(urljoin(address, end)).url
            if whole != address and self.status(whole) != 200:
                found.append(f"{address}: leads to {whole}, which answers {self.status(whole)}")
        for says, part in reasons.parts:
            if says not in self.parts:
                self.parts.add(says)
                found += self.faults(urljoin(address, part))
        return found

    def status(self, address: str) -> int:
        """Return how an end answers."""
        if address not in self.ends:
            self.ends[address] = self.get(address)[0]
        return self.ends[address]


def bare_ends(pages: list[Found]) -> tuple[int, list[str]]:
    """Return how many answers the pages hold, and each reason in their trees that ends in nothing; each is looked at once."""
    count, wrong, known = 0, [], set[int]()
    kept = []
    for page in pages:
        if page.kind not in page_files() or page.status != 200:
            continue
        parts = dict(resolve(urlsplit(page.address).path).kwargs)
        ask = Ask(row=ServedSystem.objects.get(slug=parts.pop("system")), address=page.address)
        query = dict(parse_qsl(urlsplit(page.address).query))
        _, made, _ = made_page(page_files()[page.kind], ask, query, parts)
        kept.append(made)
        for name, answer in named_figures((shown(page.kind, made),))[0].items():
            count += 1
            wrong += [f"{page.address}: {name}: “{says}” ends in nothing" for says in _bare(answer.because, known)]
    return count, wrong


def _bare(because: Because, known: set[int]) -> Iterator[str]:
    if id(because) in known:
        return
    known.add(id(because))
    if not because.parts and not (because.rule or because.record or because.rows or because.act):
        yield because.says
    for part in because.parts:
        yield from _bare(part, known)


def measured(trail: Trail, pages: list[Found]) -> tuple[int, int, list[str]]:
    """Return how many numbers and texts of terms the pages show, and a line for each that does not lead to its ends."""
    count, terms, wrong = 0, 0, []
    for page in pages:
        html = read(page.html)
        numbers, said = numbers_on(html), terms_on(html)
        count, terms = count + len(numbers), terms + len(said)
        for one in (*numbers, *said):
            wrong += _faults(trail, page, one)
    return count, terms, wrong


def _faults(trail: Trail, page: Found, number: Number) -> Iterator[str]:
    if not number.why:
        yield f"{page.address}: {number.text} in {number.place} says no why"
        return
    for fault in trail.faults(urljoin(page.address, number.why)):
        yield f"{page.address}: {number.text} in {number.place}: {fault}"


@pytest.mark.slow(minutes=3)
def test_every_number_that_the_public_sees_leads_to_its_ends(public: Client, served: ServedSystem) -> None:
    trail = Trail(public)
    pages = walk(trail.get, ["/", *OF_ONE_EXAMPLE], SAMPLES, NOT_PAGES)
    held, bare = bare_ends(pages)
    print(f"{held} answers held by pages of the service, {len(bare)} with an end in nothing")
    assert not bare, "\n".join(bare[:40])
    count, terms, wrong = measured(trail, pages)
    print(
        f"{count} numbers and {terms} terms on {len(pages)} pages, {len(trail.opened)} pages of reasons, {len(trail.ends)} ends opened"
    )
    told = Counter(line.partition(":")[0] for line in wrong)
    assert not wrong, f"{len(wrong)} of {count}; " + "\n".join([*map(str, told.most_common()), *wrong[:60]])
    assert count > 500
    assert terms > 300
    public = {name for name, page in page_files().items() if page.audience == "public"}
    assert public - NOT_LINKED <= {page.kind for page in pages}


@pytest.mark.parametrize("role", ROLES)
def test_every_number_that_only_a_role_sees_leads_to_its_ends(
    role: str, as_role: Callable[[str], Client], public: Client
) -> None:
    trail, open_to_all = Trail(as_role(role)), Trail(public)
    pages = walk(trail.get, ["/", f"/{NORFOLK}/acts"], 1, NOT_PAGES)
    own = [
        page
        for page in pages
        if open_to_all.get(page.address)[2].partition("<main")[2] != page.html.partition("<main")[2]
    ]
    count, terms, wrong = measured(trail, own)
    print(f"{count} numbers and {terms} terms on {len(own)} pages of the {role}")
    assert pages
    assert not wrong, f"{len(wrong)} of {count}; " + "\n".join(wrong[:40])


def test_a_number_without_a_reason_is_found_out() -> None:
    page = read(
        '<table><caption>T</caption><tr><th scope="row">A</th><td class="x-cell--numeric">1,234.50</td></tr></table>'
    )
    assert [(one.text, one.why) for one in numbers_on(page)] == [("1,234.50", "")]


def test_a_term_without_a_reason_is_found_out() -> None:
    row = '<tr><th scope="row">Review</th><td data-title="State">differs</td><td data-title="Norwich">every month</td></tr>'
    page = read(f'<section class="report-table" id="contract-compare_RM1"><table>{row}</table></section>')
    assert [(one.text, one.why) for one in terms_on(page)] == [("every month", "")]


def test_a_reason_that_ends_in_nothing_is_found_out() -> None:
    top = '<p class="why-says">Sum: <strong>3</strong></p>'
    end = '<dl class="why-details"><div><dt>Record</dt><dd><a href="/r">Line 1</a></dd></div></dl>'
    tree = f'<ul class="why-tree"><li>{top}<ul class="why-tree"><li>{top}{end}</li><li>{top}</li></ul></li></ul>'
    found = reasons_on(read(tree))
    assert found is not None
    assert found.ends == ("/r",)
    assert found.bare == ("Sum: 3",)
