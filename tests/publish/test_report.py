"""The report: one story gives pages that hold together, hide nothing and name no outside host."""

import re
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from typing import Any

import pytest

from concordat.kernel.answer import Answer, Because
from concordat.kernel.outcome import Outcome
from concordat.kernel.table import table
from concordat.publish import named_figures, report
from concordat.publish.flow import files_of, publication_of
from sample_story import EDITION, HASH, place, story

VOID = {"meta", "link", "br", "img", "hr", "input", "line", "circle", "rect"}


class Page(HTMLParser):
    """What a test asks of a page: its links, ids, headings, references and whether every element is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.refers: list[str] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.faults: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        self.tags.append(tag)
        for name in ("href", "src"):
            if values.get(name):
                self.links.append(str(values[name]))
        if values.get("id"):
            self.ids.append(str(values["id"]))
        self.refers += str(values.get("aria-labelledby") or "").split()
        self.faults += [f"{tag} {name}" for name in values if name.startswith("on") or name == "style"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return files_of(publication_of(story(), EDITION, locate=place))


@pytest.fixture(scope="module")
def pages(files: dict[str, str]) -> dict[str, str]:
    return {path: text for path, text in files.items() if path.endswith(".html")}


def test_every_page_is_well_formed_with_one_h1_a_title_a_language_and_a_main_landmark(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        page = Page(text)
        assert not page.faults, path
        assert not page.open, path
        assert page.tags.count("h1") == 1, path
        assert page.tags.count("main") == 1, path
        assert '<html lang="en-GB">' in text
        assert re.search(r"<title>[^<]+</title>", text), path
        assert len(page.ids) == len(set(page.ids)), f"{path} has an id twice"
        assert set(page.refers) <= set(page.ids), f"{path} is labelled by what is not there"


def test_every_link_leads_to_a_file_of_the_report_or_a_place_on_the_page(
    files: dict[str, str], pages: dict[str, str]
) -> None:
    known = {**files, "assets/report.css": ""}
    for path, text in pages.items():
        for link in Page(text).links:
            target, _, anchor = link.partition("#")
            aim = normpath(join(dirname(path), target)) if target else path
            assert aim in known, f"{path} links to {link}, which is not there"
            if anchor:
                assert anchor in Page(files[aim]).ids, f"{path} links to {link}, which has no such place"


def test_pages_have_no_script_and_name_no_outside_host(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        assert "<script" not in text.lower(), path
        assert re.sub(r'xmlns="[^"]*"', "", text).count("://") == 0, path


def test_every_figure_and_every_cell_that_says_why_links_to_its_reasons(pages: dict[str, str]) -> None:
    figures, cells = named_figures(story())
    whys = {path for path in pages if path.startswith("why/")}
    assert len(whys) == len(figures)
    linked = {link for path, text in pages.items() if "/" not in path for link in Page(text).links}
    assert whys <= linked
    assert len(cells) == 15
    assert set(cells.values()) <= set(figures)


def test_the_page_of_a_figure_shows_rule_source_status_file_lines_hash_and_act(pages: dict[str, str]) -> None:
    page = pages["why/contract.matrix.NHS-Norwich-CCG.RM1.html"]
    for words in (
        "£29,000,452.45",
        "payment.marginal_rate",
        "from 1\u00a0April\u00a02015 until 1\u00a0April\u00a02019",
        "National tariff 2015/16, section 5",
        "to check: not confirmed yet",
        "Contract RM1-06W",
        "contract/contracts.csv, line 7",
        "pay/activity.csv, lines 2 to 13, 40 to 51 and 99",
        HASH,
        "Act that allowed it",
        "Resolution P1, 06W, 2017-03-21",
    ):
        assert words in page


def test_a_rule_to_check_is_told_in_words_wherever_a_figure_stands_on_it(pages: dict[str, str]) -> None:
    assert "To check" in pages["index.html"]
    assert ", to check" in pages["contract.html"]
    assert (
        "A rule that this figure stands on has a value that is not confirmed yet"
        in pages["why/balance.system_position.html"]
    )
    assert "not confirmed" not in pages["why/decide.result.html"]


def test_generated_activity_and_attribution_stand_on_every_page(pages: dict[str, str]) -> None:
    for text in pages.values():
        assert "Generated activity." in text
        assert EDITION.generated in text
        assert "Contains public sector information" in text
    observed = report(story(), replace(EDITION, generated="", attributions=()))
    assert not any("Generated activity" in text or "public sector information" in text for text in observed.values())


def test_findings_stand_on_their_page_and_in_their_room(pages: dict[str, str]) -> None:
    for path in ("findings.html", "contract.html"):
        for words in ("The term “notice” of RCX-07J has no owner.", "contract/terms.csv:42 (owner)", "no-owner"):
            assert words in pages[path]
    assert "Nothing was found" in report(story()[1:], EDITION)["findings.html"]


def test_what_a_user_wrote_can_never_become_markup() -> None:
    evil = '<script>alert("x")</script>\' onmouseover="y'
    answer = Answer(Decimal(1), Because(evil, 1, evil), "contract.x", evil)
    cell = Answer(evil, Because(evil))
    rows = table(
        "matrix", evil, {"commissioner": evil, "b": f"{evil} [£]"}, [[evil, cell], ["b", Answer(2, Because(evil))]]
    )
    bars = table("bars", evil, {"a": evil, "before": evil, "after": evil}, [[evil, 1, 2]])
    outcome = Outcome("contract", evil, (evil,), (answer,), (rows, bars))
    made = files_of(publication_of((outcome,), replace(EDITION, name=evil, generated=evil)))
    for path, text in made.items():
        if path.endswith(".html"):
            page = Page(text)
            assert "script" not in page.tags
            assert not page.faults, path


def test_a_very_long_table_is_cut_on_the_page_which_says_so_and_is_whole_in_its_files() -> None:
    long = table(
        "long",
        "Many rows",
        {"a": "A", "b": "B"},
        [[f"r{number}", Answer(number, Because("n"))] for number in range(121)],
    )
    made = files_of(publication_of((Outcome("pay", "Pay", (), (), (long,)),), EDITION))
    assert "The first 120 of 121 rows are shown." in made["pay.html"]
    assert made["tables/pay.long.csv"].count("\n") == 122
    assert "why/pay.long.r119.b.html" in made
    assert "why/pay.long.r120.b.html" not in made
    assert '"pay.long.r120.b"' in made["figures.json"]


def test_a_very_large_tree_points_to_the_pages_of_its_figures_instead_of_repeating_them() -> None:
    cells = [
        Answer(
            number,
            Because(f"cell {number}", number, parts=tuple(Because(f"leaf {number}.{leaf}") for leaf in range(9))),
        )
        for number in range(100)
    ]
    total = Answer(4950, Because("total", 4950, parts=tuple(cell.because for cell in cells)), "pay.total")
    rows = table("cells", "Cells", {"a": "A", "b": "B"}, [[f"r{number}", cell] for number, cell in enumerate(cells)])
    page = report((Outcome("pay", "Pay", (), (total,), (rows,)),), EDITION)
    assert "Leaf 7.3" not in page["why/pay.total.html"]
    assert "pay.cells.r7.b.html" in page["why/pay.total.html"]
    assert "Leaf 7.3" in page["why/pay.cells.r7.b.html"]


def test_the_same_story_gives_the_same_report() -> None:
    assert report(story(), EDITION, place) == report(story(), EDITION, place)


def test_names_of_cells_are_permanent_and_a_cell_that_repeats_a_figure_has_its_name() -> None:
    figure = Answer(1, Because("one"), "pay.one")
    rows: list[list[Any]] = [["a", "x", figure, 2], ["a", "y", Answer(2, Because("two")), 3]]
    outcome = Outcome(
        "pay", "Pay", (), (figure,), (table("pay.t", "T", {"k": "K", "l": "L", "v": "V", "n": "N"}, rows),)
    )
    figures, cells = named_figures((outcome,))
    assert cells == {("pay.t", 0, 2): "pay.one", ("pay.t", 1, 2): "pay.t.a.y.v"}
    assert list(figures) == ["pay.one", "pay.t.a.y.v"]


def test_two_tables_of_one_name_are_refused_because_one_would_replace_the_other() -> None:
    shown = table("t", "T", {"a": "A"}, [["x"]])
    with pytest.raises(ValueError, match=r"pay\.t"):
        report((Outcome("pay", "Pay", (), (), (shown, shown)),), EDITION)


def test_tables_of_one_name_in_two_rooms_keep_apart() -> None:
    rooms = tuple(
        Outcome(room, room, (), (), (table("t", "T", {"a": "A", "v": "V"}, [["x", Answer(value, Because("v"))]]),))
        for room, value in (("pay", 1), ("balance", 2))
    )
    made = report(rooms, EDITION)
    assert "is 1" in made["why/pay.t.x.v.html"]
    assert 'href="why/balance.t.x.v.html"' in made["balance.html"]
