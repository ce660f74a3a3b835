"""Alliances: takes contract records, gives each alliance with its members and their shares, its base contracts, gates and lines."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from concordat.contract.records import Alliance, AllianceGate, Contract, ContractLink, Line, Party
from concordat.contract.register import Register, register
from concordat.kernel.system import System

FORM: Final = "alliance"
MEMBER: Final = "alliance member"
OVER: Final = "alliance over"
# The form of the lines of an alliance: what a member gains or loses, with no value of its own.
LINE_FORM: Final = "gain_or_loss"


@dataclass(frozen=True, slots=True)
class AllianceTerms:
    """One alliance: its contract and terms, its members in order, and what it stands over."""

    contract: Contract
    terms: Alliance
    members: tuple[Party, ...]
    bases: tuple[ContractLink, ...]
    gates: tuple[AllianceGate, ...]
    lines: tuple[Line, ...]

    @property
    def shares(self) -> Mapping[str, Decimal]:
        """The share of each member in what is gained or lost."""
        return {one.body: one.share for one in self.members if one.share is not None}


def alliances(system: System, book: Register | None = None) -> tuple[AllianceTerms, ...]:
    """Return every alliance of a system that has terms, in the order of its contracts."""
    own = book or register(system)
    links = [one for one in system.all(ContractLink) if one.kind == OVER and one.other]
    terms = {one.contract: one for one in system.all(Alliance)}
    return tuple(
        AllianceTerms(
            contract,
            terms[contract.id],
            tuple(party for party in own.parties_of.get(contract.id, ()) if party.role == MEMBER),
            tuple(one for one in links if one.contract == contract.id),
            tuple(one for one in system.all(AllianceGate) if one.contract == contract.id),
            own.lines_of.get(contract.id, ()),
        )
        for contract in own.contracts
        if contract.form == FORM and contract.id in terms
    )
