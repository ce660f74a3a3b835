"""Contracts of one process: takes what its releases come to, gives each contract, or award without one, with parties and lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast, get_args

from concordat.contract.from_ocds.bodies import Bodies
from concordat.contract.from_ocds.codes import contract_codes
from concordat.contract.from_ocds.lines import Agreed, lines_of
from concordat.contract.from_ocds.notes import Notes
from concordat.contract.from_ocds.values import Json, day, half_open, inner, rows, text, texts, walk
from concordat.contract.records import Contract, Form, Line, Party, PartyRole

FORMS, ROLES = get_args(Form), get_args(PartyRole)
BUYS, SUPPLIES = ("commissioner", "co-ordinating commissioner"), ("provider", "lead provider")
STANDARD: dict[str, PartyRole] = {
    "buyer": "commissioner",
    "supplier": "provider",
    "subcontractor": "material sub-contractor",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadContract:
    """One contract as records, and what it was read from."""

    contract: Contract
    parties: tuple[Party, ...]
    lines: tuple[Line, ...]
    agreed: Agreed
    merged: Json
    award: Json


def contracts_of(merged: Json, ids: dict[str, str], at: str, bodies: Bodies, notes: Notes) -> Iterator[ReadContract]:
    """Give each contract of a merged release; `ids` gives the id each has here by its own id in the process.

    An award that a later release makes a contract of has none, and is passed over.
    """
    for own, one, award in pairs(merged):
        read = _read(merged, one, award, ids[own], at, bodies, notes) if own in ids else None
        if read is not None:
            yield read


def pairs(merged: Json) -> Iterator[tuple[str, Json, Json]]:
    """Give the id of each contract with the contract and its award, then of each award that no contract follows."""
    awards = {text(one.get("id")): one for one in rows(merged.get("awards"))}
    followed = set()
    for one in rows(merged.get("contracts")):
        followed.add(text(one.get("awardID")))
        yield text(one.get("id")), one, awards.get(text(one.get("awardID")), {})
    for key, award in awards.items():
        if key not in followed and text(award.get("status")) not in ("cancelled", "unsuccessful"):
            yield key, {}, award


def _read(merged: Json, one: Json, award: Json, key: str, at: str, bodies: Bodies, notes: Notes) -> ReadContract | None:
    tender = inner(merged, "tender")
    title = text(one.get("title")) or text(award.get("title")) or text(tender.get("title")) or text(merged.get("title"))
    term = inner(one, "period") or inner(award, "contractPeriod") or inner(tender, "contractPeriod")
    signed = day(one.get("dateSigned"), notes, f"{at}/dateSigned")
    starts = day(term.get("startDate"), notes, f"{at}/period/startDate")
    ends = half_open(day(term.get("endDate"), notes, f"{at}/period/endDate"))
    if starts is None:
        starts = signed or day(award.get("date"), notes, f"{at}/date")
        what = f"{key} does not say when it starts" + (f"; {starts} is when it was made." if starts else ".")
        notes.warn("no-start", what, "A contract holds from a day on.", "Put the first day in its place.", at)
    if starts is None:
        return None
    if ends is not None and ends <= starts:
        what = f"{key} would end on {ends} and starts on {starts}; it is read without an end."
        notes.warn("impossible-dates", what, "It would never hold.", "Correct the end.", at)
        ends = None
    roles = dict(_roles(merged, one, award, at, bodies))
    agreed = Agreed(
        contract=key,
        starts=starts,
        ends=ends,
        buyers=tuple(body for body, held in roles.items() if any(role in BUYS for role in held)),
        suppliers=tuple(body for body, held in roles.items() if any(role in SUPPLIES for role in held)),
        service=_service(tender) or title,
        at=at,
        cpv=contract_codes(tender, award, one),
    )
    form = text(one.get("form"))
    techniques = inner(tender, "techniques")
    read = Contract(
        id=key,
        title=title or key,
        form=cast(
            Form, form if form in FORMS else "framework" if techniques.get("hasFrameworkAgreement") is True else "full"
        ),
        signed=signed,
        starts=starts,
        ends=ends,
        decision=text(one.get("decision")),
        cpv=agreed.cpv,
    )
    parties = tuple(Party(contract=key, body=body, role=role) for body, held in roles.items() for role in held)
    lines = lines_of(one, award, agreed, bodies, notes)
    return ReadContract(contract=read, parties=parties, lines=lines, agreed=agreed, merged=one, award=award)


def _roles(merged: Json, one: Json, award: Json, at: str, bodies: Bodies) -> dict[str, tuple[PartyRole, ...]]:
    """Return the roles of each body: those in our own words, else those of the standard; a supplier is one of this award."""
    roles: dict[str, tuple[PartyRole, ...]] = {}
    suppliers = tuple(dict.fromkeys(bodies.met(each, at) for each in rows(award.get("suppliers")))) or None
    for place, party in walk(merged.get("parties"), "parties"):
        body = bodies.met(party, place)
        said = (*texts(party.get("contractRoles")), *texts(inner(party, "details").get("contractRoles")))
        own = tuple(role for role in said if role in ROLES)
        held = texts(party.get("roles"))
        meant = [role for word, role in STANDARD.items() if word in held]
        if suppliers is not None and body not in suppliers:
            meant = [role for role in meant if role != "provider"]
        found = cast(tuple[PartyRole, ...], own or tuple(meant))
        if body and found:
            roles[body] = tuple(dict.fromkeys((*roles.get(body, ()), *found)))
    buyer = bodies.met(inner(merged, "buyer"), "buyer")
    if buyer and buyer not in roles:
        roles[buyer] = ("commissioner",)
    for body in suppliers or ():
        if body and body not in roles:
            roles[body] = ("provider",)
    return roles


def _service(tender: Json) -> str:
    told: Any = inner(tender, "classification") or inner(
        {"first": next(iter(rows(tender.get("items"))), {})}, "first", "classification"
    )
    return text(told.get("description")) or text(told.get("id"))
