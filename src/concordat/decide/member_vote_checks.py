"""Checks votes by member: takes a system, a ballot and its rolls, gives a finding for each vote that no meeting can have taken so."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from concordat.decide.records import Ballot, MemberVote, Resolution
from concordat.decide.roll import Roll, Rolls, rolls_of
from concordat.decide.spots import spot
from concordat.kernel.finding import Finding, Severity, stops
from concordat.kernel.given import find
from concordat.kernel.system import System


def counted_rolls(system: System, ballot: Ballot) -> tuple[Rolls, tuple[Finding, ...]]:
    """Return the rolls with the votes that count alone, and every finding; a vote with a finding that stops counts for nothing."""
    rolls = rolls_of(system, ballot)
    own = [one for one in system.all(MemberVote) if (one.proposal, one.body) == (ballot.proposal, ballot.body)]
    faulty: set[int] = set()
    findings: list[Finding] = []
    for vote in own:
        found = tuple(member_vote_findings(system, ballot, vote, rolls.get(vote.met_on)))
        findings.extend(found)
        if stops(found):
            faulty.add(id(vote))
    counted = {
        day: replace(roll, votes=tuple(one for one in roll.votes if id(one) not in faulty))
        for day, roll in rolls.items()
    }
    return counted, tuple(findings)


def member_vote_findings(system: System, ballot: Ballot, vote: MemberVote, roll: Roll | None) -> Iterator[Finding]:
    """Give what is wrong with one vote; `roll` holds it and the others of its meeting."""

    def found(kind: str, what: str, why: str, then: str, field: str, severity: Severity = "stop") -> Finding:
        return Finding(kind, f"{vote.body}, {vote.met_on}: {what}", why, then, spot(system, vote, field), severity)

    if roll is None:
        what = f"no meeting with members on record takes {vote.proposal} that day."
        why = "Who may vote follows from who is a member and there for the item."
        yield found("no-roll", what, why, "Put it on the agenda and record who was there.", "met_on")
        return
    resolution = find(system, Resolution, vote.proposal, vote.body, str(vote.met_on))
    if resolution is not None and vote.recorded > resolution.recorded:
        what = f"the vote of {vote.holder} was recorded on {vote.recorded}, after the vote was closed."
        yield found("vote-closed", what, "A closed vote is final.", "Leave it as it is.", "recorded")
    if vote.holder in roll.recused:
        what = f"{vote.holder} takes no part in item {roll.item.number} and voted."
        yield found("recused-vote", what, "A recused member has no vote.", "Correct who voted.", "holder")
    times = Counter(one.deputy_for or one.holder for one in roll.votes)
    if times[vote.deputy_for or vote.holder] > 1:
        what = (
            f"there are {times[vote.deputy_for or vote.holder]} votes for the seat of {vote.deputy_for or vote.holder}."
        )
        yield found("two-votes", what, "One seat has one vote.", "Keep the one that was cast.", "holder")
    hashes = {one.text_sha256.lower() for one in roll.votes}
    if len(hashes) > 1:
        what = f"votes are bound to {len(hashes)} texts."
        yield found("two-texts", what, "One vote is on one text.", "Correct the hash.", "text_sha256")
    if vote.public and not ballot.names_public:
        what = f"the vote of {vote.holder} is marked public, and the ballot does not allow it."
        yield found("not-public", what, "Who voted how is told as the ballot says.", "Correct one of them.", "public")
    yield from _deputy(system, ballot, vote, roll) if vote.deputy_for else _member(system, vote, roll)


def _member(system: System, vote: MemberVote, roll: Roll) -> Iterator[Finding]:
    def found(kind: str, what: str, why: str, then: str, field: str, severity: Severity = "stop") -> Finding:
        return Finding(kind, f"{vote.body}, {vote.met_on}: {what}", why, then, spot(system, vote, field), severity)

    seat = roll.seat_of(vote.holder)
    if seat is None:
        what = f"{vote.holder} is no member there."
        yield found("unknown-member", what, "Only members vote.", "Correct the pseudonym, or the attendance.", "holder")
        return
    if vote.holder not in roll.there:
        what = f"{vote.holder} is not there for item {roll.item.number} and voted."
        yield found("absent-vote", what, "Only those present vote.", "Correct who voted, or the attendance.", "holder")
    yield from _seat_class(system, vote, seat.seat_class)


def _deputy(system: System, ballot: Ballot, vote: MemberVote, roll: Roll) -> Iterator[Finding]:
    def found(kind: str, what: str, why: str, then: str, field: str) -> Finding:
        return Finding(kind, f"{vote.body}, {vote.met_on}: {what}", why, then, spot(system, vote, field))

    if not ballot.deputies:
        what = f"{vote.holder} voted for {vote.deputy_for}, and the ballot has no deputies."
        yield found("no-deputies", what, "Deputies vote only where the rules say so.", "Remove it.", "deputy_for")
    if roll.seat_of(vote.holder) is not None:
        what = f"{vote.holder} is a member and voted for {vote.deputy_for}."
        yield found("two-votes", what, "One person has one vote.", "Name a deputy who is no member.", "holder")
    elif vote.holder not in roll.guests:
        what = f"{vote.holder} is not there for item {roll.item.number} and voted."
        yield found("absent-vote", what, "Only those present vote.", "Correct who voted, or the attendance.", "holder")
    seat = roll.seat_of(vote.deputy_for)
    if seat is None:
        what = f"{vote.deputy_for} is no member there."
        yield found("unknown-member", what, "A deputy stands for a member.", "Correct the pseudonym.", "deputy_for")
        return
    if vote.deputy_for in roll.there:
        what = f"{vote.holder} voted for {vote.deputy_for}, who is there."
        yield found("member-is-there", what, "A deputy votes for a member who is away.", "Remove it.", "deputy_for")
    yield from _seat_class(system, vote, seat.seat_class)


def _seat_class(system: System, vote: MemberVote, recorded: str) -> Iterator[Finding]:
    if vote.seat_class != recorded:
        what = f"{vote.body}, {vote.met_on}: {vote.holder} voted in a seat “{vote.seat_class}”; attendance says “{recorded}”."
        why = "The class of the attendance is counted."
        yield Finding("seat-class", what, why, "Correct one of them.", spot(system, vote, "seat_class"), "warning")


def count_findings(system: System, resolution: Resolution, roll: Roll | None) -> Iterator[Finding]:
    """Give a finding where members voted by name and the counts of their body's resolution are not the sum of their votes."""
    if roll is None or not roll.votes:
        return
    votes = Counter(one.vote for one in roll.votes)
    deputies = [one.holder for one in roll.votes if one.deputy_for]
    counted = {
        "in_favour": votes["for"],
        "against": votes["against"],
        "abstained": votes["abstained"],
        "present": len(roll.there) + len(deputies),
        "recused": sum(name in roll.recused for name in (*roll.there, *deputies)),
    }
    for field, number in counted.items():
        if getattr(resolution, field) != number:
            what = f"{resolution.body}, {resolution.met_on}: {field} is {getattr(resolution, field)}, by member it is {number}."
            why = "The counts of a vote by member are those of its members."
            yield Finding("votes-do-not-match", what, why, "Correct the record.", spot(system, resolution, field))
