"""Feeds hold against their standards, read back by other people's parsers: Atom, iCalendar, Popolo."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from defusedxml import ElementTree
from icalendar import Calendar
from jsonschema import Draft202012Validator

from concordat.decide.records import Meeting, MemberVote, Proposal
from concordat.publish.feeds.addresses import path_of
from concordat.publish.feeds.atom import NAMESPACE, atom
from concordat.publish.feeds.entries import Entry, entries, following
from concordat.publish.feeds.icalendar import Appointed, appointed, calendar
from concordat.publish.feeds.popolo import popolo
from concordat.publish.feeds.site import Site
from concordat.publish.records import Commitment, CommitmentDate, PlannedDate, PlannedDecision
from concordat.who.records import Population

SITE = Site("Norfolk & Waveney <test>", "https://public.example", "public.example", date(2017, 4, 1))
SCHEMA = json.loads(Path(__file__).with_name("popolo.schema.json").read_text("utf-8"))


def elements(element, name):
    return element.findall(f"{{{NAMESPACE}}}{name}")


def feed_of(system, day, what=""):
    found = entries(system, day)
    found = following(found, what) if what else found
    return ElementTree.fromstring(atom(SITE, "feeds/all.atom", "All", found, day))


def test_a_feed_and_its_entries_have_what_the_standard_asks_for(example):
    feed = feed_of(example, example.settings.as_at)
    assert feed.tag == f"{{{NAMESPACE}}}feed"
    for element in (feed, *elements(feed, "entry")):
        for name in ("id", "title", "updated"):
            (only,) = elements(element, name)
            assert (only.text or "").strip()
        assert datetime.fromisoformat(elements(element, "updated")[0].text).tzinfo == UTC
    assert elements(feed, "author")
    assert {link.get("rel") for link in elements(feed, "link")} == {"self", "license"}
    ids = [elements(entry, "id")[0].text for entry in elements(feed, "entry")]
    assert len(ids) == len(set(ids)) > 40
    assert all(one.startswith("tag:public.example,2017-04-01:records/") for one in ids)
    latest = max(elements(entry, "updated")[0].text for entry in elements(feed, "entry"))
    assert elements(feed, "updated")[0].text == latest
    for entry in elements(feed, "entry"):
        (alternate,) = elements(entry, "link")
        assert alternate.get("href").startswith("https://public.example/records/")


def test_a_correction_updates_the_entry_and_keeps_its_id(build):
    made = Commitment(id="c d", body="A", says="Contracts are in place", promised=date(2018, 1, 1))
    moved = CommitmentDate(commitment="c d", recorded=date(2018, 3, 1), on=date(2018, 9, 1))
    (before,) = elements(feed_of(build(made), date(2018, 2, 1), "Commitment:c d"), "entry")
    (after,) = elements(feed_of(build(made, moved), date(2018, 4, 1), "Commitment:c d"), "entry")
    assert elements(before, "id")[0].text == elements(after, "id")[0].text
    assert [elements(one, "updated")[0].text[:10] for one in (before, after)] == ["2018-01-01", "2018-03-01"]
    assert elements(after, "published")[0].text[:10] == "2018-01-01"


def test_text_that_xml_cannot_hold_is_kept_out_and_markup_is_text():
    entry = Entry(
        "Question", "a/b", "Is 1 < 2 & \x00 \x0b?", "<b>bold</b>\ud800", date(2018, 1, 1), date(2018, 1, 2), ()
    )
    feed = ElementTree.fromstring(atom(SITE, "feeds/q.atom", "Q", (entry,), date(2018, 1, 3)))
    (one,) = elements(feed, "entry")
    assert elements(one, "title")[0].text == "Is 1 < 2 &  ?"
    assert elements(one, "summary")[0].text == "<b>bold</b>"


def test_an_empty_feed_is_still_one():
    feed = ElementTree.fromstring(atom(SITE, "feeds/none.atom", "None", (), date(2018, 1, 3)))
    assert elements(feed, "updated")[0].text == "2018-01-03T00:00:00Z"


@pytest.mark.parametrize("what", ["Body:06M", "Proposal:joint-executive-committee", "Contract:06W-RM1", "travel"])
def test_anything_can_be_followed(example, what):
    found = following(entries(example, example.settings.as_at), what)
    assert 0 < len(found) < len(entries(example, example.settings.as_at))


def test_addresses_are_permanent_and_distinct():
    assert path_of("PlannedDecision", "a/b c") == "records/planned-decision/a%2Fb%20c"
    assert path_of("Body", "é") == "records/body/%C3%A9"
    assert path_of("Body", "a/b") != path_of("Body", "a-b")


def events(written):
    return {str(event["uid"]): event for event in Calendar.from_ical(written).walk("VEVENT")}


def test_a_calendar_reads_back_with_ids_that_stay(example):
    day = example.settings.as_at
    written = calendar(SITE, "All", appointed(example, day))
    assert written == calendar(SITE, "All", appointed(example, day))
    found = events(written)
    assert len(found) == len(appointed(example, day))
    for event in found.values():
        assert {"UID", "DTSTAMP", "SEQUENCE", "STATUS", "SUMMARY", "DTSTART", "DTEND"} <= {*event.keys()}
    board = found["Meeting-board-06M-2017-09@public.example"]
    assert board.decoded("dtstart").isoformat() == "2017-09-28T13:30:00+01:00"
    assert board["dtstart"].params["TZID"] == "Europe/London"
    zones = [str(zone["tzid"]) for zone in Calendar.from_ical(written).walk("VTIMEZONE")]
    assert zones == ["Europe/London"]
    clock = found["ScrutinyRequest-report-on-openness@public.example"]
    assert clock.decoded("dtstart") == date(2017, 10, 5)
    assert clock["transp"] == "TRANSPARENT"


def test_a_change_raises_the_sequence_and_a_cancelled_one_stays(build):
    decision = PlannedDecision(id="d", title="One contract", summary="x")
    first = PlannedDate(planned="d", body="A", on=date(2018, 7, 2), recorded=date(2018, 5, 1))
    moved = replace(first, on=date(2018, 7, 9), recorded=date(2018, 5, 8))
    gone = replace(first, on=None, recorded=date(2018, 5, 15))
    day, uid = date(2018, 6, 1), "PlannedDecision-d-A@public.example"

    def event(*dates):
        return events(calendar(SITE, "A", appointed(build(decision, *dates), day)))[uid]

    one, two, three = event(first), event(first, moved), event(first, moved, gone)
    assert [one["sequence"], two["sequence"]] == [0, 1]
    assert three["sequence"] > two["sequence"]
    assert [one.decoded("dtstart"), two.decoded("dtstart"), three.decoded("dtstart")] == [
        date(2018, 7, 2),
        date(2018, 7, 9),
        date(2018, 7, 9),
    ]
    assert [str(each["status"]) for each in (one, two, three)] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


def test_a_cancelled_meeting_is_cancelled_and_a_time_that_is_none_makes_a_day(build):
    meeting = Meeting(id="m", body="A", on=date(2018, 7, 2), time="after lunch", state="cancelled")
    (event,) = events(calendar(SITE, "A", appointed(build(meeting), date(2018, 6, 1)), {"Meeting-m": 4})).values()
    assert (str(event["status"]), event["sequence"], event.decoded("dtstart")) == ("CANCELLED", 5, date(2018, 7, 2))


def test_a_line_break_in_a_title_makes_no_new_line_of_a_calendar():
    one = Appointed(id="x", title="a\r\nSTATUS:CANCELLED", on=date(2018, 1, 1), path="p", stamp=date(2018, 1, 1))
    (event,) = events(calendar(SITE, "A", (one,))).values()
    assert str(event["status"]) == "CONFIRMED"


def test_votes_hold_against_the_specification_of_popolo(example):
    written = popolo(example, example.settings.as_at)
    Draft202012Validator(SCHEMA).validate(json.loads(json.dumps(written)))
    organizations = {one["id"] for one in written["organizations"]}
    combined, *own = written["vote_events"]
    assert {vote["voter_id"] for vote in combined["votes"]} <= organizations
    assert [(vote["option"], vote["weight"]) for vote in combined["votes"]] == [("yes", 1)] * 4
    assert len(combined["group_results"]) == 5
    assert len(own) == 4
    north = next(event for event in own if event["organization_id"] == "06V")
    assert {count["option"]: count["value"] for count in north["counts"]} == {
        "yes": 9,
        "no": 1,
        "abstain": 1,
        "not voting": 0,
    }
    assert written["motions"][0]["requirement"] == "all of the bodies"
    persons = {one["id"] for one in written["persons"]}
    assert {one["person_id"] for one in written["memberships"]} <= persons
    assert all(person.startswith("Person ") for person in persons)


def test_members_are_voters_where_everyone_may_see_who_voted_how(example):
    own = [event for event in popolo(example, example.settings.as_at)["vote_events"][1:] if event.get("votes")]
    (south,) = own
    assert south["organization_id"] == "06Y"
    counts = {count["option"]: count["value"] for count in south["counts"]}
    options = [vote["option"] for vote in south["votes"]]
    assert {option: options.count(option) for option in ("yes", "no", "abstain")} == {
        option: counts[option] for option in ("yes", "no", "abstain")
    }
    closed = tuple(replace(one, public=False) for one in example.all(MemberVote))
    hidden = replace(example, records={**example.records, MemberVote: closed})
    assert not any(event.get("votes") for event in popolo(hidden, example.settings.as_at)["vote_events"][1:])


def test_bodies_weigh_what_their_people_weigh_where_the_rule_says_so(example):
    weighed = tuple(replace(one, rule="at least 60% of population") for one in example.all(Proposal))
    people = tuple(
        Population(of=body, year=2016, basis="registered", people=number)
        for body, number in (("06V", 171_000), ("07J", 170_000), ("06Y", 230_000), ("06W", 215_000), ("06M", 225_000))
    )
    system = replace(example, records={**example.records, Proposal: weighed, Population: people})
    combined = popolo(system, example.settings.as_at)["vote_events"][0]
    assert {vote["voter_id"]: vote["weight"] for vote in combined["votes"]}["06V"] == 171_000
