"""The key dates of contracts: signature, notice, breaks, reviews and ends, with what is due, overdue or missed, and a calendar file."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from concordat import contract
from concordat.kernel.finding import Refused
from concordat.publish.feeds.key_dates import appointed_dates
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.followers.feeds import meetings_calendar
from concordat.web.core.page import PUBLIC, File, Link, Page

PATH = "key-dates"
TITLE = "Key dates"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 12)
FILES = ("ics",)


@dataclass(frozen=True)
class Filters:
    """What narrows the page: dates that want something done, or all; how many days ahead; one commissioner or provider."""

    show: Literal["", "all"] = ""
    horizon: int | None = None
    body: str = ""
    on: date | None = None


def choices(ask: Ask) -> dict[str, Any]:
    """Return what to show, and the parties to choose from."""
    bodies = sorted({one.body for one in worked.register(ask).parties}, key=lambda one: ask.names.get(one, one))
    return {
        "show": [("", "due, overdue and missed"), ("all", "all")],
        "body": [("", "any"), *((body, ask.names.get(body, body)) for body in bodies)],
    }


def show(ask: Ask) -> Page:
    """Show the dates on the day asked for, the earliest first."""
    own, register = ask.filters, worked.register(ask)
    day = own.on or ask.day
    links = (Link("Contracts", ask.path("contracts")), Link("Days of alert", ask.path("rules/contract.key_date_alert")))
    only = None if not own.body else frozenset(one.contract for one in register.parties if one.body == own.body)
    name = ("key dates", day, own.horizon, own.body)
    try:
        found = ask.remember(name, lambda: contract.key_dates(ask.system, day, own.horizon, only))
    except Refused as refused:
        return Page(title=TITLE, findings=refused.findings, links=links)
    dates = contract.shown_dates(found.value, () if own.show else contract.WANTS_ACTION)
    table = contract.key_dates_table(ask.system, register, dates, day, own.horizon is None)
    return Page(
        title=TITLE,
        says=(
            "What must be done under which contract by when. A last day for notice that has gone cannot be made up.",
        ),
        figures=contract.key_date_figures(ask.system, found, day),
        tables=(table,) if dates else (),
        links_of={"key_dates.contract": tuple(ask.record("Contract", one.contract) for one in dates)},
        findings=found.findings,
        links=links,
        files=(
            File(
                "ics",
                "text/calendar; charset=utf-8",
                lambda: meetings_calendar(ask, (), TITLE, appointed_dates(found.value.dates, register, day)),
                "calendar",
            ),
        ),
        empty="" if dates else "Nothing is due, overdue or missed on this day. Look further ahead, or at all dates.",
    )
