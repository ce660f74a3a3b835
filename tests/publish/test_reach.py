"""Every figure says why: from the page of any figure, links lead to every rule, record, row and act that it stands on."""

import re
from decimal import Decimal
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from concordat.cli.told import told
from concordat.cli.write import publication
from concordat.kernel.answer import Answer, Because, RecordRef
from concordat.kernel.outcome import Outcome
from concordat.kernel.table import table
from concordat.kernel.text import escape
from concordat.kernel.trace import Source, tracer
from concordat.publish.flow import files_of, publication_of
from concordat.publish.records import Publication
from concordat.publish.words import days_in_words, sentence
from sample_story import EDITION, place

LINK = re.compile(r'<a href="([^"#]+\.html)"')
TREE = re.compile(r'<h2>Because</h2>\n(<ul class="why-tree">.*)')
SAYS = re.compile(r"End of the way (\d+)\b")


def trees(files: dict[str, str]) -> dict[str, str]:
    """Return the tree of each page that has one."""
    return {path: TREE.findall(text)[0] for path, text in files.items() if path.startswith("why/")}


def below(path: str, pages: dict[str, str], known: dict[str, set[str]]) -> set[str]:
    """Return every page that the links in a page's tree lead to, that page too."""
    reached: set[str] = set()
    waiting = [path]
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            if here not in known:
                known[here] = {normpath(join(dirname(here), link)) for link in LINK.findall(pages[here])}
            waiting += known[here]
    return reached


def large_story() -> tuple[Outcome, ...]:
    """Return one figure on 4,000 records, five steps deep, with parts that are shared and parts that are cells."""

    def grown(depth: int, number: int) -> Because:
        if not depth:
            return Because(f"end of the way {number}", Decimal(1), "£", record=RecordRef("Line", (str(number),)))
        width = (5, 10, 8, 10)[depth - 1]
        parts = tuple(grown(depth - 1, number * width + part) for part in range(width))
        return Because(f"step {depth} {number}", Decimal(1), "£", parts=parts)

    tops = [grown(3, number) for number in range(10)]
    cells = [[f"row {number}", Answer(Decimal(1), part, unit="£")] for number, part in enumerate(tops[0].parts)]
    whole = Answer(Decimal(10), Because("all", Decimal(10), "£", parts=(*tops, tops[3])), "pay.all", "£")
    shown = table("cells", "Cells", {"name": "Name", "value": "Value [£]"}, cells)
    return (Outcome("pay", "Pay", (), (whole,), (shown,)),)


def ends_of(publication: Publication, name: str) -> set[str]:
    return {end.says for end in publication.figures[name].because.ends()}


def test_links_lead_to_every_end_of_a_tree_far_too_large_for_one_page() -> None:
    made = publication_of(large_story(), EDITION, locate=place)
    pages = trees(files_of(made))
    reached = below("why/pay.all.html", pages, {})
    found = {f"end of the way {number}" for path in reached for number in SAYS.findall(pages[path])}
    assert found == ends_of(made, "pay.all")
    assert len(found) == 4000
    assert max(text.count("<li>") for text in pages.values()) <= 100


@pytest.mark.slow
def test_links_lead_to_every_end_of_every_figure_of_the_example(examples: Path) -> None:
    system, year, warnings = told(examples / "norfolk-and-waveney-2017")
    files = dict(publication(system, year, warnings))
    pages, known = trees(files), dict[str, set[str]]()
    words: dict[str, set[str]] = {
        path: {one.strip() for one in re.findall(r'(?:class="why-says">|<summary>)(.*?)(?=[:<])', text)}
        for path, text in pages.items()
    }
    checked = 0
    for name, figure in year.figures.items():
        path = f"why/{name}.html"
        if path in pages:
            told_there = set().union(*(words[page] for page in below(path, pages, known)))
            ends = {beginning(end.says) for end in figure.because.ends()}
            assert ends <= told_there, f"{name} does not lead to {ends - told_there}"
            checked += 1
    assert checked > 400
    assert sum(len(text.encode()) for text in files.values()) < 22_000_000


def beginning(says: str) -> str:
    """Return a sentence as a page begins it, up to its first colon."""
    return escape(sentence(days_in_words(says))).partition(":")[0]


def test_a_reason_that_several_figures_share_is_traced_once() -> None:
    asked: list[object] = []

    def locate(reference: object) -> Source:
        asked.append(reference)
        return Source("contract/lines.csv")

    shared = Because("shared", record=RecordRef("Line", ("a",)))
    trace = tracer(locate)
    first, second = trace(Because("one", parts=(shared, shared))), trace(Because("two", parts=(shared,)))
    assert first.parts[0] is first.parts[1] is second.parts[0]
    assert asked == [shared.record]
