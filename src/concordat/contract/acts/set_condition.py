"""Set a condition precedent: takes what must hold, who sees to it and by when, gives it as a condition of the contract."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.contract.readiness_doing import CONTRACT, MANAGER, not_theirs, signed, title_of
from concordat.contract.records import ConditionPrecedent
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Set a condition precedent"
ROLES = MANAGER


@dataclass(frozen=True, kw_only=True)
class Given:
    """A condition precedent.

    - `contract`: the contract, or the worksheet of a single contract
    - `body`: the commissioner that sets it
    - `says`: what must hold before the contract takes effect
    - `led_by`: the body that sees to it
    - `due`: by when
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": CONTRACT, "body": "Body", "led_by": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("says",)

    contract: str
    body: str
    says: str
    led_by: str
    due: date | None = None


def body(given: Given, system: System) -> str:
    """Return the commissioner that sets it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from not_theirs(system, given.body, given.contract)
    yield from signed(system, given.contract)
    if given.due is not None and given.due < moment.day:
        what = f"It was due on {given.due}, and today is {moment.day}."
        yield refuse("in-the-past", what, "Nobody could meet it in time.", "Choose a later day.", "due")
    if any(one.says == given.says for one in _own(system, given.contract)):
        what = "The contract has this condition already."
        yield refuse("duplicate-key", what, "It need be met once.", "Leave it as it is.", "says")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, what it stops, and who sees it."""
    return (
        f"“{title_of(system, given.contract)}” has the condition “{given.says}”; {given.led_by} sees to it"
        + (f" by {given.due}." if given.due else "; no day is set."),
        "Until it is met or waived the contract is not ready to sign.",
        "Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the condition, with the next number."""
    number = max((one.number for one in _own(system, given.contract)), default=0) + 1
    own = shared_fields(given, ConditionPrecedent) | {"number": number, "recorded": moment.day}
    return Change(add=(ConditionPrecedent(**own, source=f"recorded on {moment.day}"),))


def _own(system: System, contract: str) -> tuple[ConditionPrecedent, ...]:
    return tuple(one for one in system.all(ConditionPrecedent) if one.contract == contract)
