"""Who is called to vote: takes a body, a proposal and a day, gives a finding where there was nothing for the body to vote on, or not yet."""

from collections.abc import Iterator
from datetime import date

from concordat.decide.records import Proposal
from concordat.kernel.act import Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse


def not_yet(met_on: date, moment: Moment) -> Iterator[Finding]:
    """Give a finding where the meeting is still to come."""
    if met_on > moment.day:
        what = f"The meeting is on {met_on}, and today is {moment.day}."
        yield refuse(
            "in-the-future", what, "A vote is recorded once it was taken.", "Wait, or correct the day.", "met_on"
        )


def no_ballot(body: str, proposal: Proposal | None) -> Iterator[Finding]:
    """Give the finding for a body without a ballot on a proposal; that there is no such proposal is told already."""
    if proposal is not None:
        what = f"{body} has no vote on {proposal.id}."
        yield refuse("no-ballot", what, "The proposal was not put to it.", "Correct the body.", "body")
