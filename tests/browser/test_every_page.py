"""Every page and state in a real browser, found by following links as the public and as each role: accessible, narrow, tidy.

A page whose main part was looked at already, for the public or another role, is not looked at again.
"""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from acts_in_order import IN_ORDER, NOT_IN_THE_EXAMPLE
from concordat.kernel.act import act, act_names
from concordat.kernel.roles import ROLES
from crawling import BESIDES_LINKS, walk
from looking import EACH_PAGE, Looking
from page_faults import axe_faults, focus_faults, narrow_faults, structure_faults
from running_service import NORFOLK, Running

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]
Opened = Callable[..., Page]
# Other forms of a page are files, not pages; a browser has nothing to look at.
FILES = r"\.(json|csv|xlsx|ics)$|^static$"
# The example's only instrument is a draft, which the public may not open.
ONLY_DRAFTS = frozenset({"decide.instrument"})
# The example is of 2017; the law by which an award has notices begins in 2024.
NOT_OF_2017 = frozenset({"buy.award"})
OF_ROLES = {"board secretary": (f"/{NORFOLK}/instruments/joint-executive-committee-terms",)}
SPECS = Path(__file__).resolve().parents[1] / "spec" / "acts"


@pytest.fixture(scope="module")
def known() -> set[str]:
    """The main parts of the pages that were looked at already."""
    return set()


@pytest.mark.slow(minutes=5)
def test_every_page_that_the_public_sees(opened: Opened, known: set[str]) -> None:
    looking = Looking(opened(), known)
    found = walk(looking.get, ["/", *BESIDES_LINKS], samples=2, skip=FILES)
    looking.passed(least=30)
    seen = {one.kind for one in found}
    from concordat.web.core.registry import page_files

    public = {name for name, page in page_files().items() if page.audience == "public"}
    assert public - ONLY_DRAFTS - NOT_OF_2017 <= {kind.partition(" ")[0] for kind in seen}, (
        "no link leads to these pages"
    )


@pytest.mark.parametrize("role", ROLES)
def test_every_page_that_a_role_sees(role: str, opened: Opened, known: set[str]) -> None:
    looking = Looking(opened(role), known)
    starts = ["/", "/account", f"/{NORFOLK}/acts", f"/{NORFOLK}/jobs", *OF_ROLES.get(role, ())]
    found = walk(looking.get, starts, samples=1, skip=FILES)
    looking.passed(least=3)
    assert role != "board secretary" or {one.kind for one in found} >= ONLY_DRAFTS


def test_every_act_sent_empty_and_its_confirmation(opened: Opened, known: set[str], service: Running) -> None:
    pages: dict[str, Page] = {}
    faults, confirmed = [], set()
    for name in act_names():
        role = next((one for one in ROLES if one in act(name).roles), "")
        page = pages[role] = pages.get(role) or opened(role)
        looking = Looking(page, known)
        page.goto(service.at(f"acts/{name}"))
        with page.expect_navigation():
            page.get_by_role("button", name="Continue").click()
        looking.look(f"{name} sent empty", _summary_faults, axe_faults, structure_faults, focus_faults, narrow_faults)
        if _reaches_confirmation(page, service, name):
            confirmed.add(name)
            looking.look(f"confirmation of {name}", axe_faults, structure_faults, focus_faults, narrow_faults)
        faults += looking.faults
    assert not faults, "\n".join(faults)
    # The others need what other acts record first; they are done in their order, to their receipts, in another test.
    assert set(act_names()) - confirmed <= {one.act for one in IN_ORDER} | NOT_IN_THE_EXAMPLE


def _summary_faults(page: Page) -> list[str]:
    """The summary of what is wrong comes first, takes the focus, and each line leads to the field."""
    summary = page.locator(".nhsuk-error-summary")
    if not summary.count():
        return ["no summary of what is wrong"]
    expect(summary).to_be_focused()
    found = []
    for link in summary.get_by_role("link").all():
        link.click()
        place = (link.get_attribute("href") or "").removeprefix("#")
        if not page.evaluate("id => document.activeElement.id.startsWith(id)", place):
            found.append(f"the summary’s link to {place} leads to no field")
    return found


def _reaches_confirmation(page: Page, service: Running, name: str) -> bool:
    for given in _cases(name):
        page.goto(service.at(f"acts/{name}?{urlencode(given)}"))
        if page.get_by_role("button", name="Continue").count():
            # On a busy machine the answer comes after the click; what is counted too early is not there.
            with page.expect_navigation():
                page.get_by_role("button", name="Continue").click()
            if page.get_by_role("heading", level=1, name="Check before you do it").count():
                return True
    return False


def _cases(name: str) -> Iterator[dict[str, Any]]:
    """The readable cases of an act that are not refused, as its form takes them."""
    path = (SPECS / name.replace(".", "/", 1)).with_suffix(".toml")
    for case in tomllib.loads(path.read_text("utf-8"))["case"]:
        if "finds" not in case:
            yield {key: _typed(value) for key, value in case["given"].items()}


def _typed(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "\n".join(value) if isinstance(value, list) else str(value)


STATES = {
    "an address that names nothing": f"/{NORFOLK}/nothing-of-this-name",
    "a system that is not there": "/no-such-system/",
    "a record that is not there": f"/{NORFOLK}/contracts/nothing",
    "a filter that cannot be read": f"/{NORFOLK}/matrix?on=yesterday",
    "a day before everything": f"/{NORFOLK}/matrix?on=1990-01-01",
    "a filter that finds nothing": f"/{NORFOLK}/contracts?words=nothingofthisname",
    "a figure that is not there": f"/{NORFOLK}/matrix.why?figure=nothing",
    "the form to sign in": "/sign-in",
}


@pytest.mark.parametrize("state", STATES)
def test_states_that_help(state: str, reader: Page, known: set[str]) -> None:
    looking = Looking(reader, known)
    reader.goto(STATES[state])
    looking.look(state)
    looking.passed(least=1)


def test_a_wrong_password(reader: Page, known: set[str]) -> None:
    looking = Looking(reader, known)
    reader.goto("/sign-in")
    reader.get_by_label("E-mail address").fill("nobody@example.org")
    reader.get_by_label("Password").fill("not the password")
    reader.get_by_role("button", name="Sign in").click()
    looking.look("a wrong password", _summary_faults, *EACH_PAGE)
    looking.passed(least=1)


def test_a_page_that_a_role_may_not_see(opened: Opened, known: set[str], service: Running) -> None:
    page = opened("analyst")
    looking = Looking(page, known)
    page.goto(service.at("acts/decide.vote"))
    assert page.get_by_role("heading", level=1, name="You cannot see or do this").count()
    looking.look("an act of another role")
    looking.passed(least=1)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("<h1>Two</h1>", "2 headings of the first level"),
        ("<h5>Deep</h5>", "leaps from level"),
        ("<img src='/static/favicon.svg'>", "image-alt"),
        ("<input id='bare'>", "label"),
        ("<p id='maincontent'>x</p>", "names two places"),
        ("<a href='#nowhere'>there</a>", "which is not there"),
        ("<p class='wide'>x</p>", "wider than the screen"),
        ("<a href='/' class='blind'>there</a>", "focus cannot be seen"),
        ("<a href='/' class='tiny'>a</a><a href='/' class='tiny'>b</a>", "target-size"),
        ("<p class='pale'>pale</p>", "color-contrast"),
    ],
)
def test_a_broken_page_is_found_out(broken: str, said: str, reader: Page, complaints: list[str]) -> None:
    reader.goto("/")
    reader.evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", broken)
    reader.evaluate(
        """() => {
          const style = (name, own) => document.querySelectorAll(name).forEach((one) => Object.assign(one.style, own));
          style(".wide", {width: "3000px", background: "#ccc"});
          style(".pale", {color: "#eee"});
          style(".tiny", {font: "8px/8px sans-serif", display: "inline-block"});
          style(".blind", {outline: "none", boxShadow: "none", background: "none", border: "0"});
        }"""
    )
    found = [fault for check in EACH_PAGE for fault in check(reader)]
    assert any(said in fault for fault in found), found
