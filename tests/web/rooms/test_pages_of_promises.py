"""Pages of promises: trackers with clocks, the forward plan, updates, the report since a committee last met, services, open data."""

import csv
import io
import json
import zipfile
from collections.abc import Callable

import pytest
from defusedxml.ElementTree import fromstring
from django.test import Client

from concordat.web.core.models import Seen

AT = "/norfolk-and-waveney-2017/"
UPDATES = f"{AT}updates/single-contracts-updates"
Role = Callable[[str], Client]


def page_of(client: Client, address: str) -> dict[str, object]:
    """Return a page as data."""
    answer = client.get(f"{address}.json") if "?" not in address else client.get(address.replace("?", ".json?", 1))
    assert answer.status_code == 200, address
    return json.loads(answer.content)


def text_of(client: Client, address: str) -> str:
    """Return a page that must be there, with plain spaces."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode().replace("\xa0", " ")


@pytest.mark.story("E1")
def test_the_update_page_is_made_from_records_and_cites_each(public: Client) -> None:
    page = page_of(public, UPDATES)
    tables = {one["title"]: one for one in page["tables"]}
    assert {"Told so far", "How it stands", "Asked and not yet accepted"} <= tables.keys()
    assert any("OPEN" in row[0] for row in tables["How it stands"]["rows"])
    assert tables["Told so far"]["why"]
    assert all(public.get(one["href"]).status_code == 200 for one in tables["Told so far"]["why"])


@pytest.mark.story("E2")
def test_the_update_page_says_when_it_was_first_told_and_what_was_not(public: Client) -> None:
    page = page_of(public, UPDATES)
    assert any(one["name"].endswith("first_told") for one in page["figures"])
    assert any(one["title"] == "Not told" and one["rows"] for one in page["tables"])


@pytest.mark.story("E3")
def test_as_often_as_required_is_a_clock_that_says_it_is_broken(public: Client) -> None:
    table = page_of(public, f"{AT}updates")["tables"][0]
    columns = [one["name"] for one in table["columns"]]
    row = next(dict(zip(columns, row, strict=True)) for row in table["rows"] if "as often as required" in row[0])
    assert row["state"] == "overdue"
    assert row["left"] == -9


@pytest.mark.story("E8")
def test_every_service_has_a_page_that_names_the_body_that_answers(public: Client) -> None:
    table = page_of(public, f"{AT}services")["tables"][0]
    assert table["rows"]
    for service, bodies in table["rows"]:
        assert bodies, service
    links = [part.split('"')[0] for part in text_of(public, f"{AT}services").split(f'href="{AT}services/')[1:]]
    for link in dict.fromkeys(links):
        assert "answers for it" in text_of(public, f"{AT}services/{link}")


@pytest.mark.story("D11")
def test_the_forward_plan_and_the_report_are_open_to_anyone_and_can_be_followed(public: Client) -> None:
    plan = page_of(public, f"{AT}forward-plan")["tables"][0]
    assert [column["name"] for column in plan["columns"]][:5] == ["title", "body", "part", "on", "papers_by"]
    since = text_of(public, f"{AT}since?committee=06W")
    assert "Follow this" in since
    feed = fromstring(public.get(f"{AT}feed.atom?kind=Body&key=06W").content)
    assert feed.findall("{http://www.w3.org/2005/Atom}entry")


@pytest.mark.story("E31")
def test_the_report_since_a_committee_last_met_tells_what_it_noted_and_what_stays_open(public: Client) -> None:
    page = page_of(public, f"{AT}since?committee=norfolk-scrutiny&since=2017-09-07&until=2017-10-26")
    lines = [row[0] for one in page["tables"] for row in one["rows"]]
    assert any("noted" in line and "stay open" in line for line in lines)
    assert any(line.startswith("Outstanding") for line in lines)
    assert "withheld" in lines


def test_the_report_is_the_same_for_everyone(public: Client, as_role: Role) -> None:
    address = f"{AT}since?committee=norfolk-scrutiny&since=2017-09-07&until=2017-10-26"
    assert page_of(public, address)["tables"] == page_of(as_role("board secretary"), address)["tables"]


def test_a_period_that_runs_backwards_is_said_and_not_shown(public: Client) -> None:
    answer = public.get(f"{AT}since?since=2017-10-26&until=2017-09-07")
    assert answer.status_code == 422
    assert "after the first" in answer.content.decode()


@pytest.mark.story("C19")
def test_a_topic_holds_every_public_record_of_it(public: Client) -> None:
    rows = page_of(public, f"{AT}topics/single-contracts")["tables"][0]["rows"]
    assert {"Proposal", "Planned decision", "Commitment"} <= {row[1] for row in rows}


def test_slippage_is_against_the_first_date(public: Client) -> None:
    table = page_of(public, f"{AT}promises")["tables"][0]
    columns = [one["name"] for one in table["columns"]]
    row = next(dict(zip(columns, row, strict=True)) for row in table["rows"] if row[0].startswith("All five"))
    page = page_of(public, f"{AT}promises/boards-vote")
    slipped = next(one for one in page["figures"] if one["name"].endswith("slipped"))
    assert slipped["value"] == row["slipped"] > 0
    assert public.get(slipped["why"]).status_code == 200


def test_open_data_is_the_same_as_csv_json_and_in_one_file(public: Client) -> None:
    listed = json.loads(public.get(f"{AT}open-data/datasets.json").content)
    assert listed["licence"]["name"] == "Open Government Licence v3.0"
    names = {one["name"] for one in listed["datasets"]}
    assert "decide-proposals" in names
    assert not any("drafts" in name for name in names)
    rows = list(csv.DictReader(io.StringIO(public.get(f"{AT}open-data/decide-proposals/records.csv").content.decode())))
    held = json.loads(public.get(f"{AT}open-data/decide-proposals/records.json").content)["records"]
    assert [row["id"] for row in rows] == [row["id"] for row in held]
    with zipfile.ZipFile(io.BytesIO(public.get(f"{AT}open-data/everything.zip").content)) as archive:
        assert {f"{name}.csv" for name in names} <= set(archive.namelist())
    assert json.loads(public.get(f"{AT}open-data/popolo.json").content)["vote_events"]
    assert public.get(f"{AT}open-data/nothing/records.csv").status_code == 404


def test_the_first_page_shows_what_is_decided_and_every_figure_leads_on(public: Client) -> None:
    page = page_of(public, f"{AT}home")
    assert [one["name"] for one in page["tables"]] == ["proposals", "meetings", "decisions", "overdue"]
    assert len(page["figures"]) >= 5
    for figure in page["figures"]:
        assert public.get(figure["why"]).status_code == 200
    assert "Get an e-mail" in text_of(public, AT)


def test_permanent_addresses_lead_to_pages(public: Client) -> None:
    answer = public.get(f"{AT}records/scrutiny-request/report-on-openness")
    assert answer.status_code == 302
    assert public.get(answer["Location"]).status_code == 200
    assert public.get(f"{AT}records/no-such-kind/a").status_code == 404


def test_nobody_is_noted_for_reading_what_is_public(public: Client) -> None:
    before = Seen.objects.count()
    text_of(public, f"{AT}promises")
    assert Seen.objects.count() == before
