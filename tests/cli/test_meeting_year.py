"""The meeting year of a folder: the last safe day of every paper in the terminal, and as a calendar that a calendar reads."""

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from concordat.cli import main

NORFOLK, KENT = "norfolk-and-waveney-2017", "kent-and-medway-2018"
Caught = pytest.CaptureFixture[str]


def test_every_paper_has_its_last_safe_day(examples: Path, capsys: Caught) -> None:
    assert main(["meeting_year", str(examples / NORFOLK)]) == 0
    told = capsys.readouterr().out
    assert "Last safe day of every paper" in told
    assert "2017-09-22" in told
    assert "2017-12-07" in told


@pytest.mark.story("B4")
def test_the_calendar_holds_meetings_and_safe_days_of_one_body_or_all(examples: Path, capsys: Caught) -> None:
    assert main(["meeting_year", str(examples / KENT), "--calendar"]) == 0
    every = Calendar.from_ical(capsys.readouterr().out)
    assert main(["meeting_year", str(examples / KENT), "--calendar", "--body", "10E"]) == 0
    own = Calendar.from_ical(capsys.readouterr().out)
    titles = [str(event["SUMMARY"]) for event in own.walk("VEVENT")]
    assert titles
    assert all("Thanet" in title for title in titles)
    assert len(every.walk("VEVENT")) > len(titles)
    safe = next(event for event in own.walk("VEVENT") if str(event["UID"]).startswith("SafeDate"))
    assert safe["DTSTART"].dt == date(2018, 9, 21)
    assert "URL" not in safe


def test_a_year_without_meetings_says_so_and_no_year_is_told(examples: Path, capsys: Caught) -> None:
    assert main(["meeting_year", str(examples / NORFOLK), "--year", "2009/10"]) == 0
    assert "Meetings" not in capsys.readouterr().out
    assert main(["meeting_year", str(examples / NORFOLK), "--year", "never"]) == 2
    assert "--year" in capsys.readouterr().err
