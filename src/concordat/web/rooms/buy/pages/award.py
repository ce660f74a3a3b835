"""One award: what was decided and why, the days of its standstill, its notices, and what happened since."""

from collections.abc import Iterator

from concordat import buy, contract
from concordat.buy.records import AwardDecision
from concordat.kernel.finding import Refused
from concordat.kernel.given import find
from concordat.kernel.table import Table
from concordat.publish.openness import is_public
from concordat.web.core.ask import Ask
from concordat.web.core.log.history import history
from concordat.web.core.markdown import rendered
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.buy.advice_seen import advice_told

PATH = "awards/<str:award>"
TITLE = "Award"
AUDIENCE = PUBLIC
RECORD = "AwardDecision"
# The questions before a signature that an award is tested by.
TESTS = ("need", "demand range", "affordability")
# What may be done in each state, by act.
POSSIBLE = {
    "buy.receive_representation": (
        "Record a representation",
        ("published", "standstill", "representation", "reviewing", "further decision", "cooling"),
    ),
    "buy.step_standstill": ("Take the review a step further", ("representation", "reviewing", "further decision")),
    "buy.end_standstill": ("End the standstill", ("standstill", "cooling", "closed")),
}


def show(ask: Ask, award: str) -> Page:
    """Show the award to everyone once a notice told of it, before to those who work for the body."""
    own = find(ask.system, AwardDecision, award)
    if own is None:
        raise Missing(f"There is no award “{award}”.", (Link("All awards", ask.path("awards")),))
    if not is_public(ask.system, own, ask.day):
        ask.require(own.body)
    try:
        one = buy.award_standing(ask.system, own, ask.day)
    except Refused as refused:
        return Page(title=_title(ask, own), caption=TITLE, findings=refused.findings, trail=_trail(ask))
    whole = ask.sees(own.body)
    steps = buy.steps_table(one, whole=whole)
    told = history(
        ask,
        ("AwardDecision", own.id),
        *(("AwardNotice", own.id, each.notice) for each in one.notices),
        *(("StandstillStep", own.id, str(each.number)) for each in one.steps),
    )
    return Page(
        title=_title(ask, own),
        caption=TITLE,
        says=tuple(_says(ask, one)),
        figures=(*buy.award_figures(one), buy.award_challenge(one, ask.system.rules)),
        tables=(
            *_tested(ask, own),
            buy.award_notices_table(one),
            *((steps,) if steps.rows else ()),
            *((told.table,) if told.table.rows else ()),
        ),
        links_of={
            "steps": tuple(ask.record("StandstillStep", own.id, str(each.number)) for each in one.steps),
            "history": told.links,
        },
        findings=one.standstill.findings if one.standstill and whole else (),
        links=tuple(_links(ask, own)),
        to_do=tuple(_to_do(one)),
        trail=_trail(ask),
        template="buy/award.html",
        view={
            "text": rendered(own.statement.text),
            "sha256": own.statement.sha256,
            "path": own.statement.path,
        },
        follow=("AwardDecision", own.id),
    )


def _tested(ask: Ask, own: AwardDecision) -> tuple[Table, ...]:
    """Return whether it stands on a need and is affordable, as far as the contract's records show on the day of the decision."""
    case = contract.readiness_case_of(ask.system, own.contract, own.decided_on)
    found = contract.readiness(case).only(*TESTS)
    return (contract.questions_table(found).called("tests", "Need and affordability"),) if found.asked else ()


def _title(ask: Ask, own: AwardDecision) -> str:
    return f"Award of “{ask.names.get(own.contract, own.contract)}”"


def _trail(ask: Ask) -> tuple[Link, ...]:
    return (Link("Awards", ask.path("awards")),)


def _says(ask: Ask, one: buy.Standing) -> Iterator[str]:
    own = one.award
    to = ", ".join(ask.names.get(body, body) for body in own.providers)
    by = ask.names.get(own.body, own.body)
    yield f"{by} decided on {own.decided_on:%-d %B %Y} to award it to {to} by the route “{own.route}”."
    if own.lines:
        yield f"It is an award of these lines alone: {', '.join(own.lines)}."
    if own.published is None:
        yield "No notice has told of it yet, so the public does not see it."
    if one.law.standstill:
        yield "No award is made before the standstill has closed. It closes by an act, never by itself."
    yield from advice_told(ask, own.id, own.contract, *((own.decision,) if own.decision else ()))


def _links(ask: Ask, own: AwardDecision) -> Iterator[Link]:
    yield Link("The contract", ask.record("Contract", own.contract))
    yield Link(
        "Need, affordability and all else that is asked before it is signed", ask.path(f"readiness/{own.contract}")
    )
    yield Link(
        "What its notices must say, filled from the register", ask.path(f"notices/{own.contract}?award={own.id}")
    )
    if own.decision:
        yield Link("The decision that allowed it", ask.record("Proposal", own.decision))


def _to_do(one: buy.Standing) -> Iterator[ToDo]:
    own = one.award
    given = {"award": own.id}
    recorded = {notice.notice for notice in one.notices}
    next_law = one.law_of_now[1]
    for rule in next_law.notices:
        if rule.name not in recorded and (rule.stage != "after" or one.made or one.ending):
            yield ToDo("buy.publish_notice", f"Record the {rule.name}", given | {"notice": rule.name}, own.body)
    yield ToDo("buy.record_advice", "Record legal advice", {"about": own.id, "body": own.body}, own.body)
    for act, (text, states) in POSSIBLE.items():
        if one.state in states:
            yield ToDo(act, text, given, own.body)
