"""A board secretary takes one text through five bodies: proposed, meetings called, papers issued, voted on, and the result of all.

By keyboard alone, once with script and once without; each act shows what follows first and leaves a receipt.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from keyboard import fill, to_button, to_link
from running_service import NORFOLK

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]
Opened = Callable[..., Page]
BODIES = {"06V": (9, 1), "06W": (10, 2), "06Y": (9, 2), "07J": (8, 2), "06M": (9, 3)}
TODAY = {"day": "27", "month": "9", "year": "2017"}


@pytest.mark.story("A3")
@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_one_text_goes_through_five_bodies(opened: Opened, script: bool) -> None:
    page, code = opened("board secretary", script=script), f"shared-plan-{'with' if script else 'without'}"
    for body in BODIES:
        call(page, body, code)
    propose(page, code)
    for body in BODIES:
        put_on_the_agenda(page, body, code)
        issue_a_paper(page, body, code)
    for number, (body, (for_it, against)) in enumerate(BODIES.items(), 1):
        vote(page, body, code, for_it, against)
        page.goto(f"/{NORFOLK}/proposals/{code}")
        standing = page.locator(f'[data-figure="decide.{code}.combined"]')
        expect(standing).to_have_text("carried" if number == len(BODIES) else "open")
    expect(
        page.get_by_text("The time for a challenge", exact=False).or_(page.get_by_text("Challenge until")).first
    ).to_be_visible()
    page.goto(f"/{NORFOLK}/decisions")
    assert page.get_by_role("link", name=f"One plan for five groups ({code})").count() == len(BODIES)


def call(page: Page, body: str, code: str) -> None:
    """Call a meeting of the body today."""
    page.goto(f"/{NORFOLK}/meetings")
    to_link(page, "Call a meeting")
    fill(page, {"id": f"{code}-{body}", "body": body, **on("on"), "time": "13:30", "place": "Room 1"})
    done(page, "Call a meeting", "is called to meet on")


def propose(page: Page, code: str) -> None:
    """Put the text before the five bodies."""
    page.goto(f"/{NORFOLK}/proposals")
    to_link(page, "Propose a text")
    given = {
        "id": code,
        "body": "06W",
        "title": f"One plan for five groups ({code})",
        "text": f"We plan together. ({code})",
    }
    fill(page, given | {"bodies": set(BODIES)})
    done(page, "Propose a text", "5 bodies vote on it")


def put_on_the_agenda(page: Page, body: str, code: str) -> None:
    """Put the proposal on the body's agenda."""
    page.goto(f"/{NORFOLK}/meetings/{code}-{body}")
    to_link(page, "Add an item")
    fill(page, {"number": "1", "title": "One plan for five groups", "proposal": code})
    done(page, "Put an item on an agenda", "")


def issue_a_paper(page: Page, body: str, code: str) -> None:
    """Issue the paper for the item."""
    page.goto(f"/{NORFOLK}/meetings/{code}-{body}")
    to_link(page, "Issue a paper")
    fill(
        page, {"id": f"paper-{code}-{body}", "item": "1", "title": "Why one plan", "text": "Because five are too many."}
    )
    done(page, "Issue a paper", "")
    page.goto(f"/{NORFOLK}/meetings/{code}-{body}")
    expect(page.get_by_role("link", name="Why one plan")).to_be_visible()


def vote(page: Page, body: str, code: str, for_it: int, against: int) -> None:
    """Record the vote of the body on the very text."""
    page.goto(f"/{NORFOLK}/proposals/{code}")
    name = page.locator("#decide-bodies th[scope=row], [id$=bodies] th[scope=row]")
    assert name.count() >= len(BODIES)
    to_link(page, f"Record the vote of {NAMES[body]}")
    fill(page, {"present": for_it + against, "in_favour": for_it, "against": against})
    done(page, "Record a vote", "The combined status")


NAMES = {
    "06V": "North Norfolk",
    "06W": "Norwich",
    "06Y": "South Norfolk",
    "07J": "West Norfolk",
    "06M": "Great Yarmouth and Waveney",
}


def on(field: str) -> dict[str, str]:
    """Return the three parts of today's date."""
    return {f"{field}__{part}": value for part, value in TODAY.items()}


def done(page: Page, title: str, follows: str) -> None:
    """Go on to what follows, read it, do it, and have the receipt."""
    to_button(page, "Continue")
    expect(page.get_by_role("heading", name="Check before you do it")).to_be_visible()
    expect(page.get_by_role("heading", name="What follows")).to_be_visible()
    assert follows in page.locator("main").inner_text()
    words = page.locator('button[value="do"]').inner_text()
    to_button(page, words)
    expect(page.locator(".nhsuk-panel__title")).to_contain_text(re.compile(f"Done: {title}"))
    expect(page.get_by_text("The entry stands in the log")).to_be_visible()
