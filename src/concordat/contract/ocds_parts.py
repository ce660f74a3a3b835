"""The parts of an OCDS release: takes records of contracts, gives parties, items, values and periods as the standard has them."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.contract.disclosed import Transaction
from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_classified import classified
from concordat.contract.ocds_states import Stretch
from concordat.contract.records import Contract, Line
from concordat.contract.worth import term_value
from concordat.kernel.money import pence
from concordat.kernel.period import ONE_DAY

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


def roles_of(disclosure: Disclosure, contract: Contract, lines: Sequence[Line]) -> dict[str, list[str]]:
    """Return the roles each body has in a contract, from its parties; from its lines for a body that is no party."""
    roles: dict[str, list[str]] = {}
    for party in disclosure.parties:
        if party.contract == contract.id:
            roles.setdefault(party.body, []).append(party.role)
    for line in lines:
        roles.setdefault(line.commissioner, ["commissioner"])
        roles.setdefault(line.provider, ["provider"])
    return roles


def party(disclosure: Disclosure, body: str, held: Sequence[str]) -> dict[str, Any]:
    """Return a body as a party with its organisation code, the standard's roles, and its roles in the contract's words."""
    code = disclosure.codes.get(body)
    identifier = {"scheme": BODY_SCHEME, "id": code, "legalName": disclosure.names.get(body, body)} if code else None
    roles = list(dict.fromkeys(role for own in held for role in ROLES.get(own, ())))
    own = {"identifier": identifier, "roles": roles, "contractRoles": list(held)}
    return filled({**reference(disclosure, body), **own})


def reference(disclosure: Disclosure, body: str) -> dict[str, Any]:
    """Return a body as it is referred to: by its organisation code, or by a local id that says so."""
    code = disclosure.codes.get(body)
    return {
        "id": f"{BODY_SCHEME}-{code}" if code else f"local-{body}",
        "name": disclosure.names.get(body, body) or body,
    }


def item(disclosure: Disclosure, line: Line) -> dict[str, Any]:
    """Return a line as an item: so many years (where whole) at the value of one year, and who buys it from whom."""
    plan = f"plan {line.plan_activity:f} a year" if line.plan_activity is not None else ""
    who = f"{line.service} for {disclosure.names.get(line.commissioner, line.commissioner)}"
    lot = next((one.id for one in disclosure.lots if line.id in one.lines), "")
    return filled(
        {
            "id": line.id,
            "description": ", ".join(filter(None, (who, f"payment: {line.form}", plan))),
            **classified(disclosure, line),
            "quantity": years(line),
            "unit": {"name": "year", "value": amount(pence(line.value))},
            "relatedLot": lot,
            "commissioner": reference(disclosure, line.commissioner),
            "provider": reference(disclosure, line.provider),
            "paymentForm": line.form,
            "plannedActivity": line.plan_activity,
            "population": line.population,
            "agreesAt": line.agrees_at,
            "deliversAt": line.delivers_at,
            "decision": line.decision,
            "period": period(line.starts, line.ends),
        }
    )


def transaction(disclosure: Disclosure, payment: Transaction) -> dict[str, Any]:
    """Return a sum paid as a transaction."""
    return {
        "id": payment.id,
        "date": moment(payment.paid_on),
        "value": amount(pence(payment.amount)),
        "payer": reference(disclosure, payment.payer),
        "payee": reference(disclosure, payment.payee),
    }


def value_of(lines: Sequence[Line], parts: Sequence[Stretch] = ()) -> tuple[dict[str, Any] | None, str]:
    """Return the value of lines and the sentence that says which value it is; None where there are no lines.

    `parts` is what each line is worth from when until when, where that changed.
    """
    if not lines:
        return None, ""
    if all(line.ends is not None for line in lines):
        told = parts or [Stretch(line.starts, line.ends, line.value) for line in lines]
        whole = sum((term_value(one.value, one.starts, one.ends) for one in told if one.ends is not None), Decimal(0))
        return amount(pence(whole)), "The value is that of the whole period of its lines."
    annual = sum((line.value for line in lines), Decimal(0))
    return amount(pence(annual)), "The value is that of one year, because a line has no end."


def years(line: Line) -> int | None:
    """Return how many whole years a line runs for; None where it is open or ends within a year."""
    if line.ends is None or (line.ends.month, line.ends.day) != (line.starts.month, line.starts.day):
        return None
    return line.ends.year - line.starts.year


def related(disclosure: Disclosure, identity: str, relationship: str, process: str) -> dict[str, Any]:
    """Return the link to another contracting process."""
    return {"id": identity, "relationship": [relationship], "scheme": "ocid", "identifier": disclosure.ocid(process)}


def status_on(contract: Contract, day: date) -> str:
    """Return the status of a contract on a day: it is active once signed, or once it began where no signature is on record."""
    if contract.ends is not None and contract.ends <= day:
        return "terminated"
    return "active" if (contract.signed or contract.starts) <= day or contract.starts <= day else "pending"


def award_of(contract: Contract) -> str:
    """Return the id of a contract's award."""
    return f"{contract.id}-award"


def amount(value: Decimal) -> dict[str, Any]:
    """Return pounds as a value; the amount stays an exact decimal."""
    return {"amount": value, "currency": CURRENCY}


def period(starts: date, ends: date | None) -> dict[str, Any]:
    """Return the days from `starts` up to but not including `ends` as date-times, with their number where there is an end."""
    days = (ends - starts).days if ends else None
    return filled({"startDate": moment(starts), "endDate": closing(ends) if ends else None, "durationInDays": days})


def closing(ends: date) -> str:
    """Return the last second before a day as a date-time."""
    return f"{ends - ONE_DAY}T23:59:59Z"


def moment(day: date | None) -> str | None:
    """Return the start of a day as a date-time."""
    return f"{day}T00:00:00Z" if day else None


def prefix_note(disclosure: Disclosure) -> str:
    """Return the sentence that says that the prefix is not registered; nothing where it is."""
    if disclosure.prefix_is_registered:
        return ""
    return f"The prefix {disclosure.prefix} of its ocid is not registered: the identifier is local."


def sentences(*texts: str) -> str:
    """Return the sentences that are not empty as one text."""
    return " ".join(filter(None, texts))


def filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return members that hold something: the standard has no empty texts or lists."""
    empty: tuple[Any, ...] = (None, "", [], {})
    return {key: value for key, value in values.items() if value not in empty}
