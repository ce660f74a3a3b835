"""The first release of a contract: takes it with its lines as they were agreed, gives its award, contract and planned payments."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_documents import told as told_documents
from concordat.contract.ocds_milestones import milestones, planned
from concordat.contract.ocds_options import allowed, extent, options_of
from concordat.contract.ocds_parts import (
    SUPPLIES,
    award_of,
    filled,
    item,
    moment,
    period,
    prefix_note,
    reference,
    related,
    roles_of,
    sentences,
    status_on,
    value_of,
)
from concordat.contract.ocds_release import release, sides
from concordat.contract.ocds_states import State
from concordat.contract.ocds_tender import tender
from concordat.contract.records import Contract, ContractDocument

WHOLE_PROCESS = ("framework", "parent", "prior")


def agreed(
    disclosure: Disclosure,
    contract: Contract,
    told: Sequence[State],
    day: date,
    documents: Sequence[ContractDocument] = (),
) -> dict[str, Any]:
    """Return the release of a day that says what was agreed; `told` is the first state alone, `documents` what is there by then."""
    lines = told[0].lines
    roles = roles_of(disclosure, contract, lines)
    suppliers = [body for body, held in roles.items() if any(role in SUPPLIES for role in held)]
    status = "active" if status_on(contract, day) == "active" else "pending"
    value, says = value_of(lines)
    award = {
        "id": award_of(contract),
        "title": contract.title,
        "value": value,
        "status": status,
        "date": moment(contract.signed),
        "suppliers": [reference(disclosure, body) for body in suppliers],
        "contractPeriod": period(contract.starts, contract.ends),
        "description": f"Allowed by decision {contract.decision}." if contract.decision else "",
    }
    options = options_of(disclosure, contract)
    plan = milestones(disclosure, planned(told), {})
    agreement = {
        "id": contract.id,
        "awardID": award_of(contract),
        "title": contract.title,
        "status": status,
        "description": sentences(f"Form: {contract.form}.", says, prefix_note(disclosure)),
        "form": contract.form,
        "decision": contract.decision,
        "value": value,
        "period": period(contract.starts, contract.ends) | extent(contract, options),
        "dateSigned": moment(contract.signed),
        "items": [item(disclosure, line) for line in lines],
        "documents": told_documents(documents),
        "contractOptions": allowed(options),
        "implementation": {"milestones": plan} if plan else None,
        "relatedProcesses": [
            related(disclosure, f"{one.relationship}-{one.to}", one.relationship, one.to)
            for one in disclosure.links
            if one.contract == contract.id and one.relationship not in WHOLE_PROCESS
        ],
    }
    bought = tender(disclosure, contract)
    tag = [*(["tender"] if bought else []), "award", "contract", *(["implementation"] if plan else [])]
    return release(
        disclosure,
        contract.id,
        f"{contract.id}-{day}-contract",
        day,
        tag,
        **sides(disclosure, roles),
        tender=bought,
        awards=[filled(award)],
        contracts=[filled(agreement)],
        relatedProcesses=list(_above(disclosure, contract)),
    )


def _above(disclosure: Disclosure, contract: Contract) -> Iterator[dict[str, Any]]:
    """Give the links of the whole process: the contract or framework it stands under, and what came before it."""
    if contract.parent:
        form = next((one.form for one in disclosure.contracts if one.id == contract.parent), "")
        yield related(disclosure, "1", "framework" if form == "framework" else "parent", contract.parent)
    for one in disclosure.links:
        if one.contract == contract.id and one.relationship in WHOLE_PROCESS:
            yield related(disclosure, f"{one.relationship}-{one.to}", one.relationship, one.to)
