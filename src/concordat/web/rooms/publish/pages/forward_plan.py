"""The forward plan: every decision to come, who takes it and when, by when its papers are out, and how its dates moved."""

from concordat.publish.forward.plan import forward_plan
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo

PATH = "forward-plan"
TITLE = "Forward plan"
AUDIENCE = PUBLIC
MENU = ("Decisions", 40)
SHOWN = (
    "title",
    "body",
    "part",
    "on",
    "papers_by",
    "notice_by",
    "key_decision",
    "openness",
    "private_reason",
    "moved",
    "contact",
    "consulted",
)


def show(ask: Ask) -> Page:
    """Show what is coming."""
    plan = ask.remember("forward plan", lambda: forward_plan(ask.system, ask.day))
    said = plan.table()
    return Page(
        title=TITLE,
        says=("What is coming, before it is decided. A date that moves keeps the date it moved from, and the reason.",),
        tables=(said.only(*SHOWN),) if said.rows else (),
        links_of={said.name: tuple(ask.record("PlannedDecision", code) for code in said.column("decision"))},
        findings=plan.findings,
        links=(
            Link("Calendar of meetings", ask.path("calendar")),
            Link("What is being decided now", ask.path("proposals")),
        ),
        to_do=(ToDo("publish.plan_decision", "Plan a decision"),),
        empty="" if said.rows else "No decision is planned. Board secretaries put coming decisions on the plan here.",
    )
