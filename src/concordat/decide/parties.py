"""The parties of a proposal: takes a system and a proposal, gives the body that put it forward and the bodies that vote on it."""

from collections.abc import Iterator

from concordat.decide.records import Ballot, Proposal
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, refuse
from concordat.kernel.system import System


def parties(system: System, proposal: str) -> tuple[str, ...]:
    """Return the parties, the proposer first."""
    own = find(system, Proposal, proposal)
    proposer = (own.proposed_by,) if own and own.proposed_by else ()
    voting = (ballot.body for ballot in system.all(Ballot) if ballot.proposal == proposal)
    return tuple(dict.fromkeys((*proposer, *voting)))


def not_a_party(system: System, proposal: str, body: str) -> Iterator[Finding]:
    """Give a finding where a body neither put a proposal forward nor votes on it."""
    known = parties(system, proposal)
    if body not in known:
        what = f"{body} neither put {proposal} forward nor votes on it."
        why = f"That is for its parties: {', '.join(known) or 'none are recorded'}."
        yield refuse("not-a-party", what, why, "Ask one of them.", "body")
