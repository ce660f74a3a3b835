"""A contract manager turns fifteen contracts into one with each trust, by keyboard alone, and again where no script runs."""

import csv
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from ready_for_tests import ready_folder
from running_service import NORFOLK, PROGRAM, Running
from running_service import service as running

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]
MOST_STEPS = 400
PATIENCE = 60_000


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def voted(request: pytest.FixtureRequest, examples: Path, tmp_path: Path) -> Iterator[tuple[Running, bool]]:
    """The service on the day after the fifth board voted: only then may single contracts be signed."""
    folder = tmp_path / NORFOLK
    shutil.copytree(examples / NORFOLK, folder)
    settings = folder / "system.toml"
    settings.write_text(settings.read_text("utf-8").replace("as_at = 2017-09-27", "as_at = 2017-09-29"), "utf-8")
    resolutions = folder / "decide" / "resolutions.csv"
    with resolutions.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    fifth = {**rows[0], "body": "06M", "met_on": "2017-09-28", "recorded": "2017-09-28", "present": "14", "note": ""}
    fifth |= {"in_favour": "12", "against": "2", "abstained": "0", "recused": "0"}
    with resolutions.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows([*rows, fifth])
    ready_folder(folder, date(2017, 9, 29), ("one-RM1", "one-RCX", "one-RGP"))
    data = tmp_path / "data"
    own = {name: value for name, value in os.environ.items() if not name.startswith(("CONCORDAT_", "DJANGO_"))}
    subprocess.run([PROGRAM, "load", folder, "--data", data], check=True, env=own, capture_output=True)
    with running(data) as found:
        yield found, request.param


def focused(page: Page) -> tuple[str, str]:
    """Return the identity and the words of what has the focus."""
    here = page.locator(":focus")
    if not here.count():
        return "", ""
    return here.get_attribute("id") or "", " ".join((here.text_content() or "").split())


def tab_to(page: Page, wanted: Callable[[str, str], bool]) -> None:
    """Press Tab until what is wanted has the focus."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if wanted(*focused(page)):
            return
    raise AssertionError(f"nothing like it is reached by Tab on {page.url}")


def follow(page: Page, words: str) -> None:
    """Go to a link or button that starts with these words, and press Enter."""
    tab_to(page, lambda _, text: text.startswith(words))
    with page.expect_navigation(timeout=PATIENCE):
        page.keyboard.press("Enter")


def type_in(page: Page, field: str, text: str) -> None:
    """Go to a field and type."""
    tab_to(page, lambda name, _: name == field)
    page.keyboard.type(text)


def do(page: Page, act: str) -> None:
    """From a form: go on to what follows, look at it, do it, and come to the receipt."""
    follow(page, "Continue")
    assert page.get_by_role("heading", name="What follows").is_visible()
    follow(page, act)
    assert "/log/" in page.url, page.locator("main").inner_text()


def sign(page: Page, worksheet: str) -> None:
    """Open a worksheet from the list and sign the single contract."""
    follow(page, worksheet)
    follow(page, "Sign the single contract")
    type_in(page, "signed_on__day", "29")
    type_in(page, "signed_on__month", "9")
    type_in(page, "signed_on__year", "2017")
    do(page, "Sign a single contract")


@pytest.mark.story("A5")
def test_fifteen_contracts_become_one_with_each_trust(browser: Browser, voted: tuple[Running, bool]) -> None:
    service, script = voted
    context = browser.new_context(base_url=service.url, java_script_enabled=script)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)

    page.goto("/sign-in")
    type_in(page, "email", "contract.manager@example.org")
    type_in(page, "password", "demonstration-only")
    follow(page, "Sign in")

    page.goto(service.at("conversations"))
    assert page.locator("[data-figure='contract.conversations_first']").inner_text().startswith("15")

    follow(page, "From many contracts to one")
    worksheets = page.url
    follow(page, "One contract with Norfolk and Norwich")
    follow(page, "Share of the daily price paid for days beyond the trim point")
    assert "chosen now" in page.locator("main").inner_text()
    follow(page, "highest")
    assert "Nothing is recorded by looking" in page.locator("main").inner_text()
    follow(page, "Choose this rule")
    type_in(page, "reason", "A day in a bed costs the same everywhere")
    do(page, "Make a choice in a consolidation")

    for trust in ("Norfolk and Norwich", "Queen Elizabeth King's Lynn", "James Paget"):
        page.goto(worksheets)
        sign(page, f"One contract with {trust}")

    # One with each trust, and one old contract for a service that was left local; local terms are schedules under them.
    register = page.request.get(service.at("contracts.json?on=2018-04-01")).json()["tables"][0]
    under = [column["name"] for column in register["columns"]].index("under")
    assert sorted(row[0] for row in register["rows"] if not row[under])[1:] == [
        "One contract with James Paget",
        "One contract with Norfolk and Norwich",
        "One contract with Queen Elizabeth King's Lynn",
    ]
    page.goto(service.at("contracts/one-RM1"))
    assert "It was signed" in page.locator("main").inner_text()
    page.goto(service.at("conversations"))
    rows = page.locator("#contract-conversations_over_time tbody tr")
    assert "as it stands" in rows.last.inner_text()
    context.close()
