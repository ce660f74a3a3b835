"""Keep the facts of a contract: takes who looks after it, its notice, next review, term and code in monitoring, gives it with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from concordat.contract.kept_by import new_faults, not_its_commissioner
from concordat.contract.records import Contract
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.kernel.text import shown

TITLE = "Keep the facts of a contract"
ROLES = ("contract manager",)
KEPT = {
    "manager": "who looks after it",
    "notice_days": "days of notice",
    "next_review": "next review",
    "term_months": "term in months",
    "local_code": "code in monitoring files",
    "service_area": "area of service",
}


@dataclass(frozen=True, kw_only=True)
class Given:
    """The facts; what is left empty stays as it is.

    - `contract`: the contract
    - `body`: the commissioner that keeps them
    - `manager`: the post that looks after it, not a person
    - `notice_days`: days of notice that the contract asks for
    - `next_review`: the day on which it is next looked at as a whole
    - `term_months`: the length of the term in months, as the contract states it
    - `local_code`: its code in monitoring files, up to 20 characters
    - `service_area`: the area of service it belongs to
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "body": "Body"}

    contract: str
    body: str
    manager: str = ""
    notice_days: int | None = None
    next_review: date | None = None
    term_months: int | None = None
    local_code: str = ""
    service_area: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that keeps them."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    contract = find(system, Contract, given.contract)
    if contract is None:
        return
    yield from not_its_commissioner(system, given.body, contract.id)
    if not _new(given, contract):
        what = f"Everything given stands so already in {contract.id}."
        yield refuse("nothing-changed", what, "Nothing would be kept.", "Give what is new.", "manager")
        return
    checks = ("options", "local_code", "term_months")
    yield from new_faults(system, change(given, system, moment), moment.day, checks)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what changes and who sees it."""
    contract = system.one(Contract, given.contract)
    said = (
        f"{KEPT[name]}: {shown(value)}{_before(getattr(contract, name))}"
        for name, value in _new(given, contract).items()
    )
    return (f"“{contract.title}” is kept with {'; '.join(said)}.", "Everyone can see it in the register.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the contract with them."""
    contract = system.one(Contract, given.contract)
    return Change(amend=(replace(contract, **_new(given, contract)),))


def _new(given: Given, contract: Contract) -> dict[str, Any]:
    told = {name: getattr(given, name) for name in KEPT}
    return {name: value for name, value in told.items() if value not in ("", None, getattr(contract, name))}


def _before(value: Any) -> str:
    return f" instead of {shown(value)}" if value not in ("", None) else ""
