"""Checks what the room holds: takes a system, gives every finding on its proposals, ballots and resolutions, and which votes count."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from concordat.decide.agreed import Agreed
from concordat.decide.agreement import agreement
from concordat.decide.ballot_checks import ballot_findings, proposal_findings
from concordat.decide.member_vote_checks import counted_rolls
from concordat.decide.records import Ballot, Compatibility, Discharge, MemberVote, Proposal, Resolution
from concordat.decide.resolution_checks import resolution_findings, second_resolutions
from concordat.decide.roll import NO_ROLLS, Rolls
from concordat.decide.spots import spot
from concordat.kernel.finding import Finding, stops
from concordat.kernel.system import System, key_of


@dataclass(frozen=True, slots=True)
class Checked:
    """The ballots of one proposal, the resolutions and the rolls that count (these by body), and every finding on any of them.

    `approvals` are those on another text or on conditions, by body and day; `agreed` is what bodies have agreed about them.
    """

    ballots: tuple[Ballot, ...]
    resolutions: tuple[Resolution, ...]
    findings: tuple[Finding, ...]
    rolls: Mapping[str, Rolls]
    agreed: Agreed
    approvals: Mapping[tuple[str, date], Resolution]


def checked(system: System, proposal: Proposal) -> Checked:
    """Return what counts for a proposal; a ballot or resolution with a finding that stops counts for nothing."""
    ballots = tuple(ballot for ballot in system.all(Ballot) if ballot.proposal == proposal.id)
    findings = list(proposal_findings(system, proposal))
    possible: dict[str, list[Resolution]] = {}
    rolls: dict[str, Rolls] = {}
    for ballot in ballots:
        own = [one for one in system.all(Resolution) if (one.proposal, one.body) == (proposal.id, ballot.body)]
        of_ballot = tuple(ballot_findings(system, proposal, ballot))
        findings.extend(of_ballot)
        if stops(of_ballot):
            continue
        rolls[ballot.body], of_members = counted_rolls(system, ballot)
        findings.extend(of_members)
        possible[ballot.body] = []
        for resolution in own:
            roll = rolls[ballot.body].get(resolution.met_on)
            found = tuple(resolution_findings(system, proposal, ballot, resolution, roll))
            findings.extend(found)
            if not stops(found):
                possible[ballot.body].append(resolution)
    told = agreement(system, proposal, ballots, possible, rolls)
    findings.extend(told.findings)
    counted: list[Resolution] = []
    for ballot in ballots:
        own = possible.get(ballot.body, [])
        own_rolls = rolls.get(ballot.body, NO_ROLLS)
        seconds = tuple(second_resolutions(system, proposal, ballot, own, own_rolls, told.agreed))
        findings.extend(finding for _, finding in seconds)
        late = [one for one, _ in seconds]
        counted.extend(one for one in own if not any(one is other for other in late))
    return Checked(ballots, tuple(counted), tuple(findings), rolls, told.agreed, told.made)


def strays(system: System) -> Iterator[Finding]:
    """Give a finding for each ballot without a proposal, each resolution without a ballot, and each key given twice."""
    proposals = {proposal.id for proposal in system.all(Proposal)}
    ballots = {key_of(ballot) for ballot in system.all(Ballot)}
    for ballot in system.all(Ballot):
        if ballot.proposal not in proposals:
            what = f"the ballot of {ballot.body} is on “{ballot.proposal}”, which does not exist."
            yield _stray("unknown-proposal", what, system, ballot, "proposal")
    for resolution in system.all(Resolution):
        if (resolution.proposal, resolution.body) not in ballots:
            what = f"{resolution.body} resolved on “{resolution.proposal}” on {resolution.met_on} without a ballot."
            yield _stray("no-ballot", what, system, resolution, "body")
    for vote in system.all(MemberVote):
        if (vote.proposal, vote.body) not in ballots:
            what = f"{vote.holder} of {vote.body} voted on “{vote.proposal}” on {vote.met_on} without a ballot."
            yield _stray("no-ballot", what, system, vote, "body")
    agreed: tuple[Compatibility | Discharge, ...] = (*system.all(Compatibility), *system.all(Discharge))
    for one in agreed:
        if one.proposal not in proposals:
            what = f"what {one.body} has agreed about “{one.proposal}” is about no proposal there is."
            yield _stray("unknown-proposal", what, system, one, "proposal")
    for kind in (Proposal, Ballot, Resolution, MemberVote, Compatibility, Discharge):
        seen: set[tuple[str, ...]] = set()
        for record in system.all(kind):
            if key_of(record) in seen:
                what = f"{kind.__name__} {' '.join(key_of(record))} is there twice."
                yield _stray("duplicate-key", what, system, record, "")
            seen.add(key_of(record))


_NEXT = {
    "unknown-proposal": "Correct the code, or add the proposal to decide/proposals.csv.",
    "no-ballot": "Add the body's seats, quorum and rule to decide/ballots.csv, or correct the code.",
    "duplicate-key": "Remove one of them.",
}


def _stray(kind: str, what: str, system: System, record: object, field: str) -> Finding:
    return Finding(
        kind, what, "It would not be counted, or be counted twice.", _NEXT[kind], spot(system, record, field)
    )
