"""Checks the rule of a ballot's quorum: takes a system and a ballot, gives a finding where no meeting of that body could meet it."""

from collections.abc import Iterator
from datetime import date

from concordat.decide.records import Ballot, Proposal
from concordat.decide.rules.algebra import Base, Count, Has, InBody, Share, VotingRule, Weight, atoms
from concordat.decide.rules.data import rule_of
from concordat.decide.rules.evaluate import met
from concordat.decide.rules.sentence import sentence
from concordat.decide.rules.tally import Tally, Voter
from concordat.decide.spots import spot
from concordat.kernel.finding import Finding, Refused, Severity
from concordat.kernel.system import System
from concordat.who.knowledge import in_force
from concordat.who.records import Seat

_BASES: tuple[Base, ...] = ("cast", "present", "eligible", "seated", "all seats")


def quorum_rule_findings(system: System, proposal: Proposal, ballot: Ballot) -> Iterator[Finding]:
    """Give what is wrong with the rule of the quorum: unreadable, not about members, or out of reach of the body's seats."""

    def found(kind: str, what: str, why: str, then: str, severity: Severity = "stop") -> Finding:
        return Finding(kind, f"{ballot.body}: {what}", why, then, spot(system, ballot, "quorum_rule"), severity)

    own = ballot.quorum_rule.strip()
    if not own:
        return
    try:
        rule = rule_of(own)
    except Refused as refused:
        for finding in refused.findings:
            yield found(finding.kind, finding.what, finding.why, finding.next)
        return
    said = sentence(rule)
    if any(_of_others(atom) for atom in atoms(rule)):
        what = f"the quorum “{said}” asks for more than members and their classes."
        why = "Of those at a meeting, the records know who is there and which class of seat each holds."
        yield found("quorum-not-of-members", what, why, "Ask for members, or for members of a class.")
        return
    seats = _seats(system, ballot, ballot.meets_on or proposal.opened)
    if not seats:
        what = f"the quorum “{said}” asks for classes, and the body's seats are not recorded by class."
        why = "Whether it could ever be met cannot be said."
        yield found("seats-unknown", what, why, "Add the body's seats to who/seats.csv.", "warning")
        return
    voters = tuple(Voter(number=one.number, classes=frozenset((one.seat_class,))) for one in seats)
    if not met(rule, Tally(voters, dict.fromkeys(_BASES, voters))):
        classes = ", ".join(f"{one.number} {one.seat_class}" for one in seats)
        what = f"the quorum “{said}” is out of reach of its seats: {classes}."
        yield found("quorum-cannot-be-met", what, "It could never be met.", "Correct the class or the number.")


def _of_others(atom: VotingRule) -> bool:
    if isinstance(atom, Count):
        return atom.counted in ("organisations", "bodies")
    return isinstance(atom, Weight | Has | InBody) or (isinstance(atom, Share) and bool(atom.by))


def _seats(system: System, ballot: Ballot, day: date) -> tuple[Seat, ...]:
    return tuple(one for one in in_force(system.all(Seat), day) if one.body == ballot.body and one.voting)
