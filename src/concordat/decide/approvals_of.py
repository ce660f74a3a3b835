"""The approvals of one proposal: takes a system and a day, gives every approval of another text or on conditions, and those that stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from concordat.decide.agreed import Approval
from concordat.decide.proposal_status import status
from concordat.decide.records import Proposal, Resolution
from concordat.kernel.act import Change, changed
from concordat.kernel.finding import Refused
from concordat.kernel.system import System


@dataclass(frozen=True, slots=True)
class Approvals:
    """Every approval that was made, by body and day of its meeting, and those that stand."""

    made: Mapping[tuple[str, date], Resolution]
    standing: tuple[Approval, ...]

    def waits_for(self, body: str) -> tuple[str, ...]:
        """Return the bodies that have yet to declare what a body carried compatible."""
        return next((one.waits_for for one in self.standing if one.resolution.body == body), ())

    def left(self, body: str) -> tuple[str, ...]:
        """Return the conditions of a body that are not yet discharged."""
        return next((one.left for one in self.standing if one.resolution.body == body), ())


def approvals_of(system: System, proposal: Proposal, day: date, *, also: Change | None = None) -> Approvals:
    """Return the approvals as they stand on a day, `also` with what an act is about to record; none where the vote has no status."""
    try:
        told = status(changed(system, also) if also else system, proposal.id, day)
    except Refused:
        return Approvals({}, ())
    return Approvals(told.approvals, tuple(vote.approval for vote in told.bodies if vote.approval))
