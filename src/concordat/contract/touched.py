"""Whom a proposal touches: takes a system, gives the providers of the contracts that each proposal would allow."""

from collections.abc import Mapping

from concordat.contract.records import Consolidation
from concordat.kernel.system import System


def touched_by_proposals(system: System) -> Mapping[str, tuple[str, ...]]:
    """Return the providers by the code of the proposal; interests in them are interests in every item on it."""
    found: dict[str, tuple[str, ...]] = {}
    for one in system.all(Consolidation):
        if one.proposal:
            found[one.proposal] = tuple(dict.fromkeys((*found.get(one.proposal, ()), *one.providers)))
    return found
