"""Keep the facts of a contract: takes who looks after it, its notice, review, term and codes, or the codes of one line, gives it with them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from concordat.contract.kept_by import new_faults, not_its_commissioner
from concordat.contract.records import Contract, Line
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
    "cpv": "CPV codes",
}
# What is kept of a line.
OF_LINE = {"cpv": "CPV codes", "level_reason": "why it is agreed at its level"}
_CPV = re.compile(r"\d{8}(-\d)?", re.ASCII)


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
    - `cpv`: codes of the Common Procurement Vocabulary for what is bought, the main one first, such as 85111000-0
    - `line`: the line that the codes are of; none where they are of the whole contract
    - `level_reason`: why that line is agreed at its level
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "body": "Body", "line": "Line"}
    LONG: ClassVar[tuple[str, ...]] = ("level_reason",)
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "Which contract": ("contract", "body"),
        "Who looks after it, and until when": ("manager", "notice_days", "next_review", "term_months"),
        "What it is known by": ("local_code", "service_area", "cpv"),
        "One line alone": ("line", "level_reason"),
    }

    contract: str
    body: str
    manager: str = ""
    notice_days: int | None = None
    next_review: date | None = None
    term_months: int | None = None
    local_code: str = ""
    service_area: str = ""
    cpv: tuple[str, ...] = ()
    line: str = ""
    level_reason: str = ""


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
    yield from _codes(given)
    line = find(system, Line, given.line) if given.line else None
    if given.level_reason and not given.line:
        what = "A reason is given why a line is agreed at its level, and no line."
        yield refuse("missing-field", what, "Each line has a reason of its own.", "Name the line.", "line")
    if line is not None and line.contract != contract.id:
        what = f"The line {line.id} is of {line.contract}, not of {contract.id}."
        yield refuse("unknown-code", what, "It would be kept at another contract.", "Name a line of it.", "line")
        return
    if not _new(given, contract) and not _new_of_line(given, line):
        what = f"Everything given stands so already in {contract.id}."
        yield refuse("nothing-changed", what, "Nothing would be kept.", "Give what is new.", "manager")
        return
    checks = ("options", "local_code", "term_months")
    yield from new_faults(system, change(given, system, moment), moment.day, checks)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what changes and who sees it."""
    contract, line = system.one(Contract, given.contract), find(system, Line, given.line) if given.line else None
    told = [
        *_told(contract, KEPT, _new(given, contract)),
        *(_told(line, OF_LINE, _new_of_line(given, line)) if line else ()),
    ]
    where = f"“{contract.title}”" + (f", line {line.id}," if line else "")
    return (f"{where} is kept with {'; '.join(told)}.", "Everyone can see it in the register.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the contract, and the line, with them."""
    contract, line = system.one(Contract, given.contract), find(system, Line, given.line) if given.line else None
    new, of_line = _new(given, contract), _new_of_line(given, line)
    return Change(
        amend=(
            *((replace(contract, **new),) if new else ()),
            *((replace(line, **of_line),) if line and of_line else ()),
        )
    )


def _new(given: Given, contract: Contract) -> dict[str, Any]:
    return _differing(given, contract, [name for name in KEPT if name != "cpv" or not given.line])


def _new_of_line(given: Given, line: Line | None) -> dict[str, Any]:
    return _differing(given, line, list(OF_LINE)) if line is not None else {}


def _differing(given: Given, record: Contract | Line, names: list[str]) -> dict[str, Any]:
    told = {name: getattr(given, name) for name in names}
    return {name: value for name, value in told.items() if value not in ("", None, (), getattr(record, name))}


def _told(record: Contract | Line, words: Mapping[str, str], new: Mapping[str, Any]) -> Iterator[str]:
    for name, value in new.items():
        yield f"{words[name]}: {shown(value)}{_before(getattr(record, name))}"


def _codes(given: Given) -> Iterator[Finding]:
    for code in given.cpv:
        if not _CPV.fullmatch(code):
            what = f"“{code}” is no code of the Common Procurement Vocabulary."
            yield refuse(
                "bad-code", what, "Others could not find it by it.", "Give 8 digits, such as 85111000-0.", "cpv"
            )
    if len(set(given.cpv)) < len(given.cpv):
        yield refuse(
            "duplicate-key", "A CPV code is given twice.", "It would say nothing more.", "Give it once.", "cpv"
        )


def _before(value: Any) -> str:
    return f" instead of {shown(value)}" if value not in ("", None, ()) else ""
