"""What is published as open contracting data: takes records of contracts, gives them as one disclosure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from concordat.contract.disclosed import Lot, Procedure, ProcessLink, Transaction
from concordat.contract.placed import Placed, cut_over, in_scope, place_lines
from concordat.contract.records import Choice, Consolidation, Contract, Line, Party, Variation
from concordat.contract.register import Register

# Not a prefix of the Open Contracting Partnership's list: every contract published under it says so.
UNREGISTERED_PREFIX = "ocds-local0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """What is published: the records, the names and organisation codes of bodies, and who publishes on which day.

    `agreed` names the consolidations that were decided; the others are published as pending. `extension` is the public
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
    procedures: Sequence[Procedure] = ()
    lots: Sequence[Lot] = ()
    extension: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)

    def ocid(self, process: str) -> str:
        """Return the contracting process's identifier."""
        return f"{self.prefix}-{process}"


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
