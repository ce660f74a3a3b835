"""Standings in the report: people read words, files keep the exact standing; a long page is folded, and nothing of it is lost."""

import json
import re
from pathlib import Path

import pytest

from concordat import decide
from concordat.publish import publish
from concordat.publish.folding import SHORT
from concordat.publish.standings import alone, for_people
from concordat.publish.views import FIRST_FIGURES
from concordat.store import read

EXACT = re.compile(r"\b(?:CARRIED|LOST|OPEN|NOT YET MET|INQUORATE|LAPSED|VETOED)\b")


def test_a_standing_is_a_word() -> None:
    assert for_people("Norwich: CARRIED on 2017-09-27.") == "Norwich: carried on 27\xa0September\xa02017."
    assert for_people("It is needed. OPEN: 2 for.") == "It is needed. Open: 2 for."
    assert alone("NOT YET MET") == "Not yet met"
    assert alone("RM1") == "RM1"


@pytest.fixture(scope="module")
def files(examples: Path) -> dict[str, str]:
    """The votes of the example with most of them, as a report."""
    system = read(examples / "kent-and-medway-2018").system
    assert system is not None
    return publish(system, [decide.flow(system)])


def test_pages_say_standings_in_words_and_files_keep_them(files: dict[str, str]) -> None:
    pages = {path: text for path, text in files.items() if path.endswith(".html")}
    read = {
        path: re.sub(r"<[^>]+>", " ", text) for path, text in pages.items() if path == "decide.html" or "why/" in path
    }
    assert read
    assert not [path for path, text in read.items() if EXACT.search(text)]
    assert EXACT.search(files["tables/decide.votes.csv"])
    assert "CARRIED" in {one["value"] for one in json.loads(files["figures.json"])["figures"].values()}


def test_a_long_page_is_folded_but_for_its_first_table(files: dict[str, str]) -> None:
    page = files["decide.html"]
    first, *others = re.findall(r'<section class="report-table".*?</section>', page, re.DOTALL)
    rows = [len(re.findall(r"<tr ", table)) - 1 for table in (first, *others)]
    assert "<details" not in first
    assert [("<details" in table) for table in others] == [count > SHORT for count in rows[1:]]
    shown, _, folded = page[page.index('id="figures"') :].partition("<details")
    assert shown.count("report-value") == FIRST_FIGURES
    assert "report-value" in folded


def test_a_standing_whose_letters_are_no_words_is_said_in_words() -> None:
    assert for_people("Medway: CARRIED-SUBJECT on 2018-08-29.") == (
        "Medway: carried subject to conditions on 29\xa0August\xa02018."
    )
    assert alone("CARRIED-SUBJECT") == "Carried subject to conditions"
