"""What stands beside the records of a contract: takes it as read, gives links, sums paid, lots and how it was bought."""

import re
from collections.abc import Iterator, Mapping
from typing import cast, get_args

from concordat.contract.disclosed import Lot, Method, Procedure, ProcessLink, Relationship, Transaction
from concordat.contract.from_ocds.bodies import Bodies
from concordat.contract.from_ocds.contracts import ReadContract
from concordat.contract.from_ocds.notes import Notes
from concordat.contract.from_ocds.values import Json, day, inner, money, rows, text, texts, walk
from concordat.contract.ocds_tender import WHOLE

RELATIONSHIPS, METHODS = get_args(Relationship), get_args(Method)
ABOVE = ("framework", "parent")
_PREFIX = re.compile(r"ocds-[a-z0-9]{6}-", re.ASCII)


def named(ocid: str, known: Mapping[str, str]) -> str:
    """Return what another process is called here: its contract where the data has it, else its ocid without the prefix."""
    return known.get(ocid) or _PREFIX.sub("", ocid, count=1)


def above(merged: Json, known: Mapping[str, str]) -> str:
    """Return the contract that a process stands under, empty where it stands under none."""
    for one in rows(merged.get("relatedProcesses")):
        if any(word in ABOVE for word in texts(one.get("relationship"))):
            return named(text(one.get("identifier")), known)
    return ""


def links(merged: Json, read: ReadContract, known: Mapping[str, str]) -> Iterator[ProcessLink]:
    """Give the links of a contract, and of its process, to others; what it stands under is its parent."""
    for one in (*rows(merged.get("relatedProcesses")), *rows(read.merged.get("relatedProcesses"))):
        to = named(text(one.get("identifier")), known)
        for word in texts(one.get("relationship")):
            if word in RELATIONSHIPS and word not in ABOVE and to:
                yield ProcessLink(contract=read.contract.id, relationship=cast(Relationship, word), to=to)


def transactions(read: ReadContract, bodies: Bodies, notes: Notes) -> Iterator[Transaction]:
    """Give each sum paid; one without id, day, sum or a body is noted."""
    implementation = inner(read.merged, "implementation")
    due = {text(one.get("id")): one.get("dueDate") for one in rows(implementation.get("milestones"))}
    for at, one in walk(implementation.get("transactions"), f"{read.agreed.at}/transactions"):
        key, paid_on = text(one.get("id")), day(one.get("date"), notes, f"{at}/date")
        amount = money(one.get("value"), notes, f"{at}/value")
        payer, payee = bodies.met(inner(one, "payer"), at), bodies.met(inner(one, "payee"), at)
        if not key or paid_on is None or amount is None or not payer or not payee:
            what = f"A sum paid under {read.contract.id} lacks its id, day, amount, payer or payee."
            notes.warn("no-payment", what, "It cannot be a payment.", "Record it by hand.", at)
            continue
        month = day(due.get(text(inner(one, "relatedImplementationMilestone").get("id"))), notes, at)
        yield Transaction(
            id=key,
            contract=read.contract.id,
            paid_on=paid_on,
            payer=payer,
            payee=payee,
            amount=amount,
            month=month.replace(day=1) if month else None,
        )


def lots(tender: Json, read: ReadContract) -> Iterator[Lot]:
    """Give each lot with the lines that name it; the one that stands for a whole contract is none."""
    items = rows(read.merged.get("items"))
    for one in rows(tender.get("lots")):
        key = text(one.get("id"))
        own = tuple(text(item.get("id")) for item in items if key and text(item.get("relatedLot")) == key)
        if key and key != WHOLE:
            yield Lot(id=key, contract=read.contract.id, title=text(one.get("title")), lines=own)


def procedure(tender: Json, read: ReadContract) -> Procedure | None:
    """Return how a contract was bought, None where nothing is said of it."""
    law, method = inner(tender, "legalBasis"), text(tender.get("procurementMethod"))
    found = Procedure(
        contract=read.contract.id,
        law=text(law.get("id")),
        law_scheme=text(law.get("scheme")),
        law_title=text(law.get("description")),
        law_address=text(law.get("uri")),
        method=cast(Method, method if method in METHODS else ""),
        route=text(tender.get("procurementMethodDetails")),
    )
    return found if found != Procedure(contract=read.contract.id) else None
