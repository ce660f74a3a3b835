"""Demand desk: what is expected under each plan of the year, how likely it is to be exceeded, and which plan would be safe."""

from concordat import pay
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "demand"
TITLE = "Demand and the odds of each plan"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 5)


def show(ask: Ask) -> Page:
    """Show every planned line of the year told, the likeliest to pass its plan first."""
    desk = worked.demand(ask)
    tables = (
        pay.desk_table(desk, worked.demand_trust(ask), ask.names),
        pay.afterwards_table(desk, worked.activity(ask), ask.names),
        pay.without_table(desk, ask.names),
    )
    return Page(
        title=TITLE,
        says=(
            f"What was counted before {desk.year} says what to expect in it, and how sure that is. A plan set at last year’s activity "
            "is passed more often than not; here each plan has its odds before the year begins.",
            *((f"How it was made: {desk.says}.",) if desk.says else ()),
        ),
        figures=pay.desk_figures(desk),
        tables=tuple(one for one in tables if one.rows),
        findings=pay.demand_findings(desk, ask.names),
        links=(
            Link("What must be known before a signature", ask.path("readiness")),
            Link("What is due", ask.path("due")),
        ),
        links_of={"demand": tuple(ask.path(f"demand/{one.line.id}") for one in desk.forecast)},
        empty="" if desk.lines else f"No line has planned activity in {desk.year}.",
    )
