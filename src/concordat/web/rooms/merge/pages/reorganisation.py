"""One reorganisation as a case: where it stands, its options and votes, conditions, dates with their slippage, arrangements for a time, and the rules it is held against."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from concordat import decide, merge
from concordat.decide.told.approvals import conditions_table
from concordat.decide.told.bodies import bodies_table
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.table import Table
from concordat.kernel.text import counted
from concordat.merge.records import Reorganisation
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.merge import case, cases, promised

PATH = "reorganisations/<str:reorganisation>"
TITLE = "Reorganisation"
AUDIENCE = PUBLIC
RECORD = "Reorganisation"
Filters = case.Filters
# What is said above them, or in the picture, answers most who come.
SELDOM = frozenset({"votes_on_it", "tests", "allowed", "people"})


def show(ask: Ask, reorganisation: str) -> Page:
    """Show the case as it was known on the day."""
    own, on = case.case_of(ask, reorganisation), case.day_of(ask)
    told, wrong = case.statement(ask, own)
    proof = case.proof(ask, own)
    applied, barred = _applied(ask, own, on)
    votes = tuple(_votes(ask, own, on))
    slipped = promised.table_of(ask, own, on)
    tables = (
        *((merge.steps_table(applied),) if applied else ()),
        merge.conditions_table(ask.system, own, on),
        slipped,
        merge.peers_table(ask.system, own, on),
        *votes,
        merge.options_table(ask.system, own, ask.names, on),
        merge.arrangements_table(ask.system, own, on),
        *((merge.tests_table(applied),) if applied else ()),
        merge.allowed_table(ask.system, own, on),
        merge.people_table(ask.system, own, ask.names, on),
        merge.councils_table(ask.system, own, ask.names),
    )
    return Page(
        title=own.title,
        caption=TITLE,
        says=tuple(_says(ask, own, on, applied, len(wrong) if told else 0)),
        figures=(
            *(merge.readiness_figures(told, own)[:2] if told else ()),
            # How long, and what moved, stands on the page of duties.
            *merge.proof_figures(proof)[1:2],
            *merge.people_figures(ask.system, own),
        ),
        tables=tuple(one for one in tables if one.rows),
        links_of={
            slipped.name: tuple(ask.record("Commitment", one.id) for one in promised.of_case(ask, own, on)),
            "people": tuple(ask.record("Body", body) for body in (*own.predecessors, *own.successors)),
        },
        # What is told of old bodies once there is a statement stands on its page.
        findings=(*(() if told else wrong), *barred),
        folds=True,
        seldom=SELDOM,
        links=(
            *case.pages(ask, own, ""),
            *cases.aspects(ask, own),
            *(
                (Link("The text that was put to the vote", ask.record("Proposal", own.proposal)),)
                if own.proposal
                else ()
            ),
            *case.days_to_look_at(ask, own),
        ),
        trail=case.trail(ask),
        follow=("Reorganisation", own.id),
    )


def _says(ask: Ask, own: Reorganisation, on: date, applied: Answer[Any] | None, warned: int) -> Iterator[str]:
    names, day_one = ask.names, own.legal_date_on(on)
    before = counted(len(own.predecessors), "body", "bodies")
    after = ", ".join(names.get(body, body) for body in own.successors)
    yield f"{before} are to give way to {after}. {merge.stands_at(applied) if applied else ''}".strip()
    yield f"This page tells what was known on {on}."
    if day_one is None:
        earliest = f" It was said to be no earlier than {own.not_before}." if own.not_before else ""
        yield f"No first day is fixed in law.{earliest}"
    else:
        yield f"The first day in law is {day_one}."
        if own.not_before:
            kept = "is not before it" if day_one >= own.not_before else "is before it"
            yield f"It was said to be no earlier than {own.not_before}; the first day {kept}."
    if own.shadow and own.shadow_from and (day_one is None or on < day_one):
        name = names.get(own.shadow, own.shadow)
        when = "rehearses since" if own.shadow_from <= on else "is to rehearse from"
        yield f"{name} {when} {own.shadow_from}: it holds no duty until the first day; every duty stays with the old bodies."
    yield from merge.standstill(ask.system, own, on)
    if warned:
        yield f"{counted(warned, 'warning')} about old bodies and duties, told beside the readiness statement."


def _applied(ask: Ask, own: Reorganisation, on: date) -> tuple[Answer[Any] | None, tuple[Finding, ...]]:
    try:
        told = merge.case_application(ask.system, own, on, promised.day_ones(ask, own, on))
    except Refused as refused:
        return None, refused.findings
    # How each test stands is in its table; what is told here is what nobody would look for.
    found = told.findings if told else ()
    return told, tuple(one for one in found if not one.kind.startswith(("test-", "not-asked")))


def _votes(ask: Ask, own: Reorganisation, on: date) -> Iterator[Table]:
    """Give how every body stands on the one text, and the conditions that bodies set."""
    if not own.proposal:
        return
    try:
        told = decide.status(ask.system, own.proposal, on)
    except Refused:
        return
    yield (
        bodies_table(told, ask.names)
        .only("body", "status", "meets_on", "in_favour", "against")
        .called("votes_on_it", f"How each body stands on “{told.proposal.title}”")
    )
    conditions = conditions_table(told, ask.names)
    if conditions is not None:
        yield conditions
