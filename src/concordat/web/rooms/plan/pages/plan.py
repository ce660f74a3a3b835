"""One plan: its tree from objectives to money, required sections, savings, shares of spend, what changed, and proposals from outside."""

from collections.abc import Iterator

from concordat import plan as room
from concordat.kernel.finding import Refused
from concordat.kernel.text import counted
from concordat.plan.records import Plan, PriorityRound
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.plan import plans_seen

PATH = "plans/<str:plan>"
TITLE = "Plan"
AUDIENCE = PUBLIC
RECORD = "Plan"
# What is said above them, or in the picture, answers most who come.
SELDOM = frozenset({"plan_spend", "plan_changes", "plan_versions"})


def show(ask: Ask, plan: str) -> Page:
    """Show the plan as it stands on the day."""
    own = ask.system.find(Plan, plan)
    trail = (Link("Plans", ask.path("plans")),)
    if own is None:
        raise Missing(f"There is no plan “{plan}”.", trail)
    try:
        told = plans_seen.told(ask, own)
    except Refused as refused:
        empty = "It cannot be told before what its records say of each other is put right."
        return Page(title=own.title, caption=TITLE, findings=refused.findings, empty=empty, trail=trail)
    names, system = ask.names, ask.system
    tables = (
        room.objectives_table(told, names),
        room.tree_table(told, names),
        room.sections_table(told),
        *room.savings_tables(told, names),
        room.spend_table(told),
        room.items_table(told),
        room.proposals_table(told),
        room.changes_table(system, own, names),
        room.versions_table(system, own, names),
    )
    return Page(
        title=f"{own.title}, {own.version}",
        caption=TITLE,
        says=tuple(_says(ask, told)),
        figures=(told.whole(), told.sections_answered(), told.waiting()),
        tables=tuple(one for one in tables if one.rows),
        links_of={
            "plan_versions": tuple(ask.record("Plan", one.id) for one in room.versions_of(system, own)),
            "plan_by_objective": tuple(
                ask.record("PlanItem", own.id, one.id, str(told.items[one.id].starts))
                for one in told.gives.tree.objectives
            ),
            "plan_items": tuple(
                ask.record("PlanItem", own.id, one.id, str(told.items[one.id].starts)) for one in told.gives.items
            ),
            "plan_proposals": tuple(
                ask.record("PlanProposal", own.id, one.id) for one in room.proposals_received(told)
            ),
        },
        findings=told.findings,
        folds=True,
        seldom=SELDOM,
        links=tuple(_links(ask, own)),
        to_do=tuple(_to_do(told)),
        trail=trail,
    )


def _says(ask: Ask, told: room.PlanTold) -> Iterator[str]:
    own, names = told.plan, ask.names
    bodies = ", ".join(names.get(one, one) for one in own.bodies)
    until = f" until before {own.ends}" if own.ends else ""
    aims = counted(len(told.gives.tree.objectives), "objective")
    yield f"{aims} from {own.starts}{until}, led at the level of the {own.level}."
    owner = names.get(own.owner, own.owner)
    yield f"Who answers for it: {owner}." if own.owner else "Nobody is named who answers for it."
    if bodies:
        yield f"The bodies behind it: {bodies}."
    later = [one for one in room.versions_of(ask.system, own) if one.previous == own.id]
    if later:
        yield f"Version “{later[0].version}” has taken its place; this one is kept as it was."


def _links(ask: Ask, own: Plan) -> Iterator[Link]:
    for one in ask.system.all(PriorityRound):
        if one.plan == own.id:
            yield Link(one.title, ask.record("PriorityRound", one.id), "how its options were weighed")
    for other in room.versions_of(ask.system, own):
        if other.id != own.id:
            yield Link(f"Version “{other.version}”", ask.record("Plan", other.id))
    if own.adopted_by:
        yield Link("The proposal that adopted it", ask.record("Proposal", own.adopted_by))
    yield Link("Share of spend on general practice", ask.path("spend-on-general-practice"))
    yield Link("Outcomes framework", ask.path("outcomes-framework"))


def _to_do(told: room.PlanTold) -> Iterator[ToDo]:
    own = told.plan
    for section in told.gives.sections:
        if section.required and section.stands != "answered":
            given = {"plan": own.id, "section": section.id}
            yield ToDo("plan.answer_section", f"Answer “{section.title}”", given, own.body)
    for proposal in told.gives.proposals:
        if proposal.stands == "waiting":
            given = {"plan": own.id, "proposal": proposal.id}
            yield ToDo("plan.answer_proposal", f"Answer “{proposal.says}”", given, own.body)
