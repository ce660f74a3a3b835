"""Contracts as open data: takes contracts, parties, lines and consolidations, gives an OCDS 1.1 release package.

Each contract is a contracting process with a first release. A consolidation is a process of its own; each contract that it
replaces gets a second release that points to it as `replacementProcess`. Amounts are exact decimals.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from concordat.contract.disclosure import Disclosure, placed_lines
from concordat.contract.ocds_parts import (
    ROLES,
    SUPPLIES,
    filled,
    item,
    moment,
    party,
    period,
    prefix_note,
    reference,
    related,
    roles_of,
    sentences,
    status_on,
    transaction,
    value_of,
)
from concordat.contract.placed import Placed, carry
from concordat.contract.records import Consolidation, Contract

VERSION = "1.1"


def ocds(disclosure: Disclosure) -> dict[str, Any]:
    """Return the release package. The same disclosure gives the same package, ids included."""
    releases = [*(_first_release(disclosure, contract) for contract in disclosure.contracts)]
    for consolidation in disclosure.consolidations:
        placed = placed_lines(disclosure, consolidation)
        replaced = _replaced(placed)
        if replaced:
            releases.append(_consolidated_release(disclosure, consolidation, placed))
            releases += (
                _replaced_release(disclosure, contract, consolidation, placed)
                for contract in disclosure.contracts
                if contract.id in replaced
            )
    named = uuid5(NAMESPACE_OID, f"{disclosure.publisher} {disclosure.prefix} {disclosure.published}")
    return {
        "uri": disclosure.uri or f"urn:uuid:{named}",
        "version": VERSION,
        "publishedDate": moment(disclosure.published),
        "publisher": {"name": disclosure.publisher},
        "releases": releases,
    }


def _first_release(disclosure: Disclosure, contract: Contract) -> dict[str, Any]:
    lines = [line for line in disclosure.lines if line.contract == contract.id]
    roles = roles_of(disclosure, contract, lines)
    suppliers = [body for body, held in roles.items() if any(role in SUPPLIES for role in held)]
    day = min(contract.signed or contract.starts, disclosure.published)
    status = status_on(contract, disclosure.published)
    transactions = [
        transaction(disclosure, payment) for payment in disclosure.payments if payment.contract == contract.id
    ]
    value, says = value_of(lines)
    common = {"title": contract.title, "value": value}
    award = {
        "id": f"{contract.id}-award",
        "status": "pending" if status == "pending" else "active",
        "date": moment(contract.signed),
        "suppliers": [reference(disclosure, body) for body in suppliers],
        "contractPeriod": period(contract.starts, contract.ends),
        "description": f"Allowed by decision {contract.decision}." if contract.decision else "",
    }
    agreement = {
        "id": contract.id,
        "awardID": award["id"],
        "status": status,
        "description": sentences(f"Form: {contract.form}.", says, prefix_note(disclosure)),
        "period": period(contract.starts, contract.ends),
        "dateSigned": moment(contract.signed),
        "items": [item(disclosure, line) for line in lines],
        "implementation": {"transactions": transactions},
    }
    parents = [related(disclosure, "1", "parent", contract.parent)] if contract.parent else []
    return _release(
        disclosure,
        contract.id,
        day,
        transactions,
        roles,
        common | award,
        common | agreement,
        parents,
    )


def _consolidated_release(
    disclosure: Disclosure, consolidation: Consolidation, placed: Sequence[Placed]
) -> dict[str, Any]:
    lines, _ = carry(placed, consolidation)
    agreed = consolidation.id in disclosure.agreed
    roles: dict[str, list[str]] = {}
    for body in consolidation.commissioners:
        roles[body] = ["co-ordinating commissioner" if body == consolidation.co_ordinator else "commissioner"]
    for body in consolidation.providers:
        roles.setdefault(body, []).append("provider")
    value, says = value_of(lines)
    replaced = _replaced(placed)
    common = {"title": consolidation.title, "value": value}
    award = {
        "id": f"{consolidation.id}-award",
        "status": "active" if agreed else "pending",
        "suppliers": [reference(disclosure, body) for body in consolidation.providers],
        "contractPeriod": period(consolidation.starts, None),
        "description": f"Proposal {consolidation.proposal}." if consolidation.proposal else "",
    }
    agreement = {
        "id": consolidation.id,
        "awardID": award["id"],
        "status": "active" if agreed and consolidation.starts <= disclosure.published else "pending",
        "description": sentences(f"One contract in place of {len(replaced)}.", says, prefix_note(disclosure)),
        "period": period(consolidation.starts, None),
        "items": [item(disclosure, line) for line in lines],
    }
    earlier = [related(disclosure, str(number), "prior", old) for number, old in enumerate(replaced, 1)]
    return _release(
        disclosure, consolidation.id, disclosure.published, (), roles, common | award, common | agreement, earlier
    )


def _replaced_release(
    disclosure: Disclosure, contract: Contract, consolidation: Consolidation, placed: Sequence[Placed]
) -> dict[str, Any]:
    """Return the second release of a contract that a consolidation replaces; one with lines left local goes on."""
    day = disclosure.published
    goes_on = any(one.state == "left local" for one in placed if one.line.contract == contract.id)
    ended = consolidation.id in disclosure.agreed and consolidation.starts <= day and not goes_on
    agreement = {
        "id": contract.id,
        "awardID": f"{contract.id}-award",
        "status": "terminated" if ended else status_on(contract, day),
        "period": period(contract.starts, consolidation.starts) if ended else None,
        "relatedProcesses": [related(disclosure, consolidation.id, "replacementProcess", consolidation.id)],
    }
    return {
        "ocid": disclosure.ocid(contract.id),
        "id": f"{contract.id}-{day}-{consolidation.id}",
        "date": moment(day),
        "tag": ["contractTermination" if ended else "contractUpdate"],
        "initiationType": "tender",
        "language": "en",
        "contracts": [filled(agreement)],
    }


def _replaced(placed: Sequence[Placed]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.line.contract for one in placed if one.state == "carried"))


def _release(
    disclosure: Disclosure,
    process: str,
    day: date,
    transactions: Sequence[Any],
    roles: Mapping[str, Sequence[str]],
    award: Mapping[str, Any],
    agreement: Mapping[str, Any],
    related: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    buyers = sorted(
        (body for body, held in roles.items() if any("buyer" in ROLES[role] for role in held)),
        key=lambda body: "co-ordinating commissioner" not in roles[body],
    )
    return filled(
        {
            "ocid": disclosure.ocid(process),
            "id": f"{process}-{day}-contract",
            "date": moment(day),
            "tag": ["award", "contract", *(["implementation"] if transactions else [])],
            "initiationType": "tender",
            "language": "en",
            "parties": [party(disclosure, body, held) for body, held in roles.items()],
            "buyer": reference(disclosure, buyers[0]) if buyers else None,
            "awards": [filled(award)],
            "contracts": [filled(agreement)],
            "relatedProcesses": list(related),
        }
    )
