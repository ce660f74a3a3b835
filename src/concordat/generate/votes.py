"""Makes a vote: takes the cast, gives one proposal with its text, a ballot for each commissioner and what most resolved."""

from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from concordat.decide.records import Ballot, Proposal, Resolution
from concordat.generate.cast import Cast
from concordat.generate.chance import Chance
from concordat.kernel.system import Document

PROPOSAL = "gen-single-contracts"
TEXT = """# Single contracts (generated)

Each body resolves that one contract with each provider takes the place of its own.

This text was made up for a generated system. No body ever voted on it.
"""


def votes(cast: Cast) -> list[Any]:
    """Return the proposal, the ballots, and the resolutions of all bodies but the last, which has not met by `as_at`."""
    text = Document("decide/single-contracts.md", TEXT, sha256(TEXT.encode()).hexdigest())
    opened = date(cast.year.starts_in, 8, 1)
    proposal = Proposal(
        id=PROPOSAL,
        title="Single contracts (generated)",
        text=text,
        rule="all of the bodies",
        opened=opened,
        last_date=last_meeting(cast),
        source=cast.source,
    )
    ballots = [_ballot(cast, body, number) for number, body in enumerate(cast.commissioners)]
    return [proposal, *ballots, *(_resolution(cast, ballot, text.sha256) for ballot in ballots[:-1])]


def as_at(cast: Cast) -> date:
    """Return the day the system is told as at: the day before the last body meets."""
    return last_meeting(cast) - timedelta(days=1)


def last_meeting(cast: Cast) -> date:
    """Return the day the last body meets."""
    return date(cast.year.starts_in, 9, 30)


def _ballot(cast: Cast, body: str, number: int) -> Ballot:
    chance = Chance(cast.seed, "ballot", body)
    seats = chance.whole(9, 17)
    last = number == cast.commissioner_count - 1
    return Ballot(
        proposal=PROPOSAL,
        body=body,
        meets_on=last_meeting(cast) if last else date(cast.year.starts_in, 9, chance.whole(4, 28)),
        seats=seats,
        vacant=chance.whole(0, 2),
        quorum=seats // 2 + 1,
        rule=chance.pick(("more than 1/2 of cast", "more than 1/2 of present", "at least 2/3 of cast")),
        casting_vote=chance.happens(1, 2),
        source=cast.source,
    )


def _resolution(cast: Cast, ballot: Ballot, text: str) -> Resolution:
    """Return a resolution that a clear majority of a quorate meeting carried."""
    chance = Chance(cast.seed, "resolution", ballot.body)
    present = chance.whole(ballot.quorum, ballot.seats - ballot.vacant)
    against = chance.whole(0, present // 5)
    met_on = ballot.meets_on or last_meeting(cast)
    return Resolution(
        proposal=PROPOSAL,
        body=ballot.body,
        met_on=met_on,
        text_sha256=text,
        present=present,
        in_favour=present - against,
        against=against,
        recorded=met_on,
        source=cast.source,
    )
