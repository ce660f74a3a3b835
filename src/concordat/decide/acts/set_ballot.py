"""Set how one body votes on a proposal: takes its meeting day, seats, quorum and rule, gives its ballot anew, as long as it has not voted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.decide.acting import SECRETARY, names_of, status_after
from concordat.decide.ballot_checks import ballot_findings
from concordat.decide.ballot_quorum import quorum_of
from concordat.decide.notice import notice_of
from concordat.decide.records import Ballot, MemberVote, Proposal, Resolution
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Set how a body votes"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """One body's ballot.

    - `proposal`: the proposal
    - `body`: the body
    - `meets_on`: the day of the meeting that will vote; none where it is not known
    - `seats`, `vacant`: all seats with a vote, and those of them not filled
    - `quorum`: members who must be present
    - `quorum_rule`: what the quorum asks besides, such as `at least 1 of class lay and at least 1 of class clinical`
    - `rule`: what carries inside the body, such as `more than 1/2 of cast`
    - `casting_vote`: whether the person presiding has a casting vote
    - `deputies`: whether a deputy may vote for a member who is away, where members vote by name
    - `names_public`: whether everyone may see who voted how, where members vote by name
    - `clear_days`: days of notice for its papers
    - `working_days_only`: whether only working days count as days of notice
    """

    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body"}

    proposal: str
    body: str
    meets_on: date | None = None
    seats: int
    vacant: int = 0
    quorum: int
    quorum_rule: str = ""
    rule: str = "more than 1/2 of cast"
    casting_vote: bool = False
    deputies: bool = False
    names_public: bool = False
    clear_days: int = 3
    working_days_only: bool = False


def body(given: Given, system: System) -> str:
    """Return the body whose ballot it is."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    proposal = find(system, Proposal, given.proposal)
    if proposal is None:
        return
    ballot = find(system, Ballot, given.proposal, given.body)
    if ballot is None:
        why = "The proposal says which bodies vote; that does not change while they do."
        yield refuse("no-ballot", f"{given.body} has no vote on {given.proposal}.", why, "Propose it anew.", "body")
    voted = {(one.proposal, one.body) for one in system.all(Resolution)}
    voted |= {(one.proposal, one.body) for one in system.all(MemberVote)}
    if (given.proposal, given.body) in voted:
        what = f"{given.body} has voted on {given.proposal}."
        yield refuse("already-voted", what, "Rules do not change after the vote.", "Leave it as it is.", "body")
    yield from ballot_findings(system, proposal, _ballot(given, ballot))


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, and by when papers must be out."""
    name = names_of(system).get(given.body, given.body)
    ballot = _ballot(given, None)
    quorum = f"{given.seats} seats, {given.vacant} vacant, a quorum of {quorum_of(ballot)}"
    says = [f"{name} votes with {quorum}, by “{given.rule}”."]
    try:
        notice = notice_of(ballot, system.rules)
    except Refused:
        notice = None
    if notice is not None:
        says.append(f"It meets on {given.meets_on}; papers must be out by {notice.value.latest_publication}.")
    if ballot.names_public:
        says.append("Where members vote by name, everyone can see who voted how.")
    says.append("Everyone can see by which rules each body votes.")
    return (*says, *status_after(system, change(given, system, moment), given.proposal, moment.day))


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the ballot in place of the one before."""
    return Change(amend=(_ballot(given, find(system, Ballot, given.proposal, given.body)),))


def _ballot(given: Given, before: Ballot | None) -> Ballot:
    new = Ballot(**shared_fields(given, Ballot))
    return replace(new, source=before.source) if before else new
