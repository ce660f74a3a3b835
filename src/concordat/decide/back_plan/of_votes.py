"""The back-plans of open votes: takes where proposals stand and a day, gives the plan of each that is open, and why some cannot be planned."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from concordat.decide.back_plan.of_proposal import ProposalPlan, proposal_plan
from concordat.decide.meetings.book import Book
from concordat.decide.proposal_status import ProposalStatus
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.system import System


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPlans:
    """The plan of each open vote, and every finding, those of votes that cannot be planned among them."""

    plans: tuple[ProposalPlan, ...]
    findings: tuple[Finding, ...]


def open_plans(system: System, book: Book, statuses: Iterable[ProposalStatus], day: date) -> OpenPlans:
    """Return the plan of every vote that is open on a day."""
    plans: list[ProposalPlan] = []
    findings: list[Finding] = []
    for told in statuses:
        if told.standing.value != "OPEN":
            continue
        try:
            plan = proposal_plan(system, book, told.proposal, day)
        except Refused as refused:
            findings += refused.findings
            continue
        plans.append(plan)
        findings += plan.findings
    return OpenPlans(plans=tuple(plans), findings=tuple(dict.fromkeys(findings)))
