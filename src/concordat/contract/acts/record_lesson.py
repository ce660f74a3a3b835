"""Record a lesson: takes a contract, what was learnt and what differs now, gives it in the track record for everyone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.contract.readiness_doing import MANAGER, not_theirs
from concordat.contract.records import Contract, ContractLesson
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Record a lesson of a contract"
ROLES = MANAGER


@dataclass(frozen=True, kw_only=True)
class Given:
    """A lesson.

    - `contract`: the contract it was learnt from
    - `body`: the commissioner that learnt it
    - `lesson`: what was learnt, in plain words
    - `differs_now`: what is done otherwise since
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("lesson", "differs_now")

    contract: str
    body: str
    lesson: str
    differs_now: str


def body(given: Given, system: System) -> str:
    """Return the commissioner that learnt it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    contract = find(system, Contract, given.contract)
    if contract is None:
        return
    yield from not_theirs(system, given.body, given.contract)
    if contract.signed is None:
        what = f"{contract.id} is not signed yet."
        yield refuse("not-signed", what, "A lesson is learnt from what was done.", "Wait for it.", "contract")
    if any(one.lesson == given.lesson for one in _own(system, given.contract)):
        what = "This lesson is recorded already."
        yield refuse("duplicate-key", what, "It is recorded once, for good.", "Leave it as it is.", "lesson")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded and who sees it."""
    contract = system.one(Contract, given.contract)
    return (
        f"A lesson of “{contract.title}” is recorded: {given.lesson}",
        f"What differs now: {given.differs_now}",
        "It is recorded for good, and everyone can see it in the track record.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the lesson, with the next number of its contract."""
    number = max((one.number for one in _own(system, given.contract)), default=0) + 1
    own = shared_fields(given, ContractLesson) | {"number": number, "recorded": moment.day}
    return Change(add=(ContractLesson(**own, source=f"recorded on {moment.day}"),))


def _own(system: System, contract: str) -> tuple[ContractLesson, ...]:
    return tuple(one for one in system.all(ContractLesson) if one.contract == contract)
