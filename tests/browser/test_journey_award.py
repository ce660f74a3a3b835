"""Two people award a contract in 2026, by keyboard alone: decided with reasons and authority, told, held open by a representation, made and signed.

One of them has no script. The days pass between the steps, as the calendar would bring them.
"""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from keyboard import fill, to_button, to_link
from looking import Looking
from ready_for_tests import ready_folder
from running_service import PROGRAM, Running
from running_service import service as running
from system_of_2026 import BOARD, CONTRACT, SLUG, folder_of_2026

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]
CODE = "stroke"
AT, AWARD = f"/{SLUG}", f"/{SLUG}/awards/{CODE}"
REASONS = "It gives **good care** now, and is likely to go on."
DECIDED, NOTICED = date(2026, 11, 2), date(2026, 11, 4)
IN_TIME, LATE = date(2026, 11, 10), date(2026, 11, 18)
REVIEWED, TOLD, ENDED = date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 28)
# Who decides, and a second person who reviews; both hold the role of a contract manager at the board.
PEOPLE = ("contract manager", "board secretary")


@pytest.fixture(scope="module")
def service(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The service with the system of 2026 besides the examples."""
    place = tmp_path_factory.mktemp("award")
    data = place / "data"
    shutil.copytree(prepared, data)
    folder = folder_of_2026(place / SLUG, DECIDED)
    ready_folder(folder, DECIDED)
    own = {name: value for name, value in os.environ.items() if not name.startswith(("CONCORDAT_", "DJANGO_"))}

    def told(*words: object) -> None:
        subprocess.run([PROGRAM, *map(str, words), "--data", data], check=True, env=own, capture_output=True)

    told("load", folder)
    for role in PEOPLE:
        address = f"{role.replace(' ', '.')}@example.org"
        told("invite", address, role, "--system", SLUG, "--body", BOARD, "--role", "contract manager")
    with running(data) as found:
        yield found


@pytest.fixture
def come(service: Running) -> Callable[[date], None]:
    """Bring the system to a day; one that is told as at its own day stays there otherwise."""

    def to(day: date) -> None:
        with closing(sqlite3.connect(service.data / "concordat.sqlite3", timeout=30)) as database, database:
            changed = database.execute(
                "UPDATE core_servedsystem SET as_at = ? WHERE slug = ? AND holds_day", (day.isoformat(), SLUG)
            )
            assert changed.rowcount == 1

    return to


@pytest.mark.story("E14")
def test_from_the_decision_through_a_representation_to_the_signature(
    opened: Callable[..., Page], come: Callable[[date], None]
) -> None:
    buyer, reviewer, reader = opened(PEOPLE[0]), opened(PEOPLE[1], script=False), opened()
    looking = Looking(buyer, set())

    def look(page: Page, what: str) -> None:
        """Look at a page; where no script runs axe cannot either, so the buyer opens what the reviewer has open."""
        if page is reviewer:
            buyer.goto(page.url)
        looking.page = buyer if page is reviewer else page
        looking.look(what)

    def act(page: Page, link: str, given: dict[str, object], follows: str, at: str = AWARD) -> None:
        """Do what a page offers, looking at the form, at what follows from it, and at the receipt."""
        page.goto(at)
        to_link(page, link)
        look(page, f"form: {link}")
        fill(page, given)
        to_button(page, "Continue")
        expect(page.locator("main")).to_contain_text(follows)
        if page is not reviewer:
            look(page, f"what follows: {link}")
        to_button(page, page.locator('button[value="do"]').inner_text())
        expect(page.locator(".nhsuk-panel__title")).to_contain_text("Done:")
        look(page, f"receipt: {link}")

    def see(page: Page, words: str, at: str = AWARD) -> None:
        page.goto(at)
        expect(page.locator("main")).to_contain_text(words)

    # The decision, with its reasons and the clause by which it may be taken.
    award = {"id": CODE, "body": BOARD, "contract": CONTRACT, "route": "direct award C", "providers": {"north"}}
    award |= on("decided_on", DECIDED) | {"statement": REASONS}
    act(buyer, "Decide an award", award, "By whose authority", at=f"{AT}/awards")
    expect(buyer.locator('a[href$="/scheme/clauses/scheme-1"]').first).to_be_visible()
    see(buyer, "No notice has told of it yet")
    look(buyer, AWARD)
    see(reader, "working paper")
    to_link(buyer, "What its notices must say")
    items = buyer.locator("table", has_text="From the register")
    expect(items.get_by_role("row").filter(has_text="Missing").first).to_be_visible()
    look(buyer, "what the notices must say")

    # The notice begins the standstill; from then on everyone reads of it.
    come(NOTICED)
    notice = on("published", NOTICED) | {"reference": "2026/S 000-101010"}
    act(buyer, "Record the intention notice", notice, "17 November 2026")
    for page in (buyer, reader):
        see(page, "17 November 2026")
        look(page, AWARD)

    # A representation in time holds it open; a late one is kept as late.
    come(IN_TIME)
    given = on("received_on", IN_TIME) | {"by": "south"}
    act(reviewer, "Record a representation", given, "It is in time")
    come(LATE)
    act(reviewer, "Record a representation", on("received_on", LATE) | {"by": "A third provider"}, "too late")
    see(reader, "epresentation")
    expect(reader.get_by_text("A third provider")).to_have_count(0)
    look(reader, AWARD)
    signature = f"{AT}/acts/contract.sign?contract={CONTRACT}&body={BOARD}"
    buyer.goto(signature)
    fill(buyer, on("signed_on", LATE))
    to_button(buyer, "Continue")
    expect(buyer.locator("main")).to_contain_text("holds it open")
    look(buyer, "a signature in the standstill")

    # It is reviewed, decided again and told; then the days of cooling pass.
    come(REVIEWED)
    act(reviewer, "Take the review a step further", {"move": "reviewing"} | on("on", REVIEWED), "promptly given")
    again = {"move": "further decision"} | on("on", REVIEWED) | {"further_decision": "award"}
    act(reviewer, "Take the review a step further", again, "By whose authority")
    come(TOLD)
    act(reviewer, "Take the review a step further", {"move": "told"} | on("on", TOLD), "27 November 2026")
    see(reader, "28 November 2026")
    buyer.goto(AWARD)
    to_link(buyer, "End the standstill")
    fill(buyer, on("on", TOLD) | {"outcome": "awarded"})
    to_button(buyer, "Continue")
    expect(buyer.locator(".nhsuk-error-summary")).to_contain_text("stays open until midnight at the end of")
    look(buyer, "an end that comes too early")

    # The standstill ends by an act; the contract is signed, and the last notice is due.
    come(ENDED)
    act(buyer, "End the standstill", on("on", ENDED) | {"outcome": "awarded"}, "28 December 2026")
    buyer.goto(signature)
    fill(buyer, on("signed_on", ENDED))
    to_button(buyer, "Continue")
    expect(buyer.get_by_text("standstill of the award")).to_have_count(0)
    to_button(buyer, buyer.locator('button[value="do"]').inner_text())
    expect(buyer.locator(".nhsuk-panel__title")).to_contain_text("Done:")
    confirmation = on("published", ENDED) | {"reference": "2026/S 000-111111"}
    act(buyer, "Record the confirmation notice", confirmation, "is recorded as published")
    for page in (buyer, reader):
        for address in (AWARD, f"{AT}/awards", f"{AT}/standstill?award={CODE}", f"{AT}/contracts/{CONTRACT}"):
            page.goto(address)
            look(page, address)
    assert not looking.faults, "\n".join(looking.faults)


def on(field: str, day: date) -> dict[str, object]:
    """Return a day as the three fields of a form take it."""
    return {f"{field}__day": day.day, f"{field}__month": day.month, f"{field}__year": day.year}
