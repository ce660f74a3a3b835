"""Who may see what of decide: takes who asks and a record, says whether it is open to them, or bars them; reading private papers is noted."""

from typing import Any

from concordat.decide.records import Ballot, Meeting, Paper, SharedDraft
from concordat.publish.openness import is_public
from concordat.web.core.ask import Ask


def open_to(ask: Ask, record: Any, *bodies: str) -> bool:
    """Say whether a record is public, or a working paper of a body that the person who asks works for."""
    return is_public(ask.system, record, ask.day) or ask.sees(*bodies)


def require_open(ask: Ask, record: Any, *bodies: str) -> None:
    """Raise Barred where a record is neither public nor a working paper of the person who asks."""
    if not is_public(ask.system, record, ask.day):
        ask.require(*bodies)


def paper_open(ask: Ask, paper: Paper, meeting: Meeting) -> bool:
    """Say whether a paper may be read by the person who asks."""
    return open_to(ask, paper, meeting.body)


def names_open(ask: Ask, ballot: Ballot) -> bool:
    """Say whether the person who asks may read who voted how: everyone where the ballot says so, else its body."""
    return ballot.names_public or ask.sees(ballot.body)


def drafts_open(ask: Ask, proposal: str) -> tuple[SharedDraft, ...]:
    """Return the drafts of a proposal that were shared by, or with, a body of the person who asks."""
    return tuple(
        one
        for one in ask.system.all(SharedDraft)
        if one.proposal == proposal and ask.sees(one.shared_by, *one.shared_with)
    )
