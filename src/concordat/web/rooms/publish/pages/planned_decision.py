"""One planned decision: what it is in plain words, every body that sees it, and every move of its dates with the reason."""

from concordat.kernel.table import table
from concordat.publish.forward.plan import forward_plan
from concordat.publish.forward.planned import planned
from concordat.publish.records.plan import PlannedDate, PlannedDecision
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo

PATH = "forward-plan/<str:planned>"
TITLE = "Planned decision"
AUDIENCE = PUBLIC
RECORD = "PlannedDecision"


def show(ask: Ask, planned: str) -> Page:
    """Show the planned decision."""
    try:
        own = ask.system.one(PlannedDecision, planned)
    except LookupError:
        raise Missing(
            f"There is no planned decision “{planned}”.", (Link("Forward plan", ask.path("forward-plan")),)
        ) from None
    told = _planned(ask, own)
    columns = {
        "body": "Body",
        "part": "Part",
        "on": "Day",
        "papers_by": "Last safe day for papers",
        "notice_by": "Announce by",
    }
    rows = (
        (
            ask.names.get(one.body, one.body),
            "scrutinises" if one.side == "scrutiny" else "decides",
            one.on,
            one.papers_by,
            one.notice_by,
        )
        for one in told.bodies
    )
    kind = "A key decision. " if own.key_decision else ""
    private = (
        f" It is {own.openness}: {own.private_reason or 'no reason is recorded'}." if own.openness != "public" else ""
    )
    consulted = f" Consulted: {own.consulted}." if own.consulted else ""
    return Page(
        title=own.title,
        caption=TITLE,
        says=(own.summary, f"{kind}Ask {own.contact or 'the body that decides'} about it.{consulted}{private}"),
        tables=tuple(
            one for one in (table("bodies", "Who sees it, and when", columns, rows), _moves(ask, planned)) if one.rows
        ),
        findings=_findings(ask, planned),
        links=(Link("The proposal", ask.record("Proposal", own.proposal)),) if own.proposal else (),
        to_do=tuple(
            ToDo(
                "publish.move_planned_decision",
                f"Move it for {ask.names.get(one.body, one.body)}",
                {"planned": own.id, "body": one.body},
                one.body,
            )
            for one in told.bodies
        ),
        trail=(Link("Forward plan", ask.path("forward-plan")),),
        follow=(RECORD, own.id),
    )


def _planned(ask: Ask, own: PlannedDecision):
    return planned(ask.system, own, ask.day)


def _findings(ask: Ask, code: str):
    return tuple(one for one in forward_plan(ask.system, ask.day).findings if one.where.field == code)


def _moves(ask: Ask, code: str):
    columns = {"body": "Body", "on": "Day given", "recorded": "Said on", "reason": "Why"}
    found = sorted((one for one in ask.system.all(PlannedDate) if one.planned == code), key=lambda one: one.recorded)
    rows = ((ask.names.get(one.body, one.body), one.on, one.recorded, one.reason) for one in found)
    return table("dates", "Every date that was given", columns, rows)
