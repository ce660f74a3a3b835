"""Adopt an instrument: takes the first day on which it holds, gives it in force, once the vote on that very text is carried."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.decide.acting import SECRETARY, names_of, standing
from concordat.decide.authority.matter import Matter
from concordat.decide.authority.of_act import authority_findings
from concordat.decide.authority.question import BodyShare
from concordat.decide.committee import TERMS, adoption_of, committee_exists
from concordat.decide.meetings.clock import parents_of
from concordat.decide.records import Instrument, Proposal
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.who.records import Body

TITLE = "Adopt an instrument"
ROLES = SECRETARY
# By which type of decision a text of each kind is adopted.
TYPES: Mapping[str, str] = {
    "constitution": "constitution",
    "scheme of delegation": "constitution",
    "terms of reference": "constitution",
    "joint agreement": "joint committee",
    "operating framework": "policy",
    "policy": "policy",
}


@dataclass(frozen=True, kw_only=True)
class Given:
    """An adoption.

    - `instrument`: the terms of reference, constitution, framework or agreement
    - `starts`: the first day on which it holds
    """

    REFERS: ClassVar[Mapping[str, str]] = {"instrument": "Instrument"}

    instrument: str
    starts: date


def body(given: Given, system: System) -> str:
    """Return the body whose instrument it is; a joint committee's is that of the body which proposed it."""
    own = find(system, Instrument, given.instrument)
    if own is None:
        return ""
    proposal = find(system, Proposal, own.adopted_by_proposal)
    if proposal is not None and proposal.proposed_by:
        return proposal.proposed_by
    parents = parents_of(system, own.body, given.starts)
    return parents[0].to if parents else own.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the adoption."""
    by = authority_findings(system, decides(given, system, moment))
    return (*given_findings(given, system), *_check(given, system, moment), *by)


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what is decided: a joint committee by each of its parents, any other text by the body whose it is."""
    own = find(system, Instrument, given.instrument)
    if own is None:
        return None
    parents = tuple(dict.fromkeys(link.to for link in parents_of(system, own.body, given.starts)))
    kind = "joint committee" if parents and own.kind in TERMS else TYPES[own.kind]
    affected = tuple(BodyShare(body=one) for one in parents or (own.body,))
    return Matter(decision_type=kind, on=moment.day, affected=affected, vote=own.adopted_by_proposal)


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    own = find(system, Instrument, given.instrument)
    if own is None:
        return
    if own.starts is not None:
        what = f"{own.id} is in force from {own.starts}."
        yield refuse("already-adopted", what, "It was done before.", "Leave it as it is.", "instrument")
    if own.ends is not None and own.ends <= given.starts:
        what = f"{own.id} ends on {own.ends}."
        yield refuse("impossible-dates", what, "It would never hold.", "Choose an earlier day.", "starts")
    proposal = find(system, Proposal, own.adopted_by_proposal)
    if proposal is None:
        why = "An instrument comes into force by a decision."
        yield refuse("not-carried", f"No proposal adopts {own.id}.", why, "Propose its text.", "instrument")
        return
    if proposal.text.sha256.lower() != own.text.sha256.lower():
        what = f"The text of {proposal.id} is not the text of {own.id}."
        yield refuse("another-text", what, "A vote adopts one exact text.", "Propose this text.", "instrument")
    told = standing(system, proposal.id, moment.day)
    now = told.standing.value if told else "not to be worked out"
    if told is None or now != "CARRIED":
        what = f"{proposal.id} is {now}."
        yield refuse(
            "not-carried", what, "Nothing is in force before it is decided.", "Wait for the votes.", "instrument"
        )
    elif told.decided_on is not None and given.starts < told.decided_on:
        what = f"{own.id} would start on {given.starts}, before {proposal.id} was carried on {told.decided_on}."
        yield refuse("impossible-dates", what, "A decision holds from its day.", "Choose a later day.", "starts")
    missing = adoption_of(system, own, moment.day).missing
    if missing:
        what = f"{', '.join(missing)} {'has' if len(missing) == 1 else 'have'} not adopted {own.id}."
        why = "A joint committee exists only once every parent has adopted its terms."
        yield refuse("parent-missing", what, why, "Wait for their votes.", "instrument")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what comes into force, and whether a committee exists by it."""
    own = system.one(Instrument, given.instrument)
    name = names_of(system).get(own.body, own.body)
    says = [
        f"“{own.title}” holds for {name} from {given.starts}, with the text {own.text.sha256[:12]}….",
        "Everyone can read it and see by which votes it was adopted.",
    ]
    if parents_of(system, own.body, given.starts):
        exists = committee_exists(
            changed(system, change(given, system, moment)), own.body, max(given.starts, moment.day)
        )
        says.append(f"{exists.because.says}.")
    return tuple(says)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the instrument in force, and a committee that exists by it with its first day."""
    own = system.one(Instrument, given.instrument)
    committee = (
        find(system, Body, own.body) if own.kind in TERMS and parents_of(system, own.body, given.starts) else None
    )
    new = (replace(committee, established=given.starts),) if committee else ()
    return Change(amend=(replace(own, starts=given.starts), *new))
