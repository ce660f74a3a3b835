"""What a later record does to votes taken: takes the system before and after it, gives a finding for each vote by member that would not stand."""

from collections.abc import Iterator

from concordat.decide.member_vote_checks import count_findings, counted_rolls
from concordat.decide.records import AgendaItem, Ballot, Meeting, Resolution
from concordat.kernel.finding import Finding, stops
from concordat.kernel.given import find, refuse
from concordat.kernel.system import System


def upset_votes(before: System, after: System, meeting: Meeting) -> Iterator[Finding]:
    """Give what speaks against votes of the meeting after the change that did not before."""
    known = {one.what for one in _found(before, meeting)}
    for one in _found(after, meeting):
        if one.what not in known:
            why = "Members have voted by who was there and who took part; that does not change afterwards."
            yield refuse("votes-upset", one.what, why, "Leave it as it was when the vote was taken.", "holder")


def _found(system: System, meeting: Meeting) -> Iterator[Finding]:
    items = {one.proposal for one in system.all(AgendaItem) if one.meeting == meeting.id and one.proposal}
    for ballot in system.all(Ballot):
        if ballot.body != meeting.body or ballot.proposal not in items:
            continue
        rolls, found = counted_rolls(system, ballot)
        yield from stops(found)
        resolution = find(system, Resolution, ballot.proposal, ballot.body, str(meeting.on))
        if resolution is not None:
            yield from count_findings(system, resolution, rolls.get(meeting.on))
