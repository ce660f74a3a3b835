"""The releases of a consolidation: the process of the new contract, and a further release of each contract it replaces."""

from collections.abc import Sequence
from typing import Any

from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_parts import (
    filled,
    item,
    period,
    prefix_note,
    reference,
    related,
    sentences,
    status_on,
    value_of,
)
from concordat.contract.ocds_release import release, sides
from concordat.contract.placed import Placed, carry
from concordat.contract.records import Consolidation, Contract


def consolidated(disclosure: Disclosure, consolidation: Consolidation, placed: Sequence[Placed]) -> dict[str, Any]:
    """Return the release of the new process, with what it replaces."""
    lines, _ = carry(placed, consolidation)
    agreed = consolidation.id in disclosure.agreed
    roles: dict[str, list[str]] = {}
    for body in consolidation.commissioners:
        roles[body] = ["co-ordinating commissioner" if body == consolidation.co_ordinator else "commissioner"]
    for body in consolidation.providers:
        roles.setdefault(body, []).append("provider")
    value, says = value_of(lines)
    old_ones = carried(placed)
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
        "description": sentences(f"One contract in place of {len(old_ones)}.", says, prefix_note(disclosure)),
        "period": period(consolidation.starts, None),
        "items": [item(disclosure, line) for line in lines],
    }
    earlier = [related(disclosure, str(number), "prior", old) for number, old in enumerate(old_ones, 1)]
    day = disclosure.published
    return release(
        disclosure,
        consolidation.id,
        f"{consolidation.id}-{day}-contract",
        day,
        ["award", "contract"],
        **sides(disclosure, roles),
        awards=[filled(common | award)],
        contracts=[filled(common | agreement)],
        relatedProcesses=earlier,
    )


def replaced(
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
    own = f"{contract.id}-{day}-{consolidation.id}"
    tag = ["contractTermination" if ended else "contractUpdate"]
    return release(disclosure, contract.id, own, day, tag, contracts=[filled(agreement)])


def carried(placed: Sequence[Placed]) -> tuple[str, ...]:
    """Return the contracts of which a line is carried over."""
    return tuple(dict.fromkeys(one.line.contract for one in placed if one.state == "carried"))
