"""Proposals from outside: takes what others put to a plan and what was said to it, gives which have a response on a day and which wait, for how long."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.kernel.finding import Finding
from concordat.kernel.text import counted
from concordat.kernel.wrong_given import bad, repeated, warning
from concordat.plan.given import unknown

Reply = Literal["", "accepted", "accepted in part", "not accepted", "noted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideProposal:
    """One proposal that somebody outside the plan made.

    - `by`: the body or office; `received`: on which day
    - `reply` in a word, `response` with its reason, `answered`: on which day
    - `taken_up_in`: objectives and items of the plan that it led to
    """

    id: str
    says: str = ""
    by: str = ""
    received: date
    reply: Reply = ""
    response: str = ""
    answered: date | None = None
    taken_up_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalStands:
    """One proposal as it `stands` on the day, with the reply known by then, and the days from its receipt to the response, or to the day."""

    id: str
    says: str
    by: str
    stands: Literal["not received yet", "waiting", "answered"]
    reply: Reply
    response: str
    days: int
    taken_up_in: tuple[str, ...]


def proposal_findings(proposals: Sequence[OutsideProposal], known: Collection[str]) -> Iterator[Finding]:
    """Give a finding for proposals given twice, days that cross, and parts of the plan that are not there."""
    yield from repeated((one.id for one in proposals), "proposals")
    for one in proposals:
        where = f"proposals.{one.id}"
        if one.answered is not None and one.answered < one.received:
            yield bad(f"{where}.answered", f"is {one.answered}, before it was received", "dates-cross")
        for name in one.taken_up_in:
            yield from unknown(name, known, f"{where}.taken_up_in", "objective or item of the plan")


def proposals_on(proposals: Sequence[OutsideProposal], on: date) -> tuple[ProposalStands, ...]:
    """Return every proposal in order of receipt; what was said after the day is not known, and a response is words with a day."""
    return tuple(_stands(one, on) for one in sorted(proposals, key=lambda one: (one.received, one.id)))


def _stands(one: OutsideProposal, on: date) -> ProposalStands:
    answered = one.answered if one.answered is not None and one.answered <= on and one.response.strip() else None
    return ProposalStands(
        id=one.id,
        says=one.says,
        by=one.by,
        stands="not received yet" if on < one.received else "waiting" if answered is None else "answered",
        reply="" if answered is None else one.reply,
        response="" if answered is None else one.response,
        days=max(0, ((answered or on) - one.received).days),
        taken_up_in=() if answered is None else one.taken_up_in,
    )


def proposal_warnings(proposals: Sequence[ProposalStands]) -> Iterator[Finding]:
    """Give a finding for each proposal that waits for a response, or was accepted without a trace in the plan."""
    for one in proposals:
        where = f"proposals.{one.id}"
        if one.stands == "waiting":
            what = f"The proposal “{one.id}” has waited {counted(one.days, 'day')} for a response."
            why = "Each proposal from outside is owed one, also where it is no."
            yield warning("no-response", where, what, why, "Say what becomes of it, and why.")
        elif one.reply in ("accepted", "accepted in part") and not one.taken_up_in:
            what = f"The proposal “{one.id}” is {one.reply}, and nothing in the plan takes it up."
            yield warning("not-taken-up", where, what, "It would be accepted in words only.", "Name what it led to.")
