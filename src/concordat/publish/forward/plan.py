"""The forward plan as a table: takes a system and a day, gives every coming decision with its bodies, notice and moves."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.finding import Finding
from concordat.kernel.system import System
from concordat.kernel.table import HasTable, Table, table
from concordat.publish.forward.order import order_findings
from concordat.publish.forward.planned import AtBody, Planned, all_planned
from concordat.publish.names import names_of


@dataclass(frozen=True, repr=False)
class ForwardPlan(HasTable):
    """The decisions to come as known on a day, and what is wrong with their order."""

    on: date
    planned: tuple[Planned, ...]
    findings: tuple[Finding, ...]
    rows: Table

    def table(self) -> Table:
        """Return one row for each decision and body."""
        return self.rows


def forward_plan(system: System, day: date) -> ForwardPlan:
    """Return every decision that a body has yet to see on the day, or that was taken off without a new day.

    Raises Refused where a notice rule, or the bank holidays of a year, are missing.
    """
    coming = tuple(one for one in all_planned(system, day) if _is_coming(one, day))
    ids = {one.decision.id for one in coming}
    found = tuple(finding for finding in order_findings(system, day) if finding.where.field in ids)
    return ForwardPlan(day, coming, found, _table(system, coming, day))


def _is_coming(one: Planned, day: date) -> bool:
    return any(body.on.value is None or body.on.value >= day for body in one.bodies)


def _table(system: System, coming: tuple[Planned, ...], day: date) -> Table:
    columns = {
        "decision": "Code",
        "title": "Decision",
        "body": "Body",
        "part": "Part",
        "on": "Day",
        "papers_by": "Last safe day for papers",
        "notice_by": "Announce by",
        "key_decision": "Key decision?",
        "openness": "Openness",
        "private_reason": "Why private",
        "moved": "Moved",
        "contact": "Contact",
        "consulted": "Who is consulted",
        "proposal": "Proposal",
    }
    names = names_of(system)
    rows = [_row(one, body, names.get(body.body, body.body)) for one in coming for body in one.bodies]
    says = f"{len(coming)} decisions to come on {day}." if coming else f"No decision is planned on {day}."
    return table("forward_plan", "Decisions to come", columns, rows, says)


def _row(one: Planned, body: AtBody, name: str) -> tuple[object, ...]:
    decision = one.decision
    return (
        decision.id,
        decision.title,
        name,
        "scrutinises" if body.side == "scrutiny" else "decides",
        body.on,
        body.papers_by,
        body.notice_by,
        decision.key_decision,
        decision.openness,
        decision.private_reason,
        "; ".join(body.moves),
        decision.contact,
        decision.consulted,
        decision.proposal,
    )
