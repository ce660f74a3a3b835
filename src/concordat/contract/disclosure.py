"""What is published as open contracting data: takes records of contracts, gives them as one disclosure."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from concordat.contract.disclosed import Lot, Procedure, ProcessLink, Transaction
from concordat.contract.placed import Placed, cut_over, in_scope, place_lines
from concordat.contract.records import (
    Choice,
    Consolidation,
    Contract,
    ContractDocument,
    ContractOption,
    Line,
    Party,
    Variation,
)
from concordat.contract.register import Register

# Not a prefix of the Open Contracting Partnership's list: every contract published under it says so.
UNREGISTERED_PREFIX = "ocds-local0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """What is published: the records, the names and organisation codes of bodies, and who publishes on which day.

    `agreed` names the consolidations that were decided; the others are published as pending. `documents` are public ones alone. `extension` is the public
    address of what the package adds to the standard (`ocds_extensions.py`), where it has one.
    """

    publisher: str
    published: date
    prefix: str = UNREGISTERED_PREFIX
    prefix_is_registered: bool = False
    uri: str = ""
    contracts: Sequence[Contract] = ()
    parties: Sequence[Party] = ()
    lines: Sequence[Line] = ()
    consolidations: Sequence[Consolidation] = ()
    choices: Sequence[Choice] = ()
    variations: Sequence[Variation] = ()
    agreed: Sequence[str] = ()
    payments: Sequence[Transaction] = ()
    links: Sequence[ProcessLink] = ()
    options: Sequence[ContractOption] = ()
    documents: Sequence[ContractDocument] = ()
    procedures: Sequence[Procedure] = ()
    lots: Sequence[Lot] = ()
    extension: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)

    def ocid(self, process: str) -> str:
        """Return the contracting process's identifier."""
        return f"{self.prefix}-{process}"


def by_contract(disclosure: Disclosure) -> Iterator[tuple[Contract, Disclosure]]:
    """Give each contract with what is disclosed of it alone, and of the contract it stands under: sorted once, not searched."""
    kinds = ("parties", "lines", "variations", "payments", "links", "procedures", "lots", "options", "documents")
    own: dict[str, dict[str, list[Any]]] = {kind: defaultdict(list) for kind in kinds}
    for kind in kinds:
        for record in getattr(disclosure, kind):
            own[kind][record.contract].append(record)
    contracts = {contract.id: contract for contract in disclosure.contracts}
    for contract in disclosure.contracts:
        above = [contracts[contract.parent]] if contract.parent in contracts else []
        held: dict[str, Any] = {kind: tuple(own[kind].get(contract.id, ())) for kind in kinds}
        yield contract, replace(disclosure, contracts=(contract, *above), **held)


def placed_lines(disclosure: Disclosure, consolidation: Consolidation) -> tuple[Placed, ...]:
    """Return every line of the contracts in scope of a consolidation with what becomes of it."""
    records = Register(
        contracts=tuple(disclosure.contracts), parties=tuple(disclosure.parties), lines=tuple(disclosure.lines)
    )
    base = cut_over(records, consolidation.starts)
    choices = {
        choice.key: choice
        for choice in disclosure.choices
        if choice.consolidation == consolidation.id and choice.about == "line"
    }
    return place_lines(base, consolidation, in_scope(base, consolidation), choices)
