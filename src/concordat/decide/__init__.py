"""Public names of `decide`: where a proposal stands before many bodies, what is found wrong, and what the room tells."""

from concordat.decide.body_vote import BodyVote
from concordat.decide.flow import findings, flow, statuses, tell
from concordat.decide.proposal_status import Moment, ProposalStatus, status
from concordat.decide.records import Ballot, Proposal, Resolution

__all__ = [
    "Ballot",
    "BodyVote",
    "Moment",
    "Proposal",
    "ProposalStatus",
    "Resolution",
    "findings",
    "flow",
    "status",
    "statuses",
    "tell",
]
