"""The report in a real browser: accessible by rule, by keyboard, narrow, without script, in print, and alone."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.slow

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": LEVELS}}
LARGE = "why/contract.terms_differing.RCX.html"
FOCUSED = (
    "document.activeElement.getAttribute('href') || document.activeElement.className || document.activeElement.tagName"
)


def faults(page: Page) -> list[str]:
    """Return what axe finds on the page, a line each."""
    found: dict[str, Any] = Axe().run(page, options=RULES).response
    assert found["passes"], "axe looked at nothing"
    return [
        f"{page.url}: {fault['id']}: {node['html'][:160]} {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def test_axe_finds_no_fault_on_any_page(page: Page, addresses: tuple[str, ...]) -> None:
    found = []
    for address in addresses:
        page.goto(address)
        found += faults(page)
    assert not found, "\n".join(found)


def test_axe_finds_no_fault_on_a_narrow_page_or_in_an_open_tree(narrow_page: Page, example_folder: Path) -> None:
    found = []
    for name in ("index.html", "pay.html", "why/contract.value.html", "why/contract.terms_differing.RCX.html"):
        narrow_page.goto((example_folder / name).as_uri())
        for fold in narrow_page.locator("summary").all():
            fold.click()
        found += faults(narrow_page)
        assert narrow_page.evaluate("document.documentElement.scrollWidth") <= 320, name
    assert not found, "\n".join(found)


def test_the_report_of_a_generated_system_is_accessible_wide_and_narrow(
    page: Page, narrow_page: Page, generated_folder: Path
) -> None:
    found = []
    for name in ("index.html", "contract.html", "findings.html", "why/contract.conserved.html"):
        for view in (page, narrow_page):
            view.goto((generated_folder / name).as_uri())
            found += faults(view)
        assert narrow_page.evaluate("document.documentElement.scrollWidth") <= 320, name
    assert not found, "\n".join(found)


def test_the_report_of_the_example_is_accessible_wide_and_narrow(
    page: Page, narrow_page: Page, example_folder: Path
) -> None:
    rooms = sorted(path.name for path in example_folder.glob("*.html"))
    whys = sorted(path.name for path in (example_folder / "why").glob("*.html"))
    assert len(rooms) == 12  # ten rooms with something to tell, the story and the findings
    found = []
    for name in (*rooms, *(f"why/{name}" for name in whys[:: len(whys) // 10])):
        page.goto((example_folder / name).as_uri())
        found += faults(page)
        for view in (page, narrow_page):
            view.goto((example_folder / name).as_uri())
            width = view.viewport_size["width"] if view.viewport_size else 0
            assert view.evaluate("document.documentElement.scrollWidth") <= width, name
    assert not found, "\n".join(found)


def test_no_page_scrolls_sideways_at_320_pixels_and_wide_tables_scroll_in_their_region(
    narrow_page: Page, addresses: tuple[str, ...], report_folder: Path
) -> None:
    for address in addresses:
        narrow_page.goto(address)
        assert narrow_page.evaluate("document.documentElement.scrollWidth") <= 320, address
    narrow_page.goto((report_folder / "contract.html").as_uri())
    region = narrow_page.get_by_role("region", name="Table: Two of three terms differ at Norfolk and Norwich")
    assert region.evaluate("box => box.scrollWidth > box.clientWidth")
    region.focus()
    narrow_page.keyboard.press("ArrowRight")
    narrow_page.wait_for_function("box => box.scrollLeft > 0", arg=region.element_handle())


def test_nothing_is_asked_of_any_other_host_and_no_file_is_missing(
    page: Page, addresses: tuple[str, ...], requests_made: list[str]
) -> None:
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    for address in addresses:
        page.goto(address)
    assert not failed
    assert requests_made
    assert all(address.startswith("file:") for address in requests_made)
    assert any(address.endswith("assets/report.css") for address in requests_made)


def test_every_page_is_whole_without_script(plain_page: Page, report_folder: Path) -> None:
    plain_page.goto((report_folder / "index.html").as_uri())
    with plain_page.expect_navigation():
        plain_page.get_by_role("link", name="Why Value a year is £870,013,566.75").click()
    assert plain_page.get_by_role("heading", level=1).inner_text().endswith("Value a year is £870,013,566.75")
    plain_page.locator("a .why-value").first.click()
    assert plain_page.get_by_text("The signed contract").first.is_visible()
    assert "contract/contracts.csv, line 7" in plain_page.content()
    assert plain_page.locator("script").count() == 0


def test_the_skip_link_is_first_is_seen_and_leads_to_the_main_part(page: Page, report_folder: Path) -> None:
    page.goto((report_folder / "contract.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "#maincontent"
    link = page.get_by_role("link", name="Skip to main content")
    box = link.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["height"] > 20
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "maincontent"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_keyboard_reaches_every_link_and_table_in_order_and_always_shows_where_it_is(
    page: Page, report_folder: Path
) -> None:
    page.goto((report_folder / "contract.html").as_uri())
    wanted = page.evaluate("document.querySelectorAll('a[href], [tabindex=\"0\"], summary').length")
    reached: list[str] = []
    for _ in range(wanted):
        before = page.evaluate("performance.now()")
        page.keyboard.press("Tab")
        assert before is not None
        shown = page.evaluate(
            """() => { const style = getComputedStyle(document.activeElement);
            return style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && style.outlineWidth !== '0px'); }"""
        )
        where = page.evaluate(FOCUSED)
        assert shown, f"no sign of the focus on {where}"
        reached.append(where)
    assert sum(where.startswith("why/") for where in reached) == 17
    assert reached.count("report-scroll") == 3
    assert reached == page.evaluate(
        "[...document.querySelectorAll('a[href], [tabindex=\"0\"], summary')].map("
        "mark => mark.getAttribute('href') || mark.className || mark.tagName)"
    )


def test_a_tree_opens_and_closes_without_script(plain_page: Page, example_folder: Path) -> None:
    plain_page.goto((example_folder / LARGE).as_uri())
    hidden = plain_page.locator("details .why-says").first
    assert not hidden.is_visible()
    plain_page.locator("summary").first.click()
    assert hidden.is_visible()


def test_a_tree_opens_and_closes_by_keyboard(page: Page, example_folder: Path) -> None:
    page.goto((example_folder / LARGE).as_uri())
    fold = page.locator("details").first
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert fold.evaluate("box => box.open")
    page.keyboard.press("Enter")
    assert not fold.evaluate("box => box.open")


def test_forced_colours_keep_pictures_tags_and_focus_apart(page: Page, report_folder: Path) -> None:
    page.emulate_media(forced_colors="active")
    page.goto((report_folder / "contract.html").as_uri())

    def style(selector: str, name: str) -> str:
        return str(page.locator(selector).first.evaluate(f"mark => getComputedStyle(mark).{name}"))

    assert style(".chart-before", "fill") != style(".chart-after", "fill")
    assert style(".chart-before", "stroke") == style(".chart-after", "fill")
    assert style(".nhsuk-tag", "borderTopStyle") == "solid"
    assert style(".report-generated", "borderTopStyle") == "solid"
    region = page.locator(".report-scroll").first
    region.focus()
    assert region.evaluate("box => getComputedStyle(box).outlineStyle") == "solid"
    assert not faults(page)


def test_print_leaves_out_the_menu_unfolds_the_tree_and_fits_the_paper(
    page: Page, report_folder: Path, example_folder: Path
) -> None:
    page.goto((example_folder / LARGE).as_uri())
    page.emulate_media(media="print")
    assert not page.get_by_role("navigation").first.is_visible()
    assert page.locator("details .why-says").first.is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF-")
    page.goto((report_folder / "contract.html").as_uri())
    page.set_viewport_size({"width": 680, "height": 960})
    assert page.evaluate("document.documentElement.scrollWidth") <= 680


def test_text_at_twice_its_size_is_not_cut(page: Page, report_folder: Path) -> None:
    page.goto((report_folder / "contract.html").as_uri())
    page.add_style_tag(content="html { font-size: 200%; }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
