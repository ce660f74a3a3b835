"""Does a joint committee exist: takes the committee and a day, gives yes or no, with the terms and the vote of every parent."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.decide.body_vote import BodyVote
from concordat.decide.meetings.clock import parents_of
from concordat.decide.proposal_status import status
from concordat.decide.records import Instrument
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Refused
from concordat.kernel.system import System, key_of

TERMS = ("terms of reference", "joint agreement")


@dataclass(frozen=True, slots=True)
class Adoption:
    """The terms of a committee before its parents: which of them carried that very text, and since when all had."""

    instrument: Instrument
    parents: tuple[str, ...]
    votes: tuple[BodyVote, ...]
    missing: tuple[str, ...]
    carried_by_all: date | None


def committee_exists(system: System, body: str, day: date | None = None) -> Answer[bool]:
    """Return whether a joint committee exists on a day (the system's own where none is given).

    It does once its terms are in force and every parent has carried their exact text, each at its own meeting, by that day.
    """
    today = day or system.settings.as_at
    drafts = [one for one in system.all(Instrument) if one.body == body and one.kind in TERMS]
    found = [(adoption_of(system, one, today), one) for one in drafts]
    name = f"decide.exists.{body}"
    for adoption, own in found:
        if _in_force(adoption, own, today):
            says = f"{body} exists on {today}: its terms are in force from {own.starts} and every parent adopted them"
            return Answer(True, Because(says, True, parts=tuple(_reasons(system, adoption, today))), name)
    parts = tuple(reason for adoption, _ in found for reason in _reasons(system, adoption, today))
    says = f"{body} does not exist on {today}: " + (
        "; ".join(_why_not(one, own, today) for one, own in found) or "it has no terms"
    )
    return Answer(False, Because(says, False, parts=parts), name)


def adoption_of(system: System, instrument: Instrument, day: date) -> Adoption:
    """Return how the parents of a committee stand to its terms on a day."""
    parents = tuple(dict.fromkeys(link.to for link in parents_of(system, instrument.body, day)))
    votes = tuple(_votes(system, instrument, day))
    same = instrument.text.sha256.lower()
    carried = {
        vote.body: vote.resolution.met_on
        for vote in votes
        if vote.status.value == "CARRIED" and vote.resolution and vote.resolution.text_sha256.lower() == same
    }
    missing = tuple(parent for parent in parents if parent not in carried)
    days = [carried[parent] for parent in parents if parent in carried]
    everyone = max(days) if parents and not missing else None
    return Adoption(instrument, parents, votes, missing, everyone)


def _votes(system: System, instrument: Instrument, day: date) -> tuple[BodyVote, ...]:
    if not instrument.adopted_by_proposal:
        return ()
    try:
        return status(system, instrument.adopted_by_proposal, day).bodies
    except Refused:
        return ()  # the proposal's own check tells what is wrong with it


def _in_force(adoption: Adoption, own: Instrument, day: date) -> bool:
    begun = own.starts is not None and own.starts <= day and (own.ends is None or day < own.ends)
    return begun and adoption.carried_by_all is not None and adoption.carried_by_all <= day


def _why_not(adoption: Adoption, own: Instrument, day: date) -> str:
    if not adoption.parents:
        return f"no parent of it is on record on {day}"
    if adoption.missing:
        return f"{', '.join(adoption.missing)} {'has' if len(adoption.missing) == 1 else 'have'} not adopted its terms"
    if own.starts is None:
        return "its terms are carried, but not adopted"
    return f"its terms are in force from {own.starts}" + (f" until {own.ends}" if own.ends else "")


def _reasons(system: System, adoption: Adoption, day: date) -> Iterator[Because]:
    own = adoption.instrument
    force = f"in force from {own.starts}" if own.starts else "not adopted"
    yield because_record(f"{own.title}, text {own.text.sha256[:12]}…, {force}", "Instrument", own.id, value=own.starts)
    for link in parents_of(system, own.body, day):
        yield because_record(f"{link.body} is a committee of {link.to}", "Relationship", *key_of(link))
    yield from (vote.status.because for vote in adoption.votes if vote.body in adoption.parents)
