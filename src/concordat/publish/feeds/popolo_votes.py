"""Votes in the Popolo standard: takes where a proposal stands, gives its motion and vote events, the combined result among them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from concordat.decide.body_vote import BodyVote
from concordat.decide.proposal_status import ProposalStatus
from concordat.decide.records import MemberVote, Resolution
from concordat.decide.rules import rule_of
from concordat.decide.weights import body_weights
from concordat.kernel.jsonable import without_empty
from concordat.kernel.system import System
from concordat.publish.redaction import public_text

OPTIONS = {"in_favour": "yes", "against": "no", "abstained": "abstain", "recused": "not voting"}
OF_MEMBER = {"for": "yes", "against": "no", "abstained": "abstain"}


def motion(told: ProposalStatus) -> dict[str, Any]:
    """Return the exact text that was put to the vote, and what became of it."""
    proposal = told.proposal
    return clean(
        id=proposal.id,
        text=public_text(proposal.text.text),
        classification=proposal.title,
        date=iso(proposal.opened),
        requirement=proposal.rule,
        result=told.combined.value.status,
    )


def events(system: System, told: ProposalStatus, day: date, named: Sequence[MemberVote]) -> Iterator[dict[str, Any]]:
    """Give the combined result, then the vote of each body that voted; `named` are the votes by name that are public."""
    yield _parent(told, _weights(system, told, day))
    for vote, resolution in _voted(told):
        of = (resolution.proposal, resolution.body, resolution.met_on)
        own = [one for one in named if (one.proposal, one.body, one.met_on) == of]
        yield _of_body(told, vote, resolution, own)


def _parent(told: ProposalStatus, weights: Mapping[str, int]) -> dict[str, Any]:
    """The combined result: each body is a voter with its own weight, and a group with the result it came to."""
    return clean(
        id=f"{told.proposal.id}/combined",
        motion_id=told.proposal.id,
        classification="combined result of several bodies",
        start_date=iso(told.proposal.opened),
        end_date=iso(told.decided_on),
        result=told.combined.value.status,
        group_results=[{"group_id": vote.body, "result": vote.status.value} for vote in told.bodies],
        votes=[
            {
                "vote_event_id": f"{told.proposal.id}/combined",
                "voter_id": vote.body,
                "option": _option(vote),
                "role": "body",
                "weight": weights.get(vote.body, 1),
            }
            for vote, _ in _voted(told)
        ],
    )


def _of_body(
    told: ProposalStatus, vote: BodyVote, resolution: Resolution, named: Sequence[MemberVote]
) -> dict[str, Any]:
    """The vote of one body; its members are voters where everyone may see who voted how."""
    return clean(
        id=_event_id(told, vote),
        motion_id=told.proposal.id,
        organization_id=vote.body,
        start_date=iso(resolution.met_on),
        result=vote.status.value,
        group_results=[{"group_id": vote.body, "result": vote.status.value}],
        counts=[
            {"option": option, "value": getattr(resolution, field), "group_id": vote.body}
            for field, option in OPTIONS.items()
        ],
        votes=[
            clean(
                vote_event_id=_event_id(told, vote),
                voter_id=one.holder,
                option=OF_MEMBER[one.vote],
                role=f"deputy for {one.deputy_for}" if one.deputy_for else one.seat_class,
                weight=1,
            )
            for one in named
        ],
    )


def _weights(system: System, told: ProposalStatus, day: date) -> Mapping[str, int]:
    """The people of each body where the rule weighs by population; else each body counts once."""
    bodies = (vote.body for vote in told.bodies)
    found = body_weights(system, bodies, rule_of(told.proposal.rule), day).of
    return {body: int(weight) for body, own in found.items() for weight in own.values()}


def _voted(told: ProposalStatus) -> Iterator[tuple[BodyVote, Resolution]]:
    return ((vote, vote.resolution) for vote in told.bodies if vote.resolution)


def _event_id(told: ProposalStatus, vote: BodyVote) -> str:
    return f"{told.proposal.id}/{vote.body}"


def _option(vote: BodyVote) -> str:
    status_of = str(vote.status.value)
    return "yes" if status_of == "CARRIED" else "no" if status_of == "LOST" else "other"


def iso(day: date | None) -> str:
    """Return a day as text; empty where there is none."""
    return day.isoformat() if day else ""


def clean(**fields: Any) -> dict[str, Any]:
    """Return the fields that hold something."""
    cleaned: dict[str, Any] = without_empty(fields)
    return cleaned
