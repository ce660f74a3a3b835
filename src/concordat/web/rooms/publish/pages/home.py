"""The first page of a system: what is being decided now, who meets next, what was decided, the money, what is overdue, and how to follow it."""

from typing import Any

from concordat import balance, contract, decide, watch
from concordat.decide.told.meetings import meetings_between, meetings_table
from concordat.decide.told.proposals import count_open, proposals_table, sorted_by_urgency
from concordat.decide.told.resolutions import decisions, decisions_table
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Refused
from concordat.kernel.system import key_of
from concordat.publish.overdue import overdue, overdue_rows, overdue_table
from concordat.web.core.ask import Ask
from concordat.web.core.menu import menu_of
from concordat.web.core.page import PUBLIC, Page, ToDo
from concordat.web.core.worked import consolidated, matrix, positions
from concordat.web.rooms.watch import alerts

PATH = ""
TITLE = "Overview"
AUDIENCE = PUBLIC
MOST = 5
POSITIONS = ("balance.system_position", "balance.system_position_after")


def show(ask: Ask) -> Page:
    """Show what matters now, and where everything else is."""
    told = sorted_by_urgency(ask.remember("proposals", lambda: decide.statuses(ask.system)))
    open_now = tuple(one for one in told if one.standing.value == "OPEN")
    book = decide.book_of(ask.system)
    coming = meetings_between(book, since=ask.day)[:MOST]
    latest = decisions(ask.system, until=ask.day)[:MOST]
    late = ask.remember("overdue", lambda: overdue_table(ask.system, ask.day))
    rows = ask.remember("overdue rows", lambda: overdue_rows(ask.system, ask.day))
    tables = (
        proposals_table(open_now or told[:MOST], ask.names).only("title", "status", "outstanding", "who", "last_date"),
        meetings_table(ask.system, book, coming, ask.names, ask.day).only(
            "meeting", "on", "time", "openness", "papers_by", "papers"
        ),
        decisions_table(latest, ask.names).only("title", "body", "met_on", "status", "in_favour", "against"),
        late,
    )
    return Page(
        title=ask.system.settings.name,
        says=(
            "What is being decided about your care, by whom and when, on which papers, and what it costs. Every figure says why.",
        ),
        figures=(
            count_open(told, ask.system.settings.area),
            overdue(ask.system, ask.day),
            *_own_alerts(ask),
            *_money(ask),
        ),
        tables=tuple(one for one in tables if one.rows),
        links_of={
            "proposals": tuple(ask.record("Proposal", one.proposal.id) for one in open_now or told[:MOST]),
            "meetings": tuple(ask.record("Meeting", one.id) for one in coming),
            "decisions": tuple(ask.record("Resolution", *key_of(one.resolution)) for one in latest),
            "overdue": tuple(ask.record(row.value.kind, *row.value.key.split("/")) for row in rows),
        },
        to_do=(ToDo("publish.ask_question", "Ask a question"),),
        template="publish/home.html",
        view={"sections": menu_of(ask), "decided": not open_now},
    )


def _own_alerts(ask: Ask) -> tuple[Answer[int], ...]:
    """Return how many alerts are those of the bodies one works for; where they cannot be worked out, their page says why."""
    try:
        return (watch.alerts_of_bodies(alerts.found(ask), ask.bodies),) if ask.bodies else ()
    except Refused:
        return ()


def _money(ask: Ask) -> tuple[Answer[Any], ...]:
    """Return the money at a glance; where it cannot be worked out yet, the pages of money say why."""
    found: list[Answer[Any]] = []
    try:
        who = matrix(ask, ask.day)
        found += [who.conversations, who.value.named("contract.value_of_all_contracts_a_year")]
        before, after = positions(ask)
        proposed = consolidated(ask)
        # The votes that allow single contracts stand in the reasons of the position after them.
        allowed = contract.allowed(ask.system, (one.consolidation for one in proposed))
        told = balance.tell(before, after if proposed else None, allowed)
        found += [one for one in told.figures if one.name in POSITIONS]
    except Refused:
        pass
    return tuple(found)
