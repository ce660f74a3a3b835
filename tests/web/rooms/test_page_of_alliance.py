"""The page of an alliance: members, bands, gates and curve, and what its contract and statement say of it."""

from collections.abc import Callable

import pytest
from django.test import Client

HOME = "/northumberland-2017/"
AT = f"{HOME}alliances/urgent-care"


@pytest.mark.story("B17")
def test_the_page_says_who_gains_what_and_why(public: Client) -> None:
    page = public.get(f"{AT}.json").json()
    tables = {
        table["name"]: [
            dict(zip([column["name"] for column in table["columns"]], row, strict=True)) for row in table["rows"]
        ]
        for table in page["tables"]
    }
    rows = {row["member"]: row for row in tables["settlement_by_member"]}
    shares = {name: row["share"] for name, row in rows.items()}
    assert sum(map(float, shares.values())) == 1
    assert rows["Newcastle Hospitals"]["gain"] == "74126.77"
    assert len(tables["bands"]) == 5
    assert {row["met"] for row in tables["gates"]} == {"reached"}
    html = public.get(AT).content.decode()
    assert "decide by unanimous decision on Urgent care board" in html
    assert "chart-line" in html
    assert "broken: below the target" in html


def test_contract_and_statement_lead_to_it(public: Client) -> None:
    for path in ("contracts/urgent-care", "due/urgent-care"):
        assert f'href="{AT}"' in public.get(HOME + path).content.decode()
    other = public.get(f"{HOME}due/newcastle").content.decode()
    assert "if-activity-moves/newcastle" in other
    assert "alliances/" not in other


def test_what_is_no_alliance_says_so(public: Client) -> None:
    answer = public.get(f"{HOME}alliances/newcastle")
    assert answer.status_code == 404
    assert "There is no alliance" in answer.content.decode()


@pytest.mark.story("B22")
def test_a_milestone_without_a_date_stands_in_public(public: Client) -> None:
    text = public.get(f"{HOME}promises").content.decode()
    assert "no date" in text
    assert "Several milestones are unmet" in public.get(f"{HOME}promises/accountable-care-goes-live").content.decode()


def test_the_statement_shows_what_was_reported_and_where_it_is_from(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    html = public.get(f"{HOME}due/host").content.decode()
    assert "Figures reported that are no activity" in html
    assert "generated; about 320,000 people" in html
    assert "pay.report_figure" in as_role("finance officer").get(f"{HOME}due/host").content.decode()
    assert "pay.report_figure" not in as_role("finance officer").get(f"{HOME}due/newcastle").content.decode()
