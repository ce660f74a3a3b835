"""How a body counts in a combined vote: takes it with all others, gives its status, and what its approval waits for and is subject to."""

from collections.abc import Sequence
from dataclasses import dataclass

from concordat.decide.approvals import Counts, Sort, stands, yet_to_declare
from concordat.decide.voting_body import COUNTS_AS, NOT_PLAIN, BodyStatus, VotingBody


@dataclass(frozen=True, slots=True)
class Approved:
    """The status of a body and how it counts; the bodies that have yet to declare, and the conditions that are left."""

    status: BodyStatus
    counts: Counts
    waits_for: tuple[str, ...] = ()
    subject_to: tuple[str, ...] = ()


def approved(body: VotingBody, status: BodyStatus, everyone: Sequence[VotingBody]) -> Approved:
    """Return how a body of this status counts; what was carried on conditions is CARRIED once they are discharged."""
    left = tuple(one for one in body.conditions if one not in body.discharged)
    if status in ("CARRIED", "CARRIED-SUBJECT"):
        status = "CARRIED-SUBJECT" if left else "CARRIED"
    if status not in NOT_PLAIN:
        return Approved(status, COUNTS_AS[status])
    sort: Sort = "variant" if status == "CARRIED ON A VARIANT" else "original"
    same = (other.body for other in everyone if body.texts and body.texts[-1] in other.texts)
    voting = (other.body for other in everyone)
    waits_for = yet_to_declare(sort, body.body, voting, body.declared_compatible, same, left)
    return Approved(status, stands(sort, body.declared_compatible, waits_for, left), waits_for, left)
