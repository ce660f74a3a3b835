"""The reconciliation desk in the service: for those who work for a body of the contract; everyone sees what was invoiced."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from acts_for_tests import AT, do
from concordat.web.core.models import Account, RoleHeld, ServedSystem
from concordat.web.records.loading import load
from concordat.web.running.demonstration import email_of
from pages_read import every_number_says_why, page, rows
from reasons_read import numbers_on, read, reasons_on

SLUG, CONTRACT = "with-monitoring", "06W-RM1"
TOTALS = """contract,month,cut,flow,point_of_delivery,activity,price
06W-RM1,2017-04-01,plan,aggregate,NEL,100,100000.00
06W-RM1,2017-04-01,flex,aggregate,NEL,108,108000.00
06W-RM1,2017-04-01,freeze,aggregate,NEL,110,111000.00
06W-RM1,2017-04-01,freeze,aggregate,DRUG,0,250.10
06W-RM1,2017-04-01,freeze,drugs,DRUG,0,250.00
"""
INVOICES = """id,contract,payer,payee,month,amount,invoiced_on
I-1,06W-RM1,06W,RM1,2017-04-01,111250.09,2017-07-01
"""
CHALLENGE = {
    "id": "C-1",
    "contract": CONTRACT,
    "raised_by": "06W",
    "provider": "RM1",
    "month__day": "1",
    "month__month": "4",
    "month__year": "2017",
    "cut": "flex",
    "reason": "wrong commissioner",
    "rows": "17 to 21",
    "at_stake": "1234.50",
    "text": "Registered with a practice of another commissioner",
}


@pytest.fixture
def monitored(db: None, norfolk: Path, tmp_path: Path) -> ServedSystem:
    """The example with a month of monitoring and an invoice, and an analyst of one of its commissioners."""
    folder = shutil.copytree(norfolk, tmp_path / SLUG)
    (folder / "pay" / "monitoring_totals.csv").write_text(TOTALS, "utf-8")
    (folder / "pay" / "invoices.csv").write_text(INVOICES, "utf-8")
    row = load(folder, SLUG)
    RoleHeld.objects.create(
        account=Account.objects.get(email=email_of("analyst")), system=row, body="06W", role="analyst"
    )
    return row


def test_cuts_invoice_and_what_must_agree_stand_side_by_side_and_say_why(
    monitored: ServedSystem, as_role: Callable[[str], Client], public: Client
) -> None:
    analyst, path = as_role("analyst"), f"/{SLUG}/reconciliation/{CONTRACT}"
    shown = analyst.get(f"{path}.json").json()
    (month,) = rows(shown, "side_by_side")
    assert (month["freeze"], month["invoiced"], month["movement"]) == ("111250.10", "111250.09", "3250.10")
    assert month["says"] == "the invoice asks for £0.01 less than monitoring shows"
    assert [row["holds"] for row in rows(shown, "identities")] == ["fails", "not given", "fails", "not given"]
    assert {row["point_of_delivery"] for row in rows(shown, "bridge")} == {"NEL", "DRUG"}
    for one in numbers_on(read(analyst.get(path).content.decode())):
        assert one.why, one
        reasons = reasons_on(read(analyst.get(one.why).content.decode()))
        assert reasons is not None, one
        assert not reasons.bare, (one, reasons.bare)
    assert public.get(path).status_code in (302, 403)
    everyone = public.get(f"/{SLUG}/due/{CONTRACT}.json").json()
    assert [row["invoiced"] for row in rows(everyone, "invoiced")] == ["111250.09"]
    told = public.get(f"/{SLUG}/due/{CONTRACT}").content.decode()
    assert "111,000" not in told
    assert "Reconciliation desk" not in told
    assert public.get(f"/{SLUG}/records/MonitoringTotal").status_code in (302, 403, 404)


def test_a_challenge_is_raised_answered_and_settled_at_the_desk(
    as_role: Callable[[str], Client], public: Client
) -> None:
    manager, path = as_role("contract manager"), f"reconciliation/{CONTRACT}"
    assert "No cut of monitoring and no invoice" in manager.get(f"{AT}{path}").content.decode()
    do(manager, "pay.raise_challenge", CHALLENGE)
    (one,) = rows(page(manager, path), "challenges")
    assert (one["at_stake"], one["stands"]) == ("1234.50", "reply due in 20 days")
    every_number_says_why(manager, path)
    (desk,) = [row for row in rows(page(manager, "reconciliation"), "desks") if row["contract"] == CONTRACT]
    assert (desk["open"], desk["at_stake"], desk["overdue"]) == (1, "1234.50", 0)
    every_number_says_why(manager, "reconciliation")
    given = {"challenge": "C-1", "text": "Two of the five were ours"}
    do(manager, "pay.step_challenge", given | {"what": "reply"})
    do(
        manager,
        "pay.step_challenge",
        given | {"what": "settled", "outcome": "no agreement or private", "agreed": "493.80", "adjustment": "M6"},
    )
    shown = page(manager, path)
    (one,) = rows(shown, "challenges")
    assert (one["agreed"], one["stands"]) == ("493.80", "settled on 2017-09-27")
    assert next(figure["value"] for figure in shown["figures"]) == "0"
    assert public.get(f"{AT}records/Challenge/C-1").status_code in (302, 403, 404)
