"""Allowed: takes a consolidation of a system, gives the vote that allows it, or says that none is named or taken yet."""

from collections.abc import Iterable

from concordat import decide
from concordat.contract.records import Consolidation
from concordat.decide.records import Proposal
from concordat.kernel.answer import Because, because_record
from concordat.kernel.system import System


def allowed(system: System, consolidations: Iterable[Consolidation]) -> tuple[Because, ...]:
    """Return for each proposal behind the consolidations how its vote stands, down to the resolutions of each body.

    A consolidation that names no proposal, or one that nobody put to the vote, says so.
    """
    by_proposal: dict[str, list[Consolidation]] = {}
    for one in consolidations:
        by_proposal.setdefault(one.proposal, []).append(one)
    return tuple(_vote(system, proposal, made) for proposal, made in by_proposal.items())


def _vote(system: System, proposal: str, made: list[Consolidation]) -> Because:
    names = tuple(because_record(f"consolidation “{one.title}”", "Consolidation", one.id) for one in made)
    if proposal not in {one.id for one in system.all(Proposal)}:
        return Because("no vote that would allow it is recorded", parts=names)
    combined = decide.status(system, proposal).combined
    return Because(
        f"may be signed once “{proposal}” is carried", combined.value.status, parts=(*names, combined.because)
    )
