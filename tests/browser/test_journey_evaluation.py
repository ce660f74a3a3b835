"""Three people evaluate two bids, by keyboard alone: nobody reads a score before all are opened, and the record can then be disclosed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from keyboard import fill, to_button, to_link
from looking import Looking
from running_service import NORFOLK

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]
Opened = Callable[..., Page]
CODE = "hearing-tests"
AT = f"/{NORFOLK}/evaluations/{CODE}"
SECRET = "There is not one date in this answer"
STEP = "Take an evaluation a step further"


@pytest.mark.story("E14")
def test_scores_are_sealed_until_all_are_opened_at_once(opened: Opened) -> None:
    buyer, finance = opened("contract manager"), opened("finance officer", script=False)
    looking = Looking(buyer, set())
    buyer.goto(f"/{NORFOLK}/evaluations")
    to_link(buyer, "Set up an evaluation")
    fill(buyer, {"id": CODE, "body": "06W", "title": "Hearing tests near home", "scale": "10"})
    done(buyer, "Set up an evaluation", "from 0 to 10")
    asked = {"id": "quality", "text": "How will people be seen within four weeks?", "weight": "100"}
    act(buyer, "Ask bidders a question", asked, "weighs 100")
    act(buyer, "Name who scores", {"part": "evaluator"}, "scores every question")
    act(buyer, "Name who scores", {"part": "evaluator", "holder": pseudonym(finance)}, "scores every question")
    act(buyer, "Name who scores", {"part": "moderator"}, "leads to a consensus")
    step(buyer, "freeze questions and weights")
    for bid, bidder in (("A", "RM1"), ("B", "RCX")):
        act(buyer, "Enter a bid", {"id": bid, "bidders": {bidder}}, f"Bid {bid} is made by")
    step(buyer, "open the bids")
    for person in (buyer, finance):
        act(person, "Declare about the bidders", {}, "no conflict with any bidder")
        for bid, score in (("A", "8"), ("B", "6")):
            given = {"bid": bid, "question": "quality", "score": score, "comment": SECRET}
            act(person, "Score an answer", given, "administrators included")
    buyer.goto(AT)
    # Their own two; the two of the other stay sealed.
    expect(buyer.get_by_text(SECRET)).to_have_count(2)
    expect(buyer.locator("table", has_text="What you have scored")).to_contain_text("given on")
    looking.look(AT)
    step(buyer, "open the scores")
    buyer.goto(AT)
    assert buyer.get_by_text(SECRET).count() == 4
    for bid, score in (("A", "8"), ("B", "6")):
        given = {"bid": bid, "question": "quality", "score": score, "reason": "All agree on it"}
        act(buyer, "Agree a score", given, f"has {score}")
    step(buyer, "tell the result")

    analyst = opened("analyst")
    looking.page = analyst
    analyst.goto(AT)
    expect(analyst.locator("table", has_text="Totals and places")).to_contain_text("80")
    looking.look(AT)
    to_link(analyst, "The record that can be disclosed")
    expect(analyst.get_by_text("Evaluator 1").first).to_be_visible()
    looking.look(f"{AT}/pack")
    assert not looking.faults, "\n".join(looking.faults)


def pseudonym(page: Page) -> str:
    """Return the pseudonym of the person, as their account shows it."""
    page.goto("/account")
    text: str = page.locator("main").inner_text()
    return next(word.strip(".,") for word in text.split() if word.startswith("person-"))


def step(page: Page, words: str) -> None:
    """Take the evaluation a step further."""
    act(page, "Take it a step further", {"move": words}, "This cannot be taken back", STEP)


def act(page: Page, link: str, given: dict[str, object], follows: str, title: str = "") -> None:
    """Do what the page of the evaluation offers."""
    page.goto(AT)
    to_link(page, link)
    fill(page, given)
    done(page, title or link, follows)


def done(page: Page, title: str, follows: str) -> None:
    """Go on to what follows, read it, do it, and have the receipt."""
    to_button(page, "Continue")
    assert follows in page.locator("main").inner_text()
    to_button(page, page.locator('button[value="do"]').inner_text())
    expect(page.locator(".nhsuk-panel__title")).to_contain_text(f"Done: {title}")
