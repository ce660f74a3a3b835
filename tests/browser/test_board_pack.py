"""The page of a board pack in a real browser: accessible by rule, wide and narrow, without script, its contents leading to its papers."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from concordat import decide
from concordat.flow import year
from concordat.publish.pack import Snapshot, pack, pack_html
from concordat.store import read

pytestmark = pytest.mark.slow

ASSETS = Path(__file__).resolve().parents[2] / "src" / "concordat" / "publish" / "assets"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MEETINGS = ("board-06W-2017-09", "board-06M-2017-09")


@pytest.fixture(scope="module")
def pages(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The address of the pack of two meetings, each for the public and for members."""
    if not (ASSETS / "report.css").is_file():
        pytest.skip("the page assets are not built: run `make setup`")
    folder = tmp_path_factory.mktemp("packs")
    shutil.copytree(ASSETS, folder / "assets")
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    book, figures = decide.book_of(system), year(system).figures
    snapshot = Snapshot("of 27 September 2017", date(2017, 9, 27))
    found = []
    audiences: tuple[Any, ...] = ("public", "members")
    for meeting in MEETINGS:
        for audience in audiences:
            made = pack(book.meeting(meeting), decide.agenda(book, meeting), figures, audience, snapshot)
            place = folder / f"{meeting}-{audience}.html"
            place.write_text(pack_html(made, stylesheet="assets/report.css"), encoding="utf-8")
            found.append(place.as_uri())
    return found


def test_axe_finds_no_fault_and_nothing_runs_over_a_narrow_page(
    page: Page, narrow_page: Page, pages: list[str]
) -> None:
    found: list[str] = []
    for address in pages:
        for view in (page, narrow_page):
            view.goto(address)
            answer: dict[str, Any] = Axe().run(view, options={"runOnly": {"type": "tag", "values": LEVELS}}).response
            assert answer["passes"], "axe looked at nothing"
            found += [f"{one['id']}: {node['html'][:160]}" for one in answer["violations"] for node in one["nodes"]]
        assert narrow_page.evaluate("document.documentElement.scrollWidth") <= 320, address
    assert not found, "\n".join(found)


def test_the_agenda_leads_to_each_item_and_a_supplement_to_its_paper(page: Page, pages: list[str]) -> None:
    page.goto(pages[2])
    for link in page.get_by_role("navigation", name="Agenda").get_by_role("link").all():
        link.click()
        assert page.locator(f"{page.url.partition('#')[1]}{page.url.partition('#')[2]}").is_visible()
    page.get_by_role("link", name="One conversation with our hospitals", exact=True).click()
    assert page.url.endswith("#single-contracts-06M")
