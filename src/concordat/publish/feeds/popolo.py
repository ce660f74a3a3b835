"""Takes bodies, posts and votes, gives them in the Popolo standard; the combined result is a vote whose voters are organisations."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from concordat.decide import status
from concordat.decide.proposal_status import ProposalStatus
from concordat.decide.records import MemberVote, Proposal
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.publish.feeds.popolo_votes import clean, events, iso, motion
from concordat.publish.feeds.site import Licence
from concordat.who.knowledge import known
from concordat.who.records import Appointment, Body, Identifier, Post


def popolo(system: System, day: date) -> dict[str, Any]:
    """Return organisations, posts, persons by pseudonym, memberships, motions and vote events as known on a day."""
    told = tuple(_statuses(system, day))
    held = [one for one in known(system.all(Appointment), day) if one.starts <= day]
    named = [one for one in system.all(MemberVote) if one.public and one.recorded <= day]
    people = dict.fromkeys((*(one.holder for one in held if one.holder), *(one.holder for one in named)))
    return {
        "licence": {"name": Licence().name, "url": Licence().address, "attribution": Licence().attribution},
        "organizations": [_organization(system, body) for body in system.all(Body)],
        "posts": [_post(post, body) for post, body in _posts(system, held)],
        "persons": [_person(holder) for holder in people],
        "memberships": [_membership(one) for one in held if one.holder],
        "motions": [motion(one) for one in told],
        "vote_events": [event for one in told for event in events(system, one, day, named)],
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
    return clean(
        id=body.id,
        name=body.name,
        other_names=[{"name": body.short_name}] if body.short_name and body.short_name != body.name else [],
        classification=body.kind,
        identifiers=codes,
        founding_date=iso(body.established),
        dissolution_date=iso(body.abolished),
    )


def _posts(system: System, held: list[Appointment]) -> list[tuple[Post, str]]:
    by_id = {post.id: post for post in system.all(Post)}
    pairs = dict.fromkeys((one.post, one.body) for one in held)
    return [(by_id[post], body) for post, body in pairs if post in by_id]


def _post(post: Post, body: str) -> dict[str, Any]:
    return clean(id=f"{post.id}/{body}", label=post.title, role=post.role, organization_id=body)


def _person(holder: str) -> dict[str, Any]:
    return {"id": holder, "name": holder, "summary": "A pseudonym; the name is not published here."}


def _membership(one: Appointment) -> dict[str, Any]:
    return clean(
        id=f"{one.post}/{one.body}/{one.holder}/{one.starts}",
        person_id=one.holder,
        organization_id=one.body,
        post_id=f"{one.post}/{one.body}",
        start_date=iso(one.starts),
        end_date=iso(one.ends),
    )
