"""The words of a plan as tables: takes a plan as it is told, gives its sections, dated items, and proposals from outside with their responses."""

from collections.abc import Mapping

from concordat.kernel.answer import Answer, because_record
from concordat.kernel.table import Table, table
from concordat.plan.outside_proposals import ProposalStands
from concordat.plan.plan_told import PlanTold

Names = Mapping[str, str]
STANDS = {
    "answered": "Answered",
    "no answer": "Says how things are, and not what is done about it",
    "empty": "Is there, and says nothing",
    "missing": "Missing",
}
KINDS = {"target": "Target", "structure": "Structure", "enabler": "Enabler"}


def sections_table(told: PlanTold) -> Table:
    """Return the sections that a plan of the day must have, then its others: how each stands, what it says and what it answers."""
    columns = {
        "section": "Section",
        "required": "Required",
        "stands": "How it stands",
        "text": "How things are",
        "answer": "What the plan does about it",
    }
    rows = []
    for one in told.gives.sections:
        own = told.sections.get(one.id)
        needed = "yes" if one.required else "no"
        rows.append((one.title, needed, STANDS[one.stands], own.text if own else "", own.answer if own else ""))
    says = "A section counts as answered when it says how things are and what is done about it."
    return table("plan_sections", "Sections that a plan must have", columns, rows, says)


def items_table(told: PlanTold) -> Table:
    """Return targets, structures and enablers with their days and how each stands; one that was dropped stays, with its reason."""
    columns = {
        "item": "What",
        "kind": "Kind",
        "stands": "How it stands",
        "starts": "From",
        "ends": "Dropped from",
        "reason": "Why it was dropped",
    }
    rows = (
        (
            one.says,
            KINDS[one.kind],
            {"not yet": "Not yet", "in force": "In force", "dropped": "Dropped"}[one.stands],
            one.starts,
            one.ends,
            one.reason,
        )
        for one in told.gives.items
    )
    says = (
        "What is no longer in force stays here, with the day and the reason. Each leads to its record, with its source."
    )
    return table("plan_items", "Targets, structures and enablers", columns, rows, says)


def proposals_table(told: PlanTold) -> Table:
    """Return what others put to the plan, with what was said to it, the days that took, and what it led to."""
    columns = {
        "proposal": "Proposed from outside",
        "by": "By",
        "received": "Received",
        "reply": "Reply",
        "response": "Response",
        "days": "Days until the response, or waited so far [days]",
        "led_to": "Led to",
    }
    rows = (
        (
            one.says,
            one.by,
            told.proposals[one.id].received,
            one.reply.capitalize() if one.stands == "answered" else "Waits for a response",
            one.response,
            _days(told, one),
            "; ".join(told.items[name].says for name in one.taken_up_in),
        )
        for one in proposals_received(told)
    )
    says = "Each proposal is owed a response, also where it is no. Each leads to its record, with its source."
    return table("plan_proposals", "Proposals from outside, and what was said to them", columns, rows, says)


def proposals_received(told: PlanTold) -> tuple[ProposalStands, ...]:
    """Return the proposals from outside that have been received by the day, in the order of their table."""
    return tuple(one for one in told.gives.proposals if one.stands != "not received yet")


def _days(told: PlanTold, one: ProposalStands) -> Answer[int]:
    says = f"received on {told.proposals[one.id].received}"
    because = because_record(says, "PlanProposal", told.plan.id, one.id, value=one.days, unit="days")
    return Answer(one.days, because, unit="days")
