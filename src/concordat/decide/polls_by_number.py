"""Votes by number: takes a body's votes as counts, gives the poll, or a finding for every count that is impossible."""

from collections.abc import Iterator

from concordat.decide.polls import Poll
from concordat.decide.rules.tally import Voter, Voters
from concordat.decide.vote_findings import impossible
from concordat.decide.votes import People, Votes
from concordat.kernel.finding import Finding, Refused

_COUNTS = ("vacant", "present", "recused", "in_favour", "against", "abstained")


def poll_by_number(votes: Votes) -> Poll:
    """Return the poll of votes given as counts; raises Refused with every impossible count."""
    voted = number(votes.in_favour) + number(votes.against) + number(votes.abstained)
    recused = number(votes.recused)
    met = votes.present is not None or bool(voted or recused)
    seats = votes.seats if votes.seats is not None else _fewest_seats(votes, voted + recused)
    present = number(votes.present) if votes.present is not None else voted + recused if met else seats - votes.vacant
    findings = tuple(_findings(votes, seats, present, recused, voted))
    if findings:
        raise Refused(findings)
    filled = seats - votes.vacant
    left = present - recused - voted
    return Poll(
        all_seats=_people(seats),
        seated=_people(filled),
        eligible=_people(filled - recused),
        present=_people(present - recused),
        in_favour=_people(number(votes.in_favour)),
        against=_people(number(votes.against)),
        abstained=_people(number(votes.abstained)),
        outstanding=() if votes.closed else _people(left),
        begun=met or votes.closed,
        casting_held=votes.chair_has_casting_vote,
        casting_vote=votes.casting_vote,
    )


def number(people: People | None) -> int:
    """Return how many people are given; names and nothing count as none here."""
    return people if isinstance(people, int) else 0


def _fewest_seats(votes: Votes, spoken: int) -> int:
    return max(number(votes.present), spoken) + votes.vacant


def _people(many: int) -> Voters:
    return (Voter(number=many),) if many else ()


def _findings(votes: Votes, seats: int, present: int, recused: int, voted: int) -> Iterator[Finding]:
    counts = {"seats": seats, **{name: number(getattr(votes, name)) for name in _COUNTS}}
    negative = [name for name, value in counts.items() if value < 0]
    for name in negative:
        yield impossible("negative-number", f"{name} is {counts[name]}.", "Nobody can be counted below nought.", name)
    if negative:
        return
    filled = seats - votes.vacant
    if filled < 0:
        yield impossible(
            "more-vacant-than-seats",
            f"{votes.vacant} of {seats} seats are vacant.",
            "Vacant seats are seats.",
            "vacant",
        )
        return
    if present > filled:
        yield impossible(
            "more-present-than-seats",
            f"{present} are present in {filled} filled seats.",
            "Only the holders of seats count.",
            "present",
        )
    if recused > present:
        yield impossible(
            "more-recused-than-present",
            f"{recused} of {present} present are recused.",
            "`present` counts everyone at the meeting, recused members among them.",
            "recused",
        )
    elif voted > present - recused:
        yield impossible(
            "more-votes-than-present",
            f"{voted} votes (for, against and abstaining) are counted of {present - recused} present and not recused.",
            "One person has one vote.",
            "in_favour",
        )
