"""Close a condition precedent: takes that it is met and by what evidence, or that it is waived, by whom and why, gives it closed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from concordat.contract.readiness_doing import CONTRACT, MANAGER, not_theirs, title_of
from concordat.contract.records import ConditionPrecedent, Consolidation, Contract
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Close a condition precedent"
ROLES = MANAGER


@dataclass(frozen=True, kw_only=True)
class Given:
    """How a condition was closed.

    - `contract`: the contract, or the worksheet of a single contract
    - `number`: which of its conditions, by number; they count from 1
    - `body`: the commissioner that records it
    - `how`: whether it is met, or waived
    - `says`: the evidence that it is met, or why it is waived
    - `waived_by`: who waives it, by name or post as everyone will read it; nobody where it is met
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": CONTRACT, "body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("says",)

    contract: str
    number: int
    body: str
    how: Literal["met", "waived"]
    says: str
    waived_by: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that records it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    yield from not_theirs(system, given.body, given.contract)
    if bool(given.waived_by.strip()) != (given.how == "waived"):
        what = "Nobody waives it." if given.how == "waived" else f"{given.waived_by} waives it, and it is met."
        yield refuse(
            "who-waives", what, "A waiver says on whose word it is.", "Say who, or that it is met.", "waived_by"
        )
    one = find(system, ConditionPrecedent, given.contract, str(given.number))
    known = find(system, Contract, given.contract) or find(system, Consolidation, given.contract)
    if one is None and known is not None:
        what = f"{given.contract} has no condition {given.number}."
        yield refuse("no-such-condition", what, "Conditions count from 1.", "Look at its conditions.", "number")
    elif one is not None and (one.fulfilled_on or one.waived_on):
        what = f"Condition {given.number} was closed on {one.fulfilled_on or one.waived_on}."
        yield refuse("already-closed", what, "It is closed once, for good.", "Leave it as it is.", "number")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is closed, what is left, and who sees it."""
    one = system.one(ConditionPrecedent, given.contract, str(given.number))
    others = [
        other.says
        for other in system.all(ConditionPrecedent)
        if other.contract == one.contract and other.number != one.number and not (other.fulfilled_on or other.waived_on)
    ]
    closed = f"is met: {given.says}" if given.how == "met" else f"is waived by {given.waived_by}: {given.says}"
    return (
        f"The condition “{one.says}” of “{title_of(system, one.contract)}” {closed}.",
        f"Still open: {'; '.join(others)}." if others else "No condition of it is left.",
        "Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the condition as closed."""
    one = system.one(ConditionPrecedent, given.contract, str(given.number))
    if given.how == "met":
        return Change(amend=(replace(one, fulfilled_on=moment.day, evidence=given.says),))
    waived = replace(one, waived_on=moment.day, waived_by=given.waived_by, waived_reason=given.says)
    return Change(amend=(waived,))
