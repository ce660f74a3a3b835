"""Checks proposals and ballots: takes a system's records, gives a finding for each that no vote could be held by."""

from collections.abc import Iterator
from hashlib import sha256

from concordat.decide.ballot_quorum_checks import quorum_rule_findings
from concordat.decide.body_vote import votes_of
from concordat.decide.notice import notice_of
from concordat.decide.records import Ballot, Proposal
from concordat.decide.spots import spot
from concordat.decide.vote_checks import checked_poll
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.system import System


def proposal_findings(system: System, proposal: Proposal) -> Iterator[Finding]:
    """Give what is wrong with the proposal itself: its dates and the hash of its text."""
    if proposal.last_date is not None and proposal.last_date < proposal.opened:
        yield Finding(
            "impossible-dates",
            f"{proposal.id} opens on {proposal.opened}, after its last date, {proposal.last_date}.",
            "No vote could be in time.",
            "Correct one of the dates.",
            spot(system, proposal, "last_date"),
        )
    voting = {ballot.body for ballot in system.all(Ballot) if ballot.proposal == proposal.id}
    for body in proposal.veto_holders:
        if body not in voting:
            what = f"{body} holds a veto on {proposal.id} and does not vote on it."
            why = "A veto is used by voting against; without a ballot it could not be."
            where = spot(system, proposal, "veto_holders")
            yield Finding("no-ballot", what, why, "Add its ballot, or take it off.", where)
    if sha256(proposal.text.text.encode()).hexdigest() != proposal.text.sha256.lower():
        yield Finding(
            "text-hash-mismatch",
            f"the text of {proposal.id} does not have the hash it is given with.",
            "Bodies vote on one exact text; a hash of another text binds nobody.",
            "Take the hash from the text as it stands.",
            spot(system, proposal, "text"),
        )


def ballot_findings(system: System, proposal: Proposal, ballot: Ballot) -> Iterator[Finding]:
    """Give what is wrong with a ballot: seats, quorum and rule (these stop), meetings too early or too late (these warn)."""
    try:
        checked_poll(votes_of(ballot))
    except Refused as refused:
        for finding in refused.findings:
            place = spot(system, ballot, finding.where.field)
            yield Finding(finding.kind, f"{ballot.body}: {finding.what}", finding.why, finding.next, place)
    yield from quorum_rule_findings(system, proposal, ballot)
    if ballot.clear_days < 0:
        what = f"{ballot.body}: clear_days is {ballot.clear_days}."
        place = spot(system, ballot, "clear_days")
        yield Finding("negative-number", what, "No notice is below nought.", "Correct the number.", place)
    elif ballot.meets_on is not None:
        yield from _meeting(system, proposal, ballot)


def _meeting(system: System, proposal: Proposal, ballot: Ballot) -> Iterator[Finding]:
    place = spot(system, ballot, "meets_on")
    if proposal.last_date is not None and ballot.meets_on is not None and ballot.meets_on > proposal.last_date:
        yield Finding(
            "meets-after-last-date",
            f"{ballot.body} meets on {ballot.meets_on}, after the last date of {proposal.id}, {proposal.last_date}.",
            "A vote at that meeting would come too late to count.",
            "Move the meeting or the last date.",
            place,
            "warning",
        )
    try:
        notice = notice_of(ballot, system.rules)
    except Refused as refused:
        yield from refused.findings
        return
    if notice is not None and notice.value.latest_publication < proposal.opened:
        yield Finding(
            "notice-too-short",
            f"papers for {ballot.body} had to be out by {notice.value.latest_publication}, before {proposal.id} was opened on {proposal.opened}.",
            f"{ballot.clear_days} clear days must lie between the papers and the meeting on {ballot.meets_on}.",
            "Move the meeting, or record why notice was short.",
            place,
            "warning",
        )
