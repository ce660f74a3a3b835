"""Votes by name: takes a body's members and who did what, gives the poll, or a finding for every impossible name."""

from collections import Counter
from collections.abc import Iterator, Mapping

from concordat.decide.polls import Poll
from concordat.decide.rules.tally import Voter, Voters, exact
from concordat.decide.vote_findings import impossible
from concordat.decide.votes import People, Votes
from concordat.kernel.finding import Finding, Refused

_VOTES = ("in_favour", "against", "abstained")
_LISTS = ("present", "recused", *_VOTES, "veto_holders")


def poll_by_name(votes: Votes) -> Poll:
    """Return the poll of votes given by name; raises Refused with every unknown, double, absent or recused voter."""
    findings = tuple(_findings(votes))
    if findings:
        raise Refused(findings)
    members = {
        member.id: Voter(member.id, 1, {"weight": exact(member.weight)}, frozenset(member.classes), member.organisation)
        for member in votes.members
    }
    recused = frozenset(names(votes.recused))
    spoken = frozenset(name for kind in _VOTES for name in names(getattr(votes, kind)))
    met = votes.present is not None or bool(spoken or recused)
    room = _room(votes, spoken | recused) if met else frozenset(members)
    seats = votes.seats if votes.seats is not None else len(members) + votes.vacant
    seated = tuple(members.values())
    return Poll(
        all_seats=(*seated, *((Voter(number=seats - len(members)),) if seats > len(members) else ())),
        seated=seated,
        eligible=_without(members, recused),
        present=_without({name: members[name] for name in members if name in room}, recused),
        in_favour=tuple(members[name] for name in names(votes.in_favour)),
        against=tuple(members[name] for name in names(votes.against)),
        abstained=tuple(members[name] for name in names(votes.abstained)),
        outstanding=() if votes.closed else tuple(members[name] for name in members if name in room - recused - spoken),
        begun=met or votes.closed,
        casting_held=votes.chair_has_casting_vote and (not votes.chair or votes.chair in room - recused),
        casting_vote=votes.casting_vote,
        veto_holders=frozenset(votes.veto_holders),
    )


def names(people: People | None) -> tuple[str, ...]:
    """Return the names given; a count gives none."""
    return people if isinstance(people, tuple) else ()


def _room(votes: Votes, seen: frozenset[str]) -> frozenset[str]:
    return frozenset(names(votes.present)) if votes.present is not None else seen


def _without(members: Mapping[str, Voter], away: frozenset[str]) -> Voters:
    return tuple(voter for name, voter in members.items() if name not in away)


def _findings(votes: Votes) -> Iterator[Finding]:
    ids = Counter(member.id for member in votes.members)
    for name in (name for name, times in ids.items() if times > 1):
        yield impossible("duplicate-key", f"{name} is a member twice.", "One person has one seat.", "members")
    for member in votes.members:
        if member.weight < 0:
            yield impossible(
                "negative-number", f"{member.id} has weight {member.weight}.", "No vote is below nought.", "members"
            )
    if votes.vacant < 0:
        yield impossible(
            "negative-number", f"vacant is {votes.vacant}.", "Nobody can be counted below nought.", "vacant"
        )
    elif votes.seats is not None and len(ids) + votes.vacant > votes.seats:
        yield impossible(
            "more-members-than-seats",
            f"there are {len(ids)} members and {votes.vacant} vacant seats in {votes.seats} seats.",
            "Each member holds one seat.",
            "seats",
        )
    for kind in _LISTS:
        for name in dict.fromkeys(names(getattr(votes, kind))):
            if name not in ids:
                yield impossible("unknown-member", f"{name} in {kind} is no member.", "Only members count.", kind)
    if votes.chair and votes.chair not in ids:
        yield impossible("unknown-member", f"the chair {votes.chair} is no member.", "Only members count.", "chair")
    yield from _vote_findings(votes)


def _vote_findings(votes: Votes) -> Iterator[Finding]:
    cast = Counter(name for kind in _VOTES for name in names(getattr(votes, kind)))
    recused = frozenset(names(votes.recused))
    for name, times in cast.items():
        if times > 1:
            yield impossible("two-votes", f"{name} voted {times} times.", "One person has one vote.", "in_favour")
        if name in recused:
            yield impossible(
                "recused-vote", f"{name} is recused and voted.", "A recused member has no vote.", "recused"
            )
        if votes.present is not None and name not in names(votes.present):
            yield impossible("absent-vote", f"{name} is not present and voted.", "Only those present vote.", "present")
