"""Contracts as open data: takes contracts, parties, lines, variations and consolidations, gives an OCDS 1.1 release package.

Each contract is a contracting process with a chain of releases. A consolidation is a process of its own; each contract that
it replaces gets a further release that points to it as `replacementProcess`. Amounts are exact decimals.
"""

from typing import Any
from uuid import NAMESPACE_OID, uuid5

from concordat.contract.disclosure import Disclosure, by_contract, placed_lines
from concordat.contract.ocds_consolidation import carried, consolidated, replaced
from concordat.contract.ocds_contract import contract_releases
from concordat.contract.ocds_extensions import extensions_of
from concordat.contract.ocds_parts import moment

VERSION = "1.1"


def ocds(disclosure: Disclosure) -> dict[str, Any]:
    """Return the release package. The same disclosure gives the same package, ids included."""
    releases = [one for contract, own in by_contract(disclosure) for one in contract_releases(own, contract)]
    for consolidation in disclosure.consolidations:
        placed = placed_lines(disclosure, consolidation)
        old = carried(placed)
        if old:
            releases.append(consolidated(disclosure, consolidation, placed))
            releases += (
                replaced(disclosure, contract, consolidation, placed)
                for contract in disclosure.contracts
                if contract.id in old
            )
    named = uuid5(NAMESPACE_OID, f"{disclosure.publisher} {disclosure.prefix} {disclosure.published}")
    extensions = extensions_of(releases, disclosure.extension)
    return {
        "uri": disclosure.uri or f"urn:uuid:{named}",
        "version": VERSION,
        **({"extensions": extensions} if extensions else {}),
        "publishedDate": moment(disclosure.published),
        "publisher": {"name": disclosure.publisher},
        "releases": releases,
    }
