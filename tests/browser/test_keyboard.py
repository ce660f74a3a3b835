"""What a person at the keyboard alone does everywhere: skips the menu, opens the account menu, narrows a page, unfolds reasons, scrolls a table."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from keyboard import FOCUS, fill, to_address, to_button, to_link
from running_service import Running

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]
Opened = Callable[..., Page]
# Each thing that has the focus must come after the one before it, as the page is read.
IN_ORDER = """() => {
  const all = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  return [...document.querySelectorAll(all)].filter((one) => !one.disabled && one.checkVisibility({visibilityProperty: true}))
    .map((one) => one.tagName + (one.innerText || one.name || "").trim().slice(0, 40));
}"""


def until(page: Page, found: Callable[[dict[str, str]], bool]) -> None:
    """Press Tab until what has the focus is what is looked for."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if found(page.evaluate(FOCUS)):
            return
    raise AssertionError("the Tab key never comes there")


def test_the_skip_link_comes_first_and_leads_past_the_menu(reader: Page, service: Running) -> None:
    reader.goto(service.at("contracts"))
    reader.keyboard.press("Tab")
    assert reader.evaluate(FOCUS)["words"] == "Skip to main content"
    reader.keyboard.press("Enter")
    assert reader.evaluate("document.activeElement.id") == "maincontent"
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("path", ["contracts", "proposals/joint-executive-committee", "position"])
def test_the_focus_goes_through_a_page_in_the_order_in_which_it_is_read(
    path: str, reader: Page, service: Running
) -> None:
    reader.goto(service.at(path))
    order = reader.evaluate(IN_ORDER)
    went = []
    for _ in order:
        reader.keyboard.press("Tab")
        at = reader.evaluate(
            "() => { const one = document.activeElement; return one.tagName + (one.innerText || one.name || '').trim().slice(0, 40); }"
        )
        # A field for a day has three parts and a button of its own inside.
        if not (went and went[-1] == at and at.startswith("INPUT")):
            went.append(at)
    assert went == order[: len(went)]
    assert len(went) > 10


def test_the_account_menu_opens_closes_and_leads_to_what_one_can_do(opened: Opened, service: Running) -> None:
    page = opened("board secretary")
    page.goto(service.at())
    menu = page.locator(".service-account")
    until(page, lambda at: at["tag"] == "SUMMARY")
    page.keyboard.press("Enter")
    expect(menu.get_by_role("link", name="Your account")).to_be_visible()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("link", name="Your account")).to_be_hidden()
    page.keyboard.press("Space")
    to_link(page, "What you can do")
    expect(page.get_by_role("heading", level=1)).to_have_text("What you can do")


def test_signing_out(opened: Opened, service: Running) -> None:
    page = opened("analyst")
    page.goto(service.at())
    until(page, lambda at: at["tag"] == "SUMMARY")
    page.keyboard.press("Enter")
    to_button(page, "Sign out")
    page.goto(service.at())
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()


def test_a_page_is_narrowed_and_its_address_keeps_how(reader: Page, service: Running) -> None:
    reader.goto(service.at("contracts"))
    fill(reader, {"commissioner": "06V"})
    to_button(reader, "Show")
    assert "commissioner=06V" in reader.url
    expect(reader.locator("main tbody tr")).to_have_count(3)


def test_reasons_unfold_and_lead_to_the_record(reader: Page, service: Running) -> None:
    reader.goto(service.at("contracts"))
    to_link(reader, "Why")
    folded = reader.locator("main details:not([open])")
    before = folded.count()
    until(reader, lambda at: at["tag"] == "SUMMARY")
    reader.keyboard.press("Enter")
    expect(folded).to_have_count(before - 1)
    to_address(reader, "/contracts/")
    expect(reader.locator("h1")).to_be_visible()


def test_a_wide_table_takes_the_focus_and_scrolls(opened: Opened, service: Running) -> None:
    page = opened(width=700)
    page.goto(service.at("contracts"))
    until(page, lambda at: at["tag"] == "DIV")
    region = page.locator(".report-scroll").first
    expect(region).to_be_focused()
    page.keyboard.press("ArrowRight")
    for _ in range(50):  # scrolling is smooth, so it takes a moment
        if region.evaluate("one => one.scrollLeft") > 0:
            return
        page.wait_for_timeout(100)
    raise AssertionError("the table does not scroll")


def test_a_long_table_is_unfolded_and_stays_so_while_figures_are_tried(reader: Page, service: Running) -> None:
    reader.goto(service.at("control-total"))
    table = reader.locator("#balance-who_pays_whom")
    expect(table.get_by_role("table")).to_be_hidden()
    until(reader, lambda at: at["tag"] == "SUMMARY" and at["words"].endswith("What each is paid by each"))
    reader.keyboard.press("Enter")
    expect(table.get_by_role("table")).to_be_visible()
    reader.locator("input[type=range]").first.focus()
    reader.keyboard.press("ArrowRight")
    reader.wait_for_url("**control-total?**")
    expect(table.get_by_role("table")).to_be_visible()
