"""Sign a contract of the register: takes the day of the last signature, gives the contract as signed, once the vote that allows it is carried."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.contract.allowed import not_allowed
from concordat.contract.coordination import without_power
from concordat.contract.kept_by import commissioners_of
from concordat.contract.readiness import readiness
from concordat.contract.readiness_case import case_of
from concordat.contract.readiness_gate import gate
from concordat.contract.records import Contract, Line
from concordat.contract.signing import no_commissioner, not_yet, signed_before
from concordat.contract.worth import NOTHING, worth
from concordat.decide import Matter, authority_findings
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings
from concordat.kernel.system import System

TITLE = "Sign a contract"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A signature.

    - `contract`: the contract
    - `body`: the commissioner that signs for its side
    - `signed_on`: the day of the last signature
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "body": "Body"}

    contract: str
    body: str
    signed_on: date


def body(given: Given, system: System) -> str:
    """Return the commissioner that signs."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the signature."""
    by = authority_findings(system, decides(given, system, moment))
    return (*given_findings(given, system), *_check(given, system, moment), *by)


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what is decided: the signature, for each commissioner of the contract, on the day of the last signature."""
    contract = find(system, Contract, given.contract)
    commissioners = commissioners_of(system, given.contract)
    if contract is None or not commissioners:
        return None
    lines = (one for one in system.all(Line) if one.contract == contract.id)
    affected = worth(lines, commissioners)
    return Matter(decision_type="contract signature", on=given.signed_on, affected=affected, vote=contract.decision)


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from not_yet(given.signed_on, moment.day)
    contract = find(system, Contract, given.contract)
    if contract is None:
        return
    yield from signed_before(contract.id, contract.signed, "contract")
    yield from no_commissioner(given.body, commissioners_of(system, contract.id), contract.id)
    yield from without_power(system, contract.id, "sign", given.body, given.signed_on, NOTHING, "body")
    if contract.decision:
        yield from not_allowed(system, contract.decision, contract.id, given.signed_on, moment.day)
    if contract.signed is None:
        yield from gate(readiness(case_of(system, contract.id, given.signed_on)))


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded and who sees it."""
    contract = system.one(Contract, given.contract)
    return (
        f"“{contract.title}” is recorded as signed on {given.signed_on}; it starts on {contract.starts}.",
        "Everyone can see the contract, its parties, lines and terms in the register.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the contract as signed."""
    return Change(amend=(replace(system.one(Contract, given.contract), signed=given.signed_on),))
