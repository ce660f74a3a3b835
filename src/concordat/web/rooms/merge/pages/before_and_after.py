"""Before and after a reorganisation: bodies, people, councils, seats and power, the money of the old areas, and the cost of change beside its saving."""

from concordat import merge
from concordat.kernel.finding import Refused
from concordat.kernel.table import Table
from concordat.merge.records import Reorganisation
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page
from concordat.web.rooms.merge import cases

PATH = "reorganisations/<str:reorganisation>/before-and-after"
TITLE = "Before and after"
AUDIENCE = PUBLIC
BY_HEADS = "Income if heads alone counted"


def show(ask: Ask, reorganisation: str) -> Page:
    """Show what stays, what grows and what shrinks."""
    one = cases.case_of(ask, reorganisation)
    links, trail = cases.aspects(ask, one, "before-and-after"), cases.trail(ask, one)
    try:
        told = ask.remember(("before and after", one.id), lambda: merge.before_and_after(ask.system, one, ask.day))
    except Refused as refused:
        return Page(title=TITLE, caption=one.title, findings=refused.findings, links=links, trail=trail)
    grounds = merge.bridge_grounds(ask.system, one)
    told_of = (
        merge.whole_table(told),
        merge.classes_table(told),
        merge.seat_promises_table(told, ask.names),
        merge.areas_table(told, ask.names, BY_HEADS),
        merge.council_bodies_table(told, ask.names),
    )
    tables = [merge.reasoned(own, *grounds) for own in told_of]
    tables[3:3] = _cost(ask, one)
    return Page(
        title=TITLE,
        caption=one.title,
        says=(
            "What a change does to who decides and who pays is told before it is made. Seats afterwards are those that are planned.",
        ),
        tables=tuple(own for own in tables if own.rows),
        findings=told.findings,
        links=links,
        trail=trail,
    )


def _cost(ask: Ask, one: Reorganisation) -> list[Table]:
    try:
        told = ask.remember(
            ("running cost", one.id),
            lambda: merge.running_cost(ask.system, one, ask.day, merge.planned_holders(ask.system, one, ask.day)),
        )
    except Refused:
        return []
    if told is None:
        return []
    return [merge.reasoned(merge.change_table(told), *merge.cost_grounds(ask.system, one))]
