"""A board secretary amends a scheme by keyboard alone and tries a sheet; a contract manager varies a line by the authority that it gives."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from keyboard import fill, to_button, to_link
from looking import Looking
from page_faults import axe_faults, focus_faults, narrow_faults, structure_faults
from running_service import Running

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]
CHECKS = (axe_faults, structure_faults, focus_faults, narrow_faults)
LOWERED = {"id": "06V-2.2a", "starts__day": "1", "starts__month": "10", "starts__year": "2017"}
HEADER = "id,instrument,grantor,effect,holder,decision_type,low,high,basis,exercise_rule,starts"
SHEET = (
    f"{HEADER}\n06V-2.2,scheme-06V,06V,DELEGATED,chief-officer,contract variation,0,1000,variation,alone,2017-04-01\n"
)


def test_a_clause_is_replaced_and_the_gap_is_told_before(opened: Callable[..., Page], service: Running) -> None:
    page = opened("board secretary")
    looking = Looking(page, set())
    page.goto(service.at("scheme?body=06V"))
    looking.look("scheme", *CHECKS)
    to_link(page, "2.2")
    looking.look("clause", *CHECKS)
    to_link(page, "Replace it")
    looking.look("form of a clause", *CHECKS)
    fill(page, LOWERED | {"revocation": "resolution 12", "high": "200000"})
    to_button(page, "Continue")
    expect(page.locator("main")).to_contain_text("nothing is said of values from £200,000 to under £250,000")
    expect(page.get_by_role("heading", name="By whose authority")).to_be_visible()
    looking.look("confirmation of a clause", *CHECKS)
    to_button(page, "Replace a clause of a scheme")
    expect(page.locator("h1")).to_contain_text("Done:")
    looking.look("receipt of a clause", *CHECKS)
    assert not looking.faults, "\n".join(looking.faults)


def test_a_sheet_is_tried_and_imported(opened: Callable[..., Page], service: Running) -> None:
    page = opened("board secretary")
    looking = Looking(page, set())
    page.goto(service.at("scheme"))
    to_link(page, "Try a sheet")
    looking.look("trial of a sheet", *CHECKS)
    fill(page, {"sheet": SHEET, "decision": "contract variation", "body": "06V", "value": "5000"})
    to_button(page, "Try it")
    expect(page.locator("main")).to_contain_text("North Norfolk may decide")
    looking.look("sheet that was tried", *CHECKS)
    page.goto(service.at("acts/decide.import_scheme?body=06V"))
    looking.look("form of a sheet", *CHECKS)
    page.get_by_label("Or choose a CSV file").set_input_files(
        {"name": "scheme.csv", "mimeType": "text/csv", "buffer": SHEET.encode()}
    )
    page.get_by_role("button", name="Continue").click()
    expect(page.locator("main")).to_contain_text("the line says otherwise")
    looking.look("sheet that is refused", *CHECKS)
    assert not looking.faults, "\n".join(looking.faults)


def test_a_line_is_varied_by_the_authority_that_the_scheme_gives(opened: Callable[..., Page], service: Running) -> None:
    page = opened("contract manager")
    looking = Looking(page, set())
    page.goto(service.at("acts/contract.vary?line=06V-RM1-outpatient"))
    fill(page, {"reason": "A clinic moved to the trust", "value": "7800000.00"})
    to_button(page, "Continue")
    expect(page.get_by_role("heading", name="By whose authority")).to_be_visible()
    expect(page.get_by_role("link", name="is delegated to Chief officer, alone")).to_be_visible()
    looking.look("confirmation of a variation", *CHECKS)
    to_button(page, "Vary a contract line")
    expect(page.locator("main")).to_contain_text("By the clauses")
    looking.look("receipt of a variation", *CHECKS)
    assert not looking.faults, "\n".join(looking.faults)
