"""Codes of a reorganisation: when each has to be told, changed and tested, counted back from the first day in law, and whether totals are the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from concordat import merge
from concordat.kernel.finding import Refused
from concordat.merge.records import Reorganisation
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page, ToDo
from concordat.web.rooms.merge import cases

PATH = "reorganisations/<str:reorganisation>/codes"
TITLE = "Codes that change"
AUDIENCE = PUBLIC
CHECK = "merge.check_code"


@dataclass(frozen=True)
class Filters:
    """What is tried: another first day, with which every due date moves."""

    first_day: date | None = None


def show(ask: Ask, reorganisation: str) -> Page:
    """Show the inventory; a day that is tried is not kept."""
    one = cases.case_of(ask, reorganisation)
    known, what = cases.first_day(ask, one)
    day = ask.filters.first_day or known
    links, trail = cases.aspects(ask, one, "codes"), cases.trail(ask, one)
    uses = merge.code_changes(ask.system, one.id)
    if day is None or not uses:
        empty = "No code is listed yet: they come with the system folder, merge/code_changes.csv."
        return Page(title=TITLE, caption=one.title, empty=empty, links=links, trail=trail)
    counted = "a day that is tried" if ask.filters.first_day else what
    try:
        told = ask.remember(("codes", one.id, day), lambda: merge.codes_of(ask.system, one, day, ask.day))
    except Refused as refused:
        return Page(title=TITLE, caption=one.title, findings=refused.findings, links=links, trail=trail)
    rule = merge.code_rule(ask.system, day)
    acting = cases.within(ask, one) and ask.may(ToDo(CHECK, ""))
    tables = (
        merge.inventory_table(one, told.value, uses, rule, ask.names, acting=acting),
        merge.families_table(told.value, rule),
        merge.totals_table(told.value, ask.names),
    )
    return Page(
        title=TITLE,
        caption=one.title,
        says=tuple(_says(one, told.value, day, counted)),
        figures=(merge.tasks_figure(one, told.value),),
        tables=tuple(merge.reasoned(own, merge.case_ground(one)) for own in tables if own.rows),
        findings=told.findings,
        links=links,
        links_of={"code_tasks.next": tuple(_forms(ask, one, told.value))} if acting else {},
        to_do=(ToDo(CHECK, "Record a test, or that work is done", {"reorganisation": one.id}),) if acting else (),
        trail=trail,
        view={"live": True},
    )


def _forms(ask: Ask, one: Reorganisation, found: merge.CodesTold) -> Iterator[str]:
    """Give the form of what can be recorded next of each task; nothing where all is recorded."""
    for task in found.tasks:
        reached = merge.next_reached(task)
        given = {"used_in": task.system, "code": task.code, "family": task.family, "action": task.action}
        asked = urlencode({"reorganisation": one.id, **given, "reached": reached})
        yield ask.path(f"acts/{CHECK}?{asked}") if reached else ""


def _says(one: Reorganisation, found: merge.CodesTold, day: date, counted: str) -> list[str]:
    says = [
        f"Every due date is counted from {day:%-d %B %Y}, {counted}. If that day moves, they move with it. A code left behind sends "
        "money and patients’ data astray.",
        "Everything that is due before that day is done."
        if found.ready
        else "Not everything that is due before that day is done.",
    ]
    if found.foots is None:
        says.append("Whether totals by old and by new codes are the same can be told once both are counted.")
    return says
