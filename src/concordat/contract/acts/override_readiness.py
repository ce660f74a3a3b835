"""Override questions before a signature: takes the questions, who takes it on and why, gives overrides that everyone can see."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.contract.readiness import question_names, readiness
from concordat.contract.readiness_case import case_of
from concordat.contract.readiness_doing import CONTRACT, MANAGER, not_theirs, title_of
from concordat.contract.records import Consolidation, Contract, ReadinessOverride
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Override questions before a signature"
ROLES = MANAGER


@dataclass(frozen=True, kw_only=True)
class Given:
    """Overrides.

    - `contract`: the contract, or the worksheet of a single contract
    - `body`: the commissioner on whose behalf it is done
    - `questions`: the questions that are not answered and shall not stop the signature
    - `taken_by`: who takes it on, by name or post; everyone will read it
    - `reason`: why the contract may be signed all the same; everyone will read it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": CONTRACT, "body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    contract: str
    body: str
    questions: tuple[str, ...]
    taken_by: str
    reason: str


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the questions there are."""
    return {"questions": question_names()}


def body(given: Given, system: System) -> str:
    """Return the commissioner on whose behalf it is done."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from not_theirs(system, given.body, given.contract)
    contract = find(system, Contract, given.contract)
    if contract is None and find(system, Consolidation, given.contract) is None:
        return
    if contract is not None and contract.signed is not None:
        what = f"{contract.id} was signed on {contract.signed}."
        yield refuse("already-signed", what, "There is no signature left to allow.", "Leave it as it is.", "contract")
    for question in sorted(set(given.questions) - set(question_names())):
        what = f"There is no question “{question}”."
        yield refuse("unknown-code", what, "Only what is asked is overridden.", "Choose a question.", "questions")
    try:
        states = {one.name: one.state for one in readiness(case_of(system, given.contract, moment.day)).asked}
    except Refused as refused:
        yield from refused.findings
        return
    for question in dict.fromkeys(given.questions):
        state = states.get(question, "" if question in question_names() else "unknown")
        if state == "overridden":
            what = f"“{question}” is overridden already."
            yield refuse("duplicate-key", what, "It is done once, for good.", "Leave it out.", "questions")
        elif state == "proved":
            what = f"“{question}” is proved."
            yield refuse("nothing-to-override", what, "It stops nothing.", "Leave it out.", "questions")
        elif state == "":
            what = f"“{question}” is not asked of this contract on {moment.day}."
            yield refuse("nothing-to-override", what, "It stops nothing.", "Leave it out.", "questions")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is overridden, what still stops a signature, and who sees it."""
    found = readiness(case_of(system, given.contract, moment.day))
    asked = {one.name: one for one in found.asked}
    left = [one.question for one in found.those("missing", "stop") if one.name not in given.questions]
    return (
        *(
            f"Overridden: {asked[name].question} Lacking: {asked[name].says}."
            for name in dict.fromkeys(given.questions)
        ),
        f"{given.taken_by} takes it on: {given.reason}",
        f"Still stops the signature: {' '.join(left)}"
        if left
        else f"No question stops the signature of “{title_of(system, given.contract)}” any more.",
        "It is recorded for good. Everyone can see the questions, the name and the reason.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return an override for each question."""
    return Change(
        add=tuple(
            ReadinessOverride(
                contract=given.contract,
                question=question,
                body=given.body,
                taken_by=given.taken_by,
                reason=given.reason,
                recorded=moment.day,
                source=f"recorded on {moment.day}",
            )
            for question in dict.fromkeys(given.questions)
        )
    )
