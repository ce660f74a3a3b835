"""Takes bodies, posts and votes, gives them in the Popolo standard; the combined result is a vote whose voters are organisations."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from concordat.decide import status
from concordat.decide.body_vote import BodyVote
from concordat.decide.proposal_status import ProposalStatus
from concordat.decide.records import Proposal, Resolution
from concordat.decide.rules import rule_of
from concordat.decide.weights import body_weights
from concordat.kernel.finding import Refused
from concordat.kernel.jsonable import without_empty
from concordat.kernel.system import System
from concordat.publish.feeds.site import Licence
from concordat.publish.redaction import public_text
from concordat.who.knowledge import known
from concordat.who.records import Appointment, Body, Identifier, Post

OPTIONS = {"in_favour": "yes", "against": "no", "abstained": "abstain", "recused": "not voting"}


def popolo(system: System, day: date) -> dict[str, Any]:
    """Return organisations, posts, persons by pseudonym, memberships, motions and vote events as known on a day."""
    told = tuple(_statuses(system, day))
    held = [one for one in known(system.all(Appointment), day) if one.starts <= day]
    return {
        "licence": {"name": Licence().name, "url": Licence().address, "attribution": Licence().attribution},
        "organizations": [_organization(system, body) for body in system.all(Body)],
        "posts": [_post(post, body) for post, body in _posts(system, held)],
        "persons": [_person(holder) for holder in dict.fromkeys(one.holder for one in held if one.holder)],
        "memberships": [_membership(one) for one in held if one.holder],
        "motions": [_motion(one) for one in told],
        "vote_events": [event for one in told for event in _events(system, one, day)],
    }


def _statuses(system: System, day: date) -> Iterator[ProposalStatus]:
    for one in system.all(Proposal):
        if one.opened <= day:
            try:
                yield status(system, one.id, day, known_at=day)
            except Refused:
                continue  # a finding of its own room, told there


def _organization(system: System, body: Body) -> dict[str, Any]:
    codes = [
        {"scheme": code.scheme, "identifier": code.value}
        for code in system.all(Identifier)
        if code.body == body.id and code.withdrawn is None
    ]
    return _clean(
        id=body.id,
        name=body.name,
        other_names=[{"name": body.short_name}] if body.short_name and body.short_name != body.name else [],
        classification=body.kind,
        identifiers=codes,
        founding_date=_day(body.established),
        dissolution_date=_day(body.abolished),
    )


def _posts(system: System, held: list[Appointment]) -> list[tuple[Post, str]]:
    by_id = {post.id: post for post in system.all(Post)}
    pairs = dict.fromkeys((one.post, one.body) for one in held)
    return [(by_id[post], body) for post, body in pairs if post in by_id]


def _post(post: Post, body: str) -> dict[str, Any]:
    return _clean(id=f"{post.id}/{body}", label=post.title, role=post.role, organization_id=body)


def _person(holder: str) -> dict[str, Any]:
    return {"id": holder, "name": holder, "summary": "A pseudonym; the name is not published here."}


def _membership(one: Appointment) -> dict[str, Any]:
    return _clean(
        id=f"{one.post}/{one.body}/{one.holder}/{one.starts}",
        person_id=one.holder,
        organization_id=one.body,
        post_id=f"{one.post}/{one.body}",
        start_date=_day(one.starts),
        end_date=_day(one.ends),
    )


def _motion(told: ProposalStatus) -> dict[str, Any]:
    proposal = told.proposal
    return _clean(
        id=proposal.id,
        text=public_text(proposal.text.text),
        classification=proposal.title,
        date=_day(proposal.opened),
        requirement=proposal.rule,
        result=told.combined.value.status,
    )


def _events(system: System, told: ProposalStatus, day: date) -> Iterator[dict[str, Any]]:
    yield _parent(told, _weights(system, told, day))
    for vote, resolution in _voted(told):
        yield _of_body(told, vote, resolution)


def _parent(told: ProposalStatus, weights: Mapping[str, int]) -> dict[str, Any]:
    """The combined result: each body is a voter with its own weight, and a group with the result it came to."""
    return _clean(
        id=f"{told.proposal.id}/combined",
        motion_id=told.proposal.id,
        classification="combined result of several bodies",
        start_date=_day(told.proposal.opened),
        end_date=_day(told.decided_on),
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


def _of_body(told: ProposalStatus, vote: BodyVote, resolution: Resolution) -> dict[str, Any]:
    return _clean(
        id=_event_id(told, vote),
        motion_id=told.proposal.id,
        organization_id=vote.body,
        start_date=_day(resolution.met_on),
        result=vote.status.value,
        group_results=[{"group_id": vote.body, "result": vote.status.value}],
        counts=[
            {"option": option, "value": getattr(resolution, field), "group_id": vote.body}
            for field, option in OPTIONS.items()
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


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _clean(**fields: Any) -> dict[str, Any]:
    cleaned: dict[str, Any] = without_empty(fields)
    return cleaned
