"""The meeting year: when every body meets, the last safe day of every paper across bodies, and the orders that cannot be."""

from dataclasses import dataclass
from typing import Any

from concordat import decide
from concordat.decide.told.meetings import meetings_between, meetings_table
from concordat.decide.told.safe_dates import safe_dates_table
from concordat.kernel.period import FinancialYear
from concordat.publish.feeds.safe_days import safe_days
from concordat.publish.openness import is_public
from concordat.web.core.ask import Ask
from concordat.web.core.followers.feeds import meetings_calendar
from concordat.web.core.page import PUBLIC, File, Link, Page, ToDo
from concordat.web.rooms.decide.choices import body_choices

PATH = "meeting-year"
TITLE = "The meeting year"
AUDIENCE = PUBLIC
MENU = ("Decisions", 55)
FILES = ("ics",)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    body: str = ""
    year: str = ""


def choices(ask: Ask) -> dict[str, list[tuple[str, str]]]:
    """Return the bodies that meet, and the financial years in which any does."""
    meetings = ask.system.all(decide.Meeting)
    years = sorted({str(FinancialYear.of(one.on)) for one in meetings})
    return {"body": body_choices(ask, {one.body for one in meetings}), "year": [(year, year) for year in years]}


def show(ask: Ask) -> Page:
    """Show the year that the system is told in, or the one asked for."""
    book, year = decide.book_of(ask.system), _year(ask)
    months = year.interval
    found = meetings_between(book, body=ask.filters.body, since=months.start, until=months.last_day)
    meetings = meetings_table(ask.system, book, found, ask.names, ask.day).called("meetings", f"Meetings of {year}")
    planned = _plans(ask, book)
    dates = safe_dates_table(planned.plans, ask.names)
    return Page(
        title=TITLE,
        caption=str(year),
        says=(
            "Each open vote is planned back from its last date: what a paper rests on comes first, and every notice is kept.",
            "What is decided on the day on which other papers go out cannot be in them.",
        ),
        tables=tuple(one for one in (dates, meetings) if one.rows),
        findings=planned.findings,
        links_of={
            "safe_dates": tuple(
                ask.record("Proposal", one.proposal.id) for plan in planned.plans for one in plan.papers
            ),
            "meetings": tuple(ask.record("Meeting", one.id) for one in found),
        },
        links=(
            Link("Forward plan of decisions", ask.path("forward-plan"), "what is coming, with every move of its date"),
            Link("Calendar of meetings", ask.path("calendar"), "every meeting to come"),
        ),
        to_do=(ToDo("decide.call_meeting", "Call a meeting"),),
        files=(_calendar(ask, found, planned, year),),
        empty=""
        if found or dates.rows
        else "No meeting of this year is recorded. A board secretary calls a meeting here.",
    )


def _year(ask: Ask) -> FinancialYear:
    try:
        return FinancialYear.parse(ask.filters.year)
    except ValueError:
        return FinancialYear.of(ask.day)


def _plans(ask: Ask, book: decide.Book) -> decide.OpenPlans:
    """Return the plan of every open vote that is open to who asks."""
    told = ask.remember("proposals", lambda: decide.statuses(ask.system))
    public = (one for one in told if is_public(ask.system, one.proposal, ask.day) or ask.bodies)
    return decide.open_plans(ask.system, book, public, ask.day)


def _calendar(ask: Ask, found: Any, plans: decide.OpenPlans, year: FinancialYear) -> File:
    wanted = {one.id for one in found}
    safe = tuple(safe_days(plans.plans, ask.names, ask.day, ask.filters.body))
    title = f"The meeting year {year}"
    return File("ics", "text/calendar; charset=utf-8", lambda: meetings_calendar(ask, wanted, title, safe), "calendar")
