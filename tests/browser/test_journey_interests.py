"""A member enters an interest once, by keyboard alone; the meeting's page tells what it means before the papers go out, and the chair rules."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from keyboard import fill, to_button, to_link
from looking import Looking
from running_service import NORFOLK

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]
Opened = Callable[..., Page]
MEETING = f"/{NORFOLK}/meetings/board-06M-2017-09"
ENTRY = {
    "id": "06M-person-g9-RM1",
    "body": "06M",
    "holder": "Person G9",
    "kind": "financial",
    "organisation": "RM1",
    "description": "Shares in a supplier of the trust",
}


def test_an_interest_is_entered_once_and_ruled_on_where_it_counts(opened: Opened) -> None:
    member = opened("board member", script=False)
    member.goto(f"/{NORFOLK}/interests")
    to_link(member, "Enter an interest")
    fill(member, ENTRY)
    done(member, "Enter an interest", "leave is proposed")

    secretary = opened("board secretary")
    looking = Looking(secretary, set())
    secretary.goto(MEETING)
    shown = secretary.locator("table", has_text="Interests in the items, from the register")
    expect(shown.get_by_role("row").filter(has_text="Person G9")).to_contain_text("leave")
    looking.look(MEETING)
    to_link(secretary, "Rule on an interest")
    given = {"item": "2", "interest": ENTRY["id"], "action": "note", "ruled_by": "Person G1, chair"}
    fill(secretary, given | {"reason": "The item is not about what the company supplies"})
    looking.look("rule on an interest")
    done(secretary, "Rule on an interest", "takes the place of what was proposed")
    secretary.goto(MEETING)
    row = secretary.locator("table", has_text="Interests in the items").get_by_role("row").filter(has_text="Person G9")
    expect(row).to_contain_text("The item is not about what the company supplies")

    reader = opened()
    looking.page = reader
    for path in ("interests", f"interests/{ENTRY['id']}"):
        reader.goto(f"/{NORFOLK}/{path}")
        expect(reader.get_by_text("Person G9").first).to_be_visible()
        expect(reader.get_by_text(ENTRY["description"])).to_have_count(0)
        looking.look(path)
    assert not looking.faults, "\n".join(looking.faults)


def done(page: Page, title: str, follows: str) -> None:
    """Go on to what follows, read it, do it, and have the receipt."""
    to_button(page, "Continue")
    assert follows in page.locator("main").inner_text()
    to_button(page, page.locator('button[value="do"]').inner_text())
    expect(page.locator(".nhsuk-panel__title")).to_contain_text(f"Done: {title}")
