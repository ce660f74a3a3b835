"""A councillor finds out what changed since the last meeting, and follows a pound to its vote in three clicks.

By keyboard alone, once with script and once without, without an account.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from keyboard import to_address, to_link
from running_service import NORFOLK

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]
Opened = Callable[..., Page]
# The position as it would be under the single contracts; the votes that allow them stand in its reasons.
AFTER = "Position of the system afterwards, why"
both = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])


@pytest.mark.story("D11")
@both
def test_what_changed_since_the_last_meeting(opened: Opened, script: bool) -> None:
    page = opened(script=script)
    page.goto(f"/{NORFOLK}/")
    to_link(page, "what happened since a committee last met")
    expect(page.get_by_role("heading", level=1)).to_have_text("Since Norfolk scrutiny last met")
    for heading in ("Decisions taken", "Requests answered and outstanding", "Taken in private, and why"):
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
    to_link(page, "North Norfolk voted on")
    expect(page.get_by_role("heading", name="Because")).to_be_visible()


@pytest.mark.story("A3")
@both
def test_a_pound_is_followed_to_its_vote_in_three_clicks(opened: Opened, script: bool) -> None:
    page = opened(script=script)
    page.goto(f"/{NORFOLK}/")
    to_link(page, AFTER)
    expect(page.get_by_role("heading", name="Because")).to_be_visible()
    expect(page.get_by_text("May be signed once")).to_be_visible()
    to_link(page, "open")
    to_address(page, "/decisions/joint-executive-committee/06V/")
    expect(page.get_by_text("Decision", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("North Norfolk on “A joint executive committee")
    expect(page.locator('[data-figure="decide.joint-executive-committee.06V.in_favour"]')).to_contain_text("9")
