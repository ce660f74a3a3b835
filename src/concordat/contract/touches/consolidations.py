"""Whom a proposal touches that would make one contract of many: takes a system, gives providers and commissioners by proposal."""

from collections.abc import Iterator, Mapping

from concordat.contract.records import Consolidation
from concordat.decide.meetings.touched import Named, Touch
from concordat.kernel.answer import because_record
from concordat.kernel.system import System


def touches(system: System) -> Mapping[Named, tuple[Touch, ...]]:
    """Return them for each proposal that a consolidation names."""
    found: dict[Named, tuple[Touch, ...]] = {}
    for one in system.all(Consolidation):
        if one.proposal:
            named = ("Proposal", one.proposal)
            found[named] = (*found.get(named, ()), *_of(one))
    return found


def _of(one: Consolidation) -> Iterator[Touch]:
    would = f"“{one.title}”, which {one.proposal} would allow, is"
    for provider in one.providers:
        because = because_record(f"{would} with {provider}", "Consolidation", one.id, value=provider)
        yield Touch(organisation=provider, supplies=True, because=because)
    for commissioner in dict.fromkeys((one.co_ordinator, *one.commissioners)):
        because = because_record(f"{would} signed by {commissioner} too", "Consolidation", one.id, value=commissioner)
        yield Touch(organisation=commissioner, supplies=False, because=because)
