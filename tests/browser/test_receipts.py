"""Acts that follow from each other, done in a real browser: each confirmation and receipt is accessible, narrow and tidy."""

from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page

from acts_in_order import IN_ORDER
from looking import Looking
from page_faults import axe_faults, focus_faults, narrow_faults, structure_faults
from running_service import Running

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]
CHECKS = (axe_faults, structure_faults, focus_faults, narrow_faults)


def test_each_act_to_its_receipt(opened: Callable[..., Page], service: Running) -> None:
    pages: dict[str, Page] = {}
    faults: list[str] = []
    for step in IN_ORDER:
        page = pages[step.role] = pages.get(step.role) or opened(step.role)
        looking = Looking(page, set())
        page.goto(f"{service.url}/{step.example}/acts/{step.act}?{urlencode(step.given)}")
        # On a busy machine the answer comes after the click; what is looked for too early is not there.
        with page.expect_navigation():
            page.get_by_role("button", name="Continue").click()
        assert page.get_by_role("heading", level=1, name="Check before you do it").count(), page.inner_text("main")
        looking.look(f"confirmation of {step.act}", *CHECKS)
        with page.expect_navigation():
            page.locator("button[value=do]").click()
        assert "Done:" in page.inner_text("main h1"), page.inner_text("main")
        looking.look(f"receipt of {step.act}", *CHECKS)
        faults += looking.faults
    assert not faults, "\n".join(faults)
