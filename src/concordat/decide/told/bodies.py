"""Takes where a proposal stands, gives a table of its bodies: what each resolved, how the votes fell, and by which rule it votes."""

from collections.abc import Iterator, Mapping
from typing import Any

from concordat.decide.body_vote import BodyVote
from concordat.decide.proposal_status import ProposalStatus
from concordat.kernel.answer import Answer
from concordat.kernel.recorded import recorded
from concordat.kernel.table import Table, table

VOTES = ("in_favour", "against", "abstained", "recused")


def bodies_table(told: ProposalStatus, names: Mapping[str, str]) -> Table:
    """Return one row a body, in the order in which they meet; votes are those counted, with what they were counted from."""
    columns = {
        "body": "Body",
        "status": "How it stands",
        "meets_on": "Meets on",
        "in_favour": "For [votes]",
        "against": "Against [votes]",
        "abstained": "Abstained [votes]",
        "recused": "Took no part [members]",
        "casting": "Casting vote",
        "quorum": "Quorum [members]",
        "quorum_rule": "Quorum besides",
        "seats": "Seats [seats]",
        "rule": "Its own rule",
    }
    return table("bodies", "Where each body stands", columns, (_row(vote, names) for vote in in_order(told)))


def in_order(told: ProposalStatus) -> tuple[BodyVote, ...]:
    """Return the bodies of a proposal in the order in which they meet, those without a day last."""
    return tuple(
        sorted(told.bodies, key=lambda vote: (vote.ballot.meets_on is None, str(vote.ballot.meets_on), vote.body))
    )


def _row(vote: BodyVote, names: Mapping[str, str]) -> tuple[Any, ...]:
    ballot = vote.ballot
    met_on = vote.resolution.met_on if vote.resolution else ballot.meets_on
    return (
        names.get(vote.body, vote.body),
        vote.status,
        met_on,
        *_votes(vote),
        vote.resolution.casting_vote if vote.resolution else "",
        recorded(ballot, "quorum", "members"),
        ballot.quorum_rule,
        recorded(ballot, "seats", "seats"),
        ballot.rule,
    )


def _votes(vote: BodyVote) -> Iterator[Answer[Any] | None]:
    for name in VOTES:
        if vote.resolution:
            yield recorded(vote.resolution, name)
        elif vote.counted and name != "recused":
            # Members are voting: so many so far.
            yield Answer(getattr(vote.counted, name), vote.status.because)
        else:
            yield None
