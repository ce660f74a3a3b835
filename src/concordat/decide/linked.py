"""Proposals tracked as one: takes a proposal and a day, gives those linked with it, how each body stands on all of them, and their standing together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.decide.inertia import REFUSED
from concordat.decide.proposal_status import ProposalStatus, status
from concordat.decide.records import Proposal, ProposalLink
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.system import System, key_of

Standing = Literal["CARRIED", "LOST", "OPEN"]
# Neither carried as it stands nor lost: what is subject to conditions may still be.
STILL_OPEN = ("OPEN", "CARRIED-SUBJECT")


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyTogether:
    """How one body stands on linked proposals: those it carried, refused, and has yet to decide, by code."""

    body: str
    carried: tuple[str, ...]
    refused: tuple[str, ...]
    outstanding: tuple[str, ...]
    because: Because


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Linked proposals as they stand together on a day.

    `standing` is CARRIED once each is carried, LOST once one cannot be carried any more, and OPEN otherwise.
    `findings` are those of proposals whose status cannot be worked out; these count as open.
    """

    proposals: tuple[ProposalStatus, ...]
    bodies: tuple[BodyTogether, ...]
    standing: Answer[Standing]
    findings: tuple[Finding, ...] = ()


def links_on(system: System, day: date) -> tuple[ProposalLink, ...]:
    """Return the links that hold on a day between proposals that are open to all by then."""
    opened = {one.id for one in system.all(Proposal) if one.opened <= day}
    return tuple(
        one
        for one in system.all(ProposalLink)
        if one.starts <= day and (one.ends is None or day < one.ends) and {one.proposal, one.linked_to} <= opened
    )


def link_between(system: System, proposal: str, linked_to: str, day: date) -> ProposalLink | None:
    """Return the link of two proposals, whichever is named first, that holds on a day or has its first or last day there."""
    return next(
        (
            one
            for one in system.all(ProposalLink)
            if {one.proposal, one.linked_to} == {proposal, linked_to}
            and one.starts <= day
            and (one.ends is None or day <= one.ends)
        ),
        None,
    )


def together(system: System, proposal: str, day: date) -> Together | None:
    """Return how a proposal stands with all that it is linked to, directly or through others; None where it is linked to none."""
    links = links_on(system, day)
    codes = _reach(proposal, links)
    if len(codes) == 1:
        return None
    told: list[ProposalStatus] = []
    found: list[Finding] = []
    for code in codes:
        try:
            told.append(status(system, code, day))
        except Refused as refused:
            found += refused.findings
    used = tuple(one for one in links if one.proposal in codes)
    return Together(
        proposals=tuple(told),
        bodies=tuple(_bodies(told)),
        standing=_standing(told, used, len(codes), day).named(f"decide.{proposal}.together"),
        findings=tuple(dict.fromkeys(found)),
    )


def _reach(proposal: str, links: Sequence[ProposalLink]) -> tuple[str, ...]:
    """Return the codes of a proposal and of all that links lead to from it, in order of code."""
    found, ahead = {proposal}, [proposal]
    while ahead:
        here = ahead.pop()
        for link in links:
            ends = {link.proposal, link.linked_to}
            if here in ends:
                ahead += ends - found
                found |= ends
    return tuple(sorted(found))


def _standing(
    told: Sequence[ProposalStatus], links: Sequence[ProposalLink], number: int, day: date
) -> Answer[Standing]:
    values = [one.standing.value for one in told]
    value: Standing = "OPEN"
    if any(one not in ("CARRIED", *STILL_OPEN) for one in values):
        value = "LOST"
    elif len(values) == number and all(one == "CARRIED" for one in values):
        value = "CARRIED"
    says = {
        "CARRIED": f"each of the linked proposals is carried on {day}",
        "LOST": f"one of the linked proposals cannot be carried any more on {day}",
        "OPEN": f"linked proposals are still open on {day}",
    }[value]
    each = (Because(f"“{one.proposal.title}”", one.standing.value, parts=(one.standing.because,)) for one in told)
    linked = (because_record(f"linked from {one.starts}: {one.reason}", "ProposalLink", *key_of(one)) for one in links)
    return Answer(value, Because(says, value, parts=(*each, *linked)))


def _bodies(told: Sequence[ProposalStatus]) -> Iterator[BodyTogether]:
    for body in dict.fromkeys(vote.body for one in told for vote in one.bodies):
        votes = {one.proposal.id: vote for one in told for vote in one.bodies if vote.body == body}
        stands = {code: vote.status.value for code, vote in votes.items()}
        settled = {code for code, vote in votes.items() if vote.settled}
        open_now = {one.proposal.id for one in told if one.standing.value == "OPEN"}
        parts = tuple(vote.status.because for vote in votes.values())
        yield BodyTogether(
            body=body,
            carried=tuple(code for code, value in stands.items() if code in settled and value not in REFUSED),
            refused=tuple(code for code, value in stands.items() if value in REFUSED),
            outstanding=tuple(code for code in stands if code not in settled and code in open_now),
            because=Because(f"how {body} stands on {len(votes)} linked proposals", parts=parts),
        )
