"""A person at the keyboard: takes a page, reaches links, fields and buttons with the Tab key alone, types and presses Enter."""

from collections.abc import Mapping

from playwright.sync_api import Page

MOST_STEPS = 400
# What has the focus, as somebody who hears it would know it: its kind, its name as a field, and its words.
FOCUS = """() => {
  const one = document.activeElement;
  return {tag: one.tagName, name: one.name || one.id || "", value: one.value || "", href: one.href || "", words: (one.innerText || "").trim()};
}"""


class NotReached(AssertionError):
    """Raised where the Tab key never comes to what is looked for."""


def to_link(page: Page, words: str) -> None:
    """Go on to a link with these words and follow it."""
    _until(page, lambda at: at["tag"] == "A" and words in " ".join(at["words"].split()), f"link “{words}”")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def to_address(page: Page, part: str) -> None:
    """Go on to the first link whose address holds this part and follow it."""
    _until(page, lambda at: at["tag"] == "A" and part in at["href"], f"link to {part}")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def to_button(page: Page, words: str) -> None:
    """Go on to a button with these words and press it."""
    _until(page, lambda at: at["tag"] == "BUTTON" and words == at["words"], f"button “{words}”")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def fill(page: Page, given: Mapping[str, object]) -> None:
    """Fill in a form in the order in which the Tab key comes to its fields: text, lists to choose from, boxes to tick."""
    for name, value in given.items():
        if isinstance(value, set):
            for one in sorted(value, key=lambda one, name=name: _place(page, name, one)):
                _to_field(page, name, one)
                page.keyboard.press("Space")
            continue
        _to_field(page, name)
        if page.evaluate("() => document.activeElement.tagName") == "SELECT":
            _choose(page, str(value))
        else:
            page.keyboard.press("Control+A")
            page.keyboard.insert_text(str(value))


def _to_field(page: Page, name: str, value: str | None = None) -> None:
    _until(page, lambda at: at["name"] == name and value in (None, at["value"]), f"field {name} {value or ''}")


def _choose(page: Page, value: str) -> None:
    """Go through a list with the arrow keys until it stands on a value."""
    page.keyboard.press("Home")
    for _ in range(MOST_STEPS):
        if page.evaluate("() => document.activeElement.value") == value:
            return
        page.keyboard.press("ArrowDown")
    raise NotReached(f"the list never comes to {value}")


def _place(page: Page, name: str, value: str) -> int:
    boxes = page.locator(f'input[name="{name}"]').evaluate_all("all => all.map(one => one.value)")
    return int(boxes.index(value))


def _until(page: Page, found: object, what: str) -> None:
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if found(page.evaluate(FOCUS)):  # type: ignore[operator] # a question about what has the focus
            return
    raise NotReached(f"the Tab key never comes to the {what} on {page.url}")
