"""The system's contracts as open data: takes a system, gives its OCDS release package on the day it is told as at."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from concordat.contract.disclosed import ProcessLink, Relationship, Transaction
from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds import ocds
from concordat.contract.records import (
    Choice,
    Consolidation,
    Contract,
    ContractDocument,
    ContractLink,
    ContractOption,
    Line,
    Party,
    Variation,
)
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.pay.records import Payment
from concordat.publish.openness import is_public, releases
from concordat.publish.procedures import procedures
from concordat.who.records import Body, Identifier

CODE_SCHEME = "ODS"


def package_of(system: System, agreed: Sequence[str] = (), extension: str = "") -> Mapping[str, Any] | None:
    """Return the release package, or None where the system has no contracts; `agreed` names decided consolidations.

    `extension` is the public address of what the package adds to the standard, where it is published.
    """
    disclosure = disclosure_of(system, agreed, extension)
    return ocds(disclosure) if disclosure.contracts else None


def disclosure_of(system: System, agreed: Sequence[str] = (), extension: str = "") -> Disclosure:
    """Return what a system publishes of its contracts, with the names and codes that hold on its day."""
    day = system.settings.as_at
    contracts = system.all(Contract)
    known = {contract.id for contract in contracts}
    return Disclosure(
        publisher=system.settings.name,
        published=day,
        extension=extension,
        contracts=contracts,
        parties=system.all(Party),
        lines=system.all(Line),
        variations=system.all(Variation),
        consolidations=tuple(one for one in system.all(Consolidation) if one.signed is None),
        choices=system.all(Choice),
        agreed=agreed,
        payments=tuple(_paid(one) for one in system.all(Payment) if one.contract in known),
        links=tuple(dict.fromkeys(_links(system))),
        options=tuple(one for one in system.all(ContractOption) if one.contract in known),
        documents=_documents(system, known),
        procedures=procedures(system),
        names={body.id: body.name for body in system.all(Body)},
        codes={
            code.body: code.value
            for code in system.all(Identifier)
            if code.scheme == CODE_SCHEME and code.withdrawn is None and holds(code.starts, code.ends, day)
        },
    )


def _documents(system: System, contracts: Collection[str]) -> tuple[ContractDocument, ...]:
    """Return the texts that everyone may read of on the day; a release makes a text public that was not."""
    day = system.settings.as_at
    known = releases(system, day)
    return tuple(
        replace(one, confidentiality="public")
        for one in system.all(ContractDocument)
        if one.contract in contracts and is_public(system, one, day, known)
    )


def _paid(one: Payment) -> Transaction:
    return Transaction(
        id=one.id,
        contract=one.contract,
        paid_on=one.paid_on,
        payer=one.payer,
        payee=one.payee,
        amount=one.amount,
        month=one.month,
    )


def _links(system: System) -> Iterator[ProcessLink]:
    """Give the links on record, and what signed consolidations replaced: their lines bear the codes of those they took over."""
    for link in system.all(ContractLink):
        if link.other:
            yield from _linked(link)
    contract_of = {line.id: line.contract for line in system.all(Line)}
    for one in system.all(Consolidation):
        if one.signed is None:
            continue
        for line in system.all(Line):
            old = contract_of.get(line.id.removeprefix(f"{one.id}/")) if line.contract == one.id else None
            if old is not None and old != one.id:
                yield ProcessLink(contract=one.id, relationship="prior", to=old)
                yield ProcessLink(contract=old, relationship="replacementProcess", to=one.id)


def _linked(one: ContractLink) -> Iterator[ProcessLink]:
    """Give a link as the standard has it: what came later is named by what came before, and the other way round."""
    if one.kind in ("renews", "replaces"):
        yield ProcessLink(contract=one.contract, relationship="prior", to=one.other)
        later: Relationship = "renewalProcess" if one.kind == "renews" else "replacementProcess"
        yield ProcessLink(contract=one.other, relationship=later, to=one.contract)
    elif one.kind == "call-off of":
        yield ProcessLink(contract=one.contract, relationship="framework", to=one.other)
    elif one.kind == "sub-contract of":
        yield ProcessLink(contract=one.other, relationship="subContract", to=one.contract)
    elif one.kind == "alliance over":
        yield ProcessLink(contract=one.other, relationship="parent", to=one.contract)
