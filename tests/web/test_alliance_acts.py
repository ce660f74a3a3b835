"""An alliance is made, given its bands and gates, and a provider opens its book: by the forms, and on the pages that show it."""

from collections.abc import Callable

from django.test import Client

from acts_for_tests import AT, do
from pages_read import page, rows

STARTS = {"starts__day": "1", "starts__month": "4", "starts__year": "2017"}
ALLIANCE = {
    "id": "beside",
    "body": "06Y",
    "title": "Beside the hospital",
    "bases": "06Y-RGP",
    "members": "06Y\nRGP",
    "shares": "60%\n40%",
    "target": "9000000",
    "bands": "0 % on: 50 %",
    "loss_collar": "90000",
    "measured_by": "base payments",
    "decision_rule": "unanimous",
    "level": "place",
}
ENDS = {"ends__day": "1", "ends__month": "4", "ends__year": "2019"}
BANDS = {"of": "beside", "body": "06Y", "side": "both", "bands": "0 % to 5 %: 50 %\n5 % on: 25 %"}
GATE = {"contract": "beside", "body": "06Y", "name": "seen within four hours", "at_least": "0.95"}
COST = {
    "provider": "RM1",
    "line": "06W-RM1-planned",
    "financial_year": "2017/18",
    "amount": "4100000.00",
    "source": "ledger of the trust",
}


def test_an_alliance_is_made_and_its_page_says_who_shares_what(
    as_role: Callable[[str], Client], public: Client
) -> None:
    manager = as_role("contract manager")
    do(manager, "pay.make_alliance", ALLIANCE | STARTS | ENDS)
    assert [row["share"] for row in rows(page(public, "alliances/beside"), "bands")] == ["0.5", "0.5"]
    assert "pay.set_bands" in manager.get(f"{AT}alliances/beside").content.decode()
    assert "pay.set_bands" not in public.get(f"{AT}alliances/beside").content.decode()
    do(manager, "pay.set_bands", BANDS)
    do(manager, "contract.set_gate", GATE)
    shown = page(public, "alliances/beside")
    members = {row["member"]: row for row in rows(shown, "settlement_by_member")}
    assert {name: row["share"] for name, row in members.items()} == {"South Norfolk": "0.6", "James Paget": "0.4"}
    assert members["James Paget"]["worst"] == "36000.00"
    assert [row["share"] for row in rows(shown, "bands")] == ["0.5", "0.25"] * 2
    assert [(row["gate"], row["met"]) for row in rows(shown, "gates")] == [("seen within four hours", "not reported")]


def test_shares_that_are_not_the_whole_come_back_with_the_form(as_role: Callable[[str], Client]) -> None:
    given = ALLIANCE | STARTS | {"shares": "59%\n40%", "step": "check"}
    html = as_role("contract manager").post(f"{AT}acts/pay.make_alliance", given).content.decode()
    assert "sum to 0.99, not to 1" in html


def test_a_provider_enters_its_costs_and_each_reader_sees_their_part(
    as_role: Callable[[str], Client], public: Client
) -> None:
    provider = as_role("finance officer")
    do(provider, "pay.enter_cost", COST | {"resource": "nurses on wards", "seen_by": "everyone"})
    hidden = COST | {"resource": "R7", "amount": "123456.78", "seen_by": "the provider alone"}
    receipt = do(provider, "pay.enter_cost", hidden)
    assert "123456.78" in provider.get(receipt).content.decode()
    assert "123456.78" not in public.get(receipt.partition("?")[0]).content.decode()
    assert "nurses on wards" in public.get(f"{AT}open-book/06W-RM1").content.decode()
    assert "123,456.78" not in public.get(f"{AT}open-book/06W-RM1").content.decode()
    whole = provider.get(f"{AT}open-book/06W-RM1").content.decode()
    assert "R7" in whole
    assert "pay.enter_cost" in whole
    assert "pay.enter_cost" not in public.get(f"{AT}open-book/06W-RM1").content.decode()
