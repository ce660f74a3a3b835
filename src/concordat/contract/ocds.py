"""Contracts as open data: takes contracts, parties, lines and consolidations, gives an OCDS 1.1 release package.

Each contract is a contracting process with a first release. A consolidation is a process of its own; each contract that it
replaces gets a second release that points to it as `replacementProcess`. Amounts are exact decimals.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from concordat.contract.ocds_register import Payment, Register, carried_lines, replaced_by
from concordat.contract.records import Consolidation, Contract, Line
from concordat.kernel.money import pence

VERSION = "1.1"
CURRENCY = "GBP"
# The scheme name of organisation codes of the health service is still to be confirmed by the standard's list.
BODY_SCHEME = "GB-NHS"
ROLES: Mapping[str, tuple[str, ...]] = {
    "commissioner": ("buyer", "payer"),
    "co-ordinating commissioner": ("buyer", "payer", "procuringEntity"),
    "provider": ("supplier", "payee"),
    "lead provider": ("supplier", "payee"),
    "material sub-contractor": ("subcontractor",),
}
SUPPLIES = ("provider", "lead provider")


def ocds(register: Register) -> dict[str, Any]:
    """Return the release package. The same register gives the same package, ids included."""
    releases = [*(_first_release(register, contract) for contract in register.contracts)]
    for consolidation in register.consolidations:
        replaced = replaced_by(register, consolidation)
        if replaced:
            releases.append(_consolidated_release(register, consolidation, replaced))
            releases += (_replaced_release(register, contract, consolidation) for contract in replaced)
    named = uuid5(NAMESPACE_OID, f"{register.publisher} {register.prefix} {register.published}")
    return {
        "uri": register.uri or f"urn:uuid:{named}",
        "version": VERSION,
        "publishedDate": _start(register.published),
        "publisher": {"name": register.publisher},
        "releases": releases,
    }


def _first_release(register: Register, contract: Contract) -> dict[str, Any]:
    lines = [line for line in register.lines if line.contract == contract.id]
    roles = _roles(register, contract, lines)
    suppliers = [body for body, held in roles.items() if any(role in SUPPLIES for role in held)]
    day = min(contract.signed or contract.starts, register.published)
    status = _status(contract, register.published)
    transactions = [_transaction(register, payment) for payment in register.payments if payment.contract == contract.id]
    tag = ["award", "contract", *(["implementation"] if transactions else [])]
    value, says = _value(lines)
    common = {"title": contract.title, "value": value}
    award = {
        "id": f"{contract.id}-award",
        "status": "pending" if status == "pending" else "active",
        "date": _start(contract.signed),
        "suppliers": [_reference(register, body) for body in suppliers],
        "contractPeriod": _period(contract.starts, contract.ends),
        "description": f"Allowed by decision {contract.decision}." if contract.decision else "",
    }
    agreement = {
        "id": contract.id,
        "awardID": award["id"],
        "status": status,
        "description": _sentences(f"Form: {contract.form}.", says, _prefix_note(register)),
        "period": _period(contract.starts, contract.ends),
        "dateSigned": _start(contract.signed),
        "items": [_item(register, line) for line in lines],
        "implementation": {"transactions": transactions},
    }
    parents = [_related(register, "1", "parent", contract.parent)] if contract.parent else []
    return _release(
        register,
        contract.id,
        f"{contract.id}-{day}-contract",
        day,
        tag,
        roles,
        common | award,
        common | agreement,
        parents,
    )


def _consolidated_release(
    register: Register, consolidation: Consolidation, replaced: Sequence[Contract]
) -> dict[str, Any]:
    lines = carried_lines(register, consolidation)
    agreed = consolidation.id in register.agreed
    roles: dict[str, list[str]] = {}
    for body in consolidation.commissioners:
        roles[body] = ["co-ordinating commissioner" if body == consolidation.co_ordinator else "commissioner"]
    for body in consolidation.providers:
        roles.setdefault(body, []).append("provider")
    status = "pending" if not agreed or consolidation.starts > register.published else "active"
    annual = pence(sum((line.value for line in lines), Decimal(0)))
    common = {"title": consolidation.title, "value": _amount(annual)}
    award = {
        "id": f"{consolidation.id}-award",
        "status": "active" if agreed else "pending",
        "suppliers": [_reference(register, body) for body in consolidation.providers],
        "contractPeriod": _period(consolidation.starts, None),
        "description": f"Proposal {consolidation.proposal}." if consolidation.proposal else "",
    }
    says = f"One contract in place of {len(replaced)}. The value is that of one year."
    agreement = {
        "id": consolidation.id,
        "awardID": award["id"],
        "status": status,
        "description": _sentences(says, _prefix_note(register)),
        "period": _period(consolidation.starts, None),
        "items": [_item(register, line, counted=False) for line in lines],
    }
    related = [_related(register, str(number), "prior", old.id) for number, old in enumerate(replaced, 1)]
    day = register.published
    identity = f"{consolidation.id}-{day}-contract"
    return _release(
        register,
        consolidation.id,
        identity,
        day,
        ["award", "contract"],
        roles,
        common | award,
        common | agreement,
        related,
    )


def _replaced_release(register: Register, contract: Contract, consolidation: Consolidation) -> dict[str, Any]:
    agreed = consolidation.id in register.agreed
    ended = agreed and consolidation.starts <= register.published
    day = register.published
    agreement: dict[str, Any] = {
        "id": contract.id,
        "awardID": f"{contract.id}-award",
        "status": "terminated" if ended else _status(contract, day),
        "relatedProcesses": [_related(register, consolidation.id, "replacementProcess", consolidation.id)],
    }
    if ended:
        agreement["period"] = _period(contract.starts, consolidation.starts)
    return {
        "ocid": register.ocid(contract.id),
        "id": f"{contract.id}-{day}-{consolidation.id}",
        "date": _start(day),
        "tag": ["contractTermination" if ended else "contractUpdate"],
        "initiationType": "tender",
        "language": "en",
        "contracts": [_filled(agreement)],
    }


def _release(
    register: Register,
    process: str,
    identity: str,
    day: date,
    tag: list[str],
    roles: Mapping[str, Sequence[str]],
    award: Mapping[str, Any],
    agreement: Mapping[str, Any],
    related: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    buyers = sorted(
        (body for body, held in roles.items() if any("buyer" in ROLES[role] for role in held)),
        key=lambda body: "co-ordinating commissioner" not in roles[body],
    )
    return _filled(
        {
            "ocid": register.ocid(process),
            "id": identity,
            "date": _start(day),
            "tag": tag,
            "initiationType": "tender",
            "language": "en",
            "parties": [_party(register, body, held) for body, held in roles.items()],
            "buyer": _reference(register, buyers[0]) if buyers else None,
            "awards": [_filled(award)],
            "contracts": [_filled(agreement)],
            "relatedProcesses": list(related),
        }
    )


def _roles(register: Register, contract: Contract, lines: Sequence[Line]) -> dict[str, list[str]]:
    roles: dict[str, list[str]] = {}
    for party in register.parties:
        if party.contract == contract.id:
            roles.setdefault(party.body, []).append(party.role)
    for line in lines:
        roles.setdefault(line.commissioner, ["commissioner"])
        roles.setdefault(line.provider, ["provider"])
    return roles


def _party(register: Register, body: str, held: Sequence[str]) -> dict[str, Any]:
    code = register.codes.get(body)
    identifier = {"scheme": BODY_SCHEME, "id": code, "legalName": register.names.get(body, body)} if code else None
    roles = list(dict.fromkeys(role for own in held for role in ROLES[own]))
    return _filled({**_reference(register, body), "identifier": identifier, "roles": roles})


def _reference(register: Register, body: str) -> dict[str, Any]:
    code = register.codes.get(body)
    return {"id": f"{BODY_SCHEME}-{code}" if code else f"local-{body}", "name": register.names.get(body, body) or body}


def _item(register: Register, line: Line, *, counted: bool = True) -> dict[str, Any]:
    count = years(line) if counted else None
    plan = f"plan {line.plan_activity:f} a year" if line.plan_activity is not None else ""
    who = f"{line.service} for {register.names.get(line.commissioner, line.commissioner)}"
    told = ", ".join(filter(None, (who, f"payment: {line.form}", plan)))
    unit = {"name": "year", "value": _amount(pence(line.value))}
    service = {"scheme": "local", "id": line.service, "description": line.service}
    return _filled({"id": line.id, "description": told, "classification": service, "quantity": count, "unit": unit})


def _transaction(register: Register, payment: Payment) -> dict[str, Any]:
    return {
        "id": payment.id,
        "date": _start(payment.paid_on),
        "value": _amount(pence(payment.amount)),
        "payer": _reference(register, payment.payer),
        "payee": _reference(register, payment.payee),
    }


def _value(lines: Sequence[Line]) -> tuple[dict[str, Any] | None, str]:
    if not lines:
        return None, ""
    spans = [years(line) for line in lines]
    if all(spans):
        whole = sum((line.value * (count or 0) for line, count in zip(lines, spans, strict=True)), Decimal(0))
        return _amount(pence(whole)), "The value is that of the whole period of its lines."
    annual = sum((line.value for line in lines), Decimal(0))
    return _amount(pence(annual)), "The value is that of one year, because a line has no end or not whole years."


def years(line: Line) -> int | None:
    """Return how many whole years a line runs for; None where it is open or ends within a year."""
    if line.ends is None or (line.ends.month, line.ends.day) != (line.starts.month, line.starts.day):
        return None
    return line.ends.year - line.starts.year


def _related(register: Register, identity: str, relationship: str, process: str) -> dict[str, Any]:
    return {"id": identity, "relationship": [relationship], "scheme": "ocid", "identifier": register.ocid(process)}


def _status(contract: Contract, day: date) -> str:
    if contract.starts > day:
        return "pending"
    return "terminated" if contract.ends is not None and contract.ends <= day else "active"


def _amount(value: Decimal) -> dict[str, Any]:
    return {"amount": value, "currency": CURRENCY}


def _period(starts: date, ends: date | None) -> dict[str, Any]:
    last = f"{ends - timedelta(days=1)}T23:59:59Z" if ends else None
    return _filled({"startDate": _start(starts), "endDate": last})


def _start(day: date | None) -> str | None:
    return f"{day}T00:00:00Z" if day else None


def _prefix_note(register: Register) -> str:
    if register.prefix_is_registered:
        return ""
    return f"The prefix {register.prefix} of its ocid is not registered: the identifier is local."


def _sentences(*texts: str) -> str:
    return " ".join(filter(None, texts))


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    empty: tuple[Any, ...] = (None, "", [], {}, {"transactions": []})
    return {key: value for key, value in values.items() if value not in empty}
