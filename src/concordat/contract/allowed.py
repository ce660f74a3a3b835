"""Allowed: takes what is to be signed, gives the vote that allows it, or why it may not be signed yet."""

from collections.abc import Iterable, Iterator
from datetime import date

from concordat import decide
from concordat.contract.records import Consolidation
from concordat.decide.records import Proposal
from concordat.kernel.answer import Because, because_record
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, refuse
from concordat.kernel.system import System


def allowed(system: System, consolidations: Iterable[Consolidation]) -> tuple[Because, ...]:
    """Return for each proposal behind the consolidations how its vote stands, down to the resolutions of each body.

    A consolidation that names no proposal, or one that nobody put to the vote, says so.
    """
    by_proposal: dict[str, list[Consolidation]] = {}
    for one in consolidations:
        by_proposal.setdefault(one.proposal, []).append(one)
    return tuple(_vote(system, proposal, made) for proposal, made in by_proposal.items())


def not_allowed(system: System, proposal: str, what: str, signed_on: date, day: date) -> Iterator[Finding]:
    """Give why `what` may not be signed on a day by the votes recorded; nothing where its proposal is carried by then."""
    if find(system, Proposal, proposal) is None:
        why = "A contract for several bodies is signed once they all may."
        then = "Propose it, and name the proposal in it."
        yield refuse("not-carried", f"No vote allows {what}.", why, then, "proposal")
        return
    try:
        told = decide.status(system, proposal, day)
    except Refused as refused:
        yield from refused.findings
        return
    if told.standing.value != "CARRIED":
        says = f"{proposal}, which allows {what}, is {told.standing.value}."
        yield refuse("not-carried", says, "It may be signed once that is carried.", "Wait for the votes.", "proposal")
    elif told.decided_on is not None and signed_on < told.decided_on:
        says = f"{proposal} was carried on {told.decided_on}, after the signature of {signed_on}."
        yield refuse("impossible-dates", says, "It could not be signed before.", "Correct the day.", "signed_on")


def _vote(system: System, proposal: str, made: list[Consolidation]) -> Because:
    names = tuple(because_record(f"consolidation “{one.title}”", "Consolidation", one.id) for one in made)
    if proposal not in {one.id for one in system.all(Proposal)}:
        return Because("no vote that would allow it is recorded", parts=names)
    combined = decide.status(system, proposal).combined
    return Because(
        f"may be signed once “{proposal}” is carried", combined.value.status, parts=(*names, combined.because)
    )
