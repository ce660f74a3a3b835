"""Waiting lists: load, target list, pressure and relief queue by queue, and whether plan, capacity and list close."""

from dataclasses import dataclass
from typing import Annotated, Any

from concordat import need
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "waiting-lists"
TITLE = "Waiting lists and the elective plan"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 14)


@dataclass(frozen=True)
class Filters:
    """What is tried: the weeks within which people are to be treated."""

    target: Annotated[str, "To be treated within"] = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return the targets that may be tried."""
    return {"target": need.target_choices(ask.system.rules, ask.day)}


def show(ask: Ask) -> Page:
    """Show every queue, those under the most load first; lists are added, loads never."""
    lists = ask.remember("waiting lists", lambda: need.waiting_lists(ask.system, ask.day))
    target = need.target_of(ask.filters.target, ask.system.rules, ask.day)
    now = need.queues_now(lists, ask.system.rules, ask.day, ask.names, target)
    if not now.queues:
        empty = "No waiting list has been brought yet: they come with the system folder, need/waiting_lists.csv."
        counted = need.lists_counted_table(lists, ask.names)
        tables = (counted,) if counted.rows else ()
        return Page(title=TITLE, empty="" if tables else empty, tables=tables, findings=now.findings)
    plans = need.plans_of_queues_table(now, ask.names)
    return Page(
        title=TITLE,
        says=need.lists_in_words(now),
        figures=need.queue_figures(now),
        tables=(need.queues_table(now, ask.names), *((plans,) if plans.rows else ())),
        findings=now.findings,
        links=(Link("Beds", ask.path("beds")), Link("Demand and the odds of each plan", ask.path("demand"))),
        view={"live": True},
    )
