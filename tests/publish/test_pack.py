"""The board pack of the example: in agenda order, figures frozen, private matter really absent from page, document and metadata."""

import io
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pikepdf
import pytest

from concordat import decide
from concordat.flow import year
from concordat.kernel.finding import Refused
from concordat.kernel.system import System, document
from concordat.publish.pack import Pack, Snapshot, hidden_of, pack, pack_html, pack_typst, public_words
from concordat.publish.redaction import scan
from concordat.publish.words import in_words
from concordat.store import read
from concordat.store.pdf import compile_pdf
from pdf_text import page_texts, words_of
from pdf_ua import faults

NORWICH, YARMOUTH = "board-06W-2017-09", "board-06M-2017-09"
SNAPSHOT = Snapshot("of 27 September 2017", date(2017, 9, 27))


@pytest.fixture(scope="module")
def example(examples: Any) -> System:
    """The example as it is read."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return system


@pytest.fixture(scope="module")
def figures(example: System) -> Any:
    """Every figure of the example's year."""
    return year(example).figures


def made(system: System, figures: Any, meeting: str, audience: Any) -> Pack:
    book = decide.book_of(system)
    entries = decide.agenda(book, meeting)
    address = "https://concordat.example/why/{}".format
    return pack(book.meeting(meeting), entries, figures, audience, SNAPSHOT, body="The board", address=address)


def test_items_and_papers_stand_in_the_order_of_the_agenda_and_supplements_with_their_paper(
    example: System, figures: Any
) -> None:
    found = made(example, figures, YARMOUTH, "public")
    assert [item.number for item in found.items] == ["1", "2", "3"]
    paper, supplement = found.items[1].papers
    assert supplement.supplement_to == paper.id
    assert supplement.note == "Three of the other governing bodies have adopted the text since"
    page = pack_html(found)
    assert page.index(f'id="{paper.id}"') < page.index(f'id="{supplement.id}"') < page.index('id="item-3"')
    assert "What changed: Three of the other governing bodies" in page


def test_live_figures_are_frozen_with_the_address_of_their_reasons(example: System, figures: Any) -> None:
    found = made(example, figures, YARMOUTH, "public")
    due = in_words(figures["pay.due"].value, figures["pay.due"].unit)
    frozen = {figure.name: figure for figure in found.figures}
    assert frozen["pay.due"].shown == due
    page, words = pack_html(found), words_of(compile_pdf(pack_typst(found)))
    for output in (page, words):
        assert due in output
        assert "https://concordat.example/why/pay.due" in output
        assert "{{" not in output


def test_a_figure_that_is_not_there_is_refused_by_name(example: System, figures: Any) -> None:
    with pytest.raises(Refused) as refused:
        made(example, {name: one for name, one in figures.items() if name != "pay.due"}, YARMOUTH, "public")
    assert [finding.kind for finding in refused.value.findings] == ["unknown-figure"]
    assert "pay.due" in refused.value.findings[0].what


@pytest.mark.parametrize("whole", ["block", "paper", "item"])
def test_private_matter_is_absent_from_page_document_and_metadata(example: System, figures: Any, whole: str) -> None:
    system = hidden(example, whole)
    entries = decide.agenda(decide.book_of(system), NORWICH)
    public, members = (made(system, figures, NORWICH, audience) for audience in ("public", "members"))
    page, document_ = pack_html(public), compile_pdf(pack_typst(public))
    known = public_words(entries)
    assert hidden_of(entries)
    for output in (page, page.encode(), pack_typst(public), words_of(document_), document_):
        assert scan(output, hidden_of(entries), public=known) == ()
        assert "96,400" not in str(output)
    for output in (pack_html(members), words_of(compile_pdf(pack_typst(members)))):
        assert scan(output, hidden_of(entries), public=known)
    assert {"block": "withheld: it concerns", "paper": "Withheld: ", "item": "Taken in private: "}[whole] in page
    assert "posts of few people" in page


def hidden(system: System, whole: str) -> System:
    """Return the example with a block, the paper or the item withheld."""
    papers = tuple(
        replace(one, private=True, private_reason="It concerns the posts of few people", review_on=date(2018, 3, 31))
        if whole == "paper" and one.id == "cost-of-change-06W"
        else one
        for one in system.all(decide.Paper)
    )
    items = tuple(
        replace(one, openness="private") if whole == "item" and (one.meeting, one.number) == (NORWICH, "3") else one
        for one in system.all(decide.AgendaItem)
    )
    return replace(system, records={**system.records, decide.Paper: papers, decide.AgendaItem: items})


def test_the_page_has_one_title_headings_in_steps_and_tables_with_captions_and_headers(
    example: System, figures: Any
) -> None:
    page = pack_html(made(example, figures, YARMOUTH, "public"))
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    tables = re.findall(r"<table.*?</table>", page, re.DOTALL)
    assert len(tables) == 2
    assert all("<caption" in table and 'scope="col"' in table for table in tables)
    assert 'lang="en-GB"' in page
    assert "<script" not in page
    assert "style=" not in page


def test_a_paper_brings_no_element_of_its_own_and_no_command(example: System, figures: Any) -> None:
    nasty = (
        '<script>alert(1)</script> [x](javascript:alert(2)) ![a *cat*](http://x/y.png) #eval("1") $x$ @ref \\ "q" `#a`'
    )
    papers = tuple(replace(one, text=document("p.md", nasty)) for one in example.all(decide.Paper))
    found = made(replace(example, records={**example.records, decide.Paper: papers}), figures, YARMOUTH, "public")
    page = pack_html(found)
    assert "<script" not in page
    assert 'href="javascript' not in page
    assert "<img" not in page
    text = words_of(compile_pdf(pack_typst(found)))
    for kept in ('#eval("1")', "$x$", "@ref", "[image: a", "alert(1)"):
        assert kept in text


def test_the_document_is_tagged_and_says_that_it_is_accessible(example: System, figures: Any) -> None:
    bytes_ = compile_pdf(pack_typst(made(example, figures, YARMOUTH, "public")))
    assert bytes_ == compile_pdf(pack_typst(made(example, figures, YARMOUTH, "public")))
    with pikepdf.open(io.BytesIO(bytes_)) as opened:
        root = opened.Root
        assert root.MarkInfo.Marked
        assert "/StructTreeRoot" in root
        assert str(root.Lang) == "en-GB"
        assert root.ViewerPreferences.DisplayDocTitle
        with opened.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "The board, 28 September 2017: papers"
        with opened.open_outline() as outline:
            titles = [item.title for item in outline.root]
        assert titles[0] == "Agenda"
        assert "2. A joint executive committee that draws up single contracts" in titles
        assert len(root.PageLabels.Nums) // 2 == len(opened.pages)
        kinds = {
            str(item.get("/S")) for item in opened.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item
        }
        assert {"/Table", "/TH", "/TD", "/L", "/Link", "/H1", "/H2"} <= kinds
        figures_ = [
            item for item in opened.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
        ]
        assert all("/Alt" in figure for figure in figures_)
    assert all(f"Page {number} of " in text for number, text in enumerate(page_texts(bytes_), 1))


EVERYTHING = """\
#### deep
# shallow
text with *words*, **more**, `code`, [a link](https://concordat.example/), a\\
break

## below

- one
  - two

    three
3. third
4. fourth

> quoted
> > twice

| a | |
|---|---|
| 1 | 2 |

```
code { } #x
```
---
###### deepest
"""


@pytest.mark.parametrize("audience", ["public", "members"])
@pytest.mark.parametrize("text", ["", EVERYTHING])
def test_a_program_finds_nothing_that_keeps_a_reader_out(
    example: System, figures: Any, audience: str, text: str
) -> None:
    system = example
    if text:
        papers = tuple(replace(one, text=document("p.md", text)) for one in example.all(decide.Paper))
        system = replace(example, records={**example.records, decide.Paper: papers})
    for meeting in (NORWICH, YARMOUTH):
        assert faults(compile_pdf(pack_typst(made(system, figures, meeting, audience)))) == []


def test_a_document_that_cannot_be_set_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        compile_pdf("#unknown-command()")
    assert [finding.kind for finding in refused.value.findings] == ["cannot-set"]
    with pytest.raises(Refused):
        compile_pdf('#set document(title: "t")\n#set text(lang: "en")\n= One\n=== Three')
