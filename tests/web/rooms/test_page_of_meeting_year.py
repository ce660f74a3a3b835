"""The meeting year: every body's meetings, the last safe day of every paper across bodies, and a calendar of both."""

import json

import icalendar
from django.test import Client

from bare_ends import bare_ends
from concordat import decide
from concordat.decide.told.safe_dates import safe_dates_table
from concordat.store import read

AT = "/norfolk-and-waveney-2017/meeting-year"


def tables_of(client: Client, address: str) -> dict[str, list[dict[str, object]]]:
    """The tables of a page by name, each row by its columns."""
    page = json.loads(client.get(address).content)
    return {
        table["name"]: [
            dict(zip([column["name"] for column in table["columns"]], row, strict=True)) for row in table["rows"]
        ]
        for table in page["tables"]
    }


def test_every_body_of_an_open_vote_has_the_last_safe_day_of_its_papers(public: Client) -> None:
    dates = tables_of(public, f"{AT}.json")["safe_dates"]
    assert [(row["part"], row["publish_by"]) for row in dates] == [
        ("sees it first", "2017-08-30"),
        ("decides", "2017-09-15"),
        ("decides", "2017-09-15"),
        ("decides", "2017-09-20"),
        ("decides", "2017-09-21"),
        ("decides", "2017-09-22"),
    ]
    assert dates[-1]["stands"] == "papers out on 2017-09-21, in time"
    assert dates[1]["stands"] == "decided on 2017-09-19"


def test_the_year_is_narrowed_by_body_and_by_year(public: Client) -> None:
    whole = tables_of(public, f"{AT}.json")["meetings"]
    own = tables_of(public, f"{AT}.json?body=norfolk-scrutiny")["meetings"]
    assert 0 < len(own) < len(whole)
    assert len(own) == 5
    assert "meetings" not in tables_of(public, f"{AT}.json?year=2019/20")


def test_the_calendar_holds_meetings_and_last_safe_days(public: Client) -> None:
    made = icalendar.Calendar.from_ical(public.get(f"{AT}.ics").content)
    events = {str(event["uid"]).partition("@")[0]: event for event in made.walk("VEVENT")}
    assert "Meeting-scrutiny-2017-12" in events
    last = events["SafeDate-joint-executive-committee-06M"]
    assert last["dtstart"].dt.isoformat() == "2017-09-22"
    assert "Great Yarmouth and Waveney" in str(last["summary"])


def test_every_last_safe_day_ends_in_rules_and_records(examples) -> None:
    system = read(examples / "norfolk-and-waveney-2017").system
    book = decide.book_of(system)
    plans = [decide.proposal_plan(system, book, one, system.settings.as_at) for one in system.all(decide.Proposal)]
    assert bare_ends(safe_dates_table(plans, {})) == []
