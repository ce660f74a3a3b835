"""The reconciliation desk in the service: for those who work for a body of the contract; everyone sees what was invoiced."""

import csv
import re
import shutil
from collections.abc import Callable
from html import unescape
from io import StringIO
from pathlib import Path
from typing import cast

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from acts_for_tests import AT, do
from concordat.web.core.models import Account, RoleHeld, ServedSystem
from concordat.web.records.loading import load
from concordat.web.running.demonstration import email_of
from pages_read import every_number_says_why, page, rows
from reasons_read import numbers_on, read, reasons_on
from records_of_flows import GOOD, written

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
MAPPED = {"note": "Its old name", "starts__day": "1", "starts__month": "4", "starts__year": "2017"}
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


FILE = """FINANCIAL MONTH,FINANCIAL YEAR,DATE AND TIME DATA SET CREATED,ORGANISATION IDENTIFIER (CODE OF PROVIDER),\
ORGANISATION IDENTIFIER (CODE OF COMMISSIONER),COMMISSIONED SERVICE CATEGORY CODE,POINT OF DELIVERY CODE,\
LOCAL CONTRACT CODE,NAME OF SUBMITTER,CONTRACT MONITORING ACTUAL ACTIVITY,CONTRACT MONITORING ACTUAL PRICE
5,201718,2017-09-12T09:30:00,RM1,06W,51,NEL,06W-RM1,Information team,90,91000.10
"""


def sent(client: Client, text: str, name: str = "m5.csv", **also: str) -> HttpResponse:
    """A file as a person sends it at the desk."""
    file = SimpleUploadedFile(name, text.encode(), "text/csv")
    given = {"month__month": "8", "month__year": "2017", "cut": "flex", "as": "page", "file": file} | also
    return cast(HttpResponse, client.post(f"{AT}reconciliation/{CONTRACT}/file", given))


def test_a_file_is_checked_at_the_desk_recorded_by_an_act_and_known_again(
    as_role: Callable[[str], Client], public: Client
) -> None:
    manager, path = as_role("contract manager"), f"{AT}reconciliation/{CONTRACT}/file"
    assert public.get(path).status_code == 302
    assert as_role("scrutiny officer").get(path).status_code == 403
    assert manager.get(f"{AT}reconciliation/none/file").status_code == 404
    assert "Check the file" in manager.get(path).content.decode()
    text = sent(manager, FILE).content.decode()
    assert "1 row: nothing to correct." in text
    hidden = {name: unescape(value) for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', text)}
    hidden.pop("csrfmiddlewaretoken", None)
    assert hidden["totals"].split() == ["point_of_delivery,activity,price", "NEL,90,91000.10"]
    do(manager, "pay.record_monitoring", hidden)
    (month,) = rows(page(manager, f"reconciliation/{CONTRACT}"), "side_by_side")
    assert (month["month"], month["flex"]) == ("August 2017", "91000.10")
    assert "what is recorded is what it adds up to" in sent(manager, FILE).content.decode()
    invoice = {"id": "I-5", "contract": CONTRACT, "body": "06W", "payer": "06W", "payee": "RM1", "amount": "91000.11"}
    when = {"month__day": "1", "month__month": "8", "month__year": "2017"}
    day = {"invoiced_on__day": "20", "invoiced_on__month": "9", "invoiced_on__year": "2017"}
    do(manager, "pay.record_invoice", invoice | when | day)
    (month,) = rows(page(manager, f"reconciliation/{CONTRACT}"), "side_by_side")
    assert month["says"] == "the invoice asks for £0.01 more than monitoring shows"
    every_number_says_why(manager, f"reconciliation/{CONTRACT}")


def test_what_is_wrong_with_a_file_is_shown_and_downloaded_and_nothing_is_recorded(
    as_role: Callable[[str], Client],
) -> None:
    manager = as_role("contract manager")
    wrong = FILE.replace("NEL", "AANDE").replace(",90,", ",-90,")
    text = sent(manager, wrong).content.decode()
    assert "2 findings, 2 of them stop" in text
    assert "Line 2: " in text
    assert "Record these totals" not in text
    found = sent(manager, wrong, **{"as": "csv"})
    assert found["Content-Type"].startswith("text/csv")
    assert [row["kind"] for row in csv.DictReader(StringIO(found.content.decode()))] == [
        "negative-activity",
        "unmapped-point-of-delivery",
    ]
    do(
        manager,
        "pay.map_code",
        {"raw": "AANDE", "code": "AE", "body": "06W", "reviewer": "head of information"} | MAPPED,
    )
    assert "1 finding, 1 of them stop" in sent(manager, wrong).content.decode()
    for name, also, says in (
        ("m5.doc", {}, "is no CSV file and no workbook"),
        ("m5.csv", {"month__month": "14"}, "There is no such month"),
        ("m5.csv", {"cut": "later"}, "It is not said which cut it is"),
        ("m5.csv", {"flow": "letters"}, "It is not said which flow it is"),
        ("m5.csv", {"file": ""}, "No file was chosen"),
    ):
        refused = sent(manager, FILE, name, **also)
        assert refused.status_code == 422
        assert says in refused.content.decode()


def test_records_of_drugs_are_checked_at_the_desk_and_recorded_as_their_flow(
    as_role: Callable[[str], Client], tmp_path: Path
) -> None:
    manager = as_role("contract manager")
    own = {
        "FINANCIAL MONTH": "5",
        "DATE AND TIME DATA SET CREATED": "2017-09-12T09:30:00",
        "LOCAL CONTRACT CODE": CONTRACT,
        "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)": "06W",
    }
    drugs = written(tmp_path / "drugs.csv", [GOOD["drugs"] | own]).read_text("utf-8")
    assert "There is no field “DRUG DISPENSED DATE”" in sent(manager, drugs, flow="devices").content.decode()
    text = sent(manager, drugs, flow="drugs").content.decode()
    assert "1 row: nothing to correct." in text
    hidden = {name: unescape(value) for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', text)}
    hidden.pop("csrfmiddlewaretoken", None)
    assert (hidden["flow"], hidden["totals"].split()[1]) == ("drugs", "DRUG,0,20.02")
    do(manager, "pay.record_monitoring", hidden)
    assert "what is recorded is what it adds up to" in sent(manager, drugs, flow="drugs").content.decode()
