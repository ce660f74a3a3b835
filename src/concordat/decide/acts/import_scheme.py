"""Import a scheme from a sheet: takes the sheet of clauses, gives them all in the scheme at once, or none with a finding for every line."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.decide.acting import SECRETARY
from concordat.decide.acts.add_grant import type_findings
from concordat.decide.authority.amending import amended_by, clause_in_short, follows_of, lint_after
from concordat.decide.authority.matter import Matter
from concordat.decide.authority.of_act import authority_findings
from concordat.decide.authority.sheet_change import sheet_change
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings
from concordat.kernel.system import System
from concordat.kernel.text import counted

TITLE = "Import a scheme from a sheet"
ROLES = SECRETARY
MOST_NAMED = 10


@dataclass(frozen=True, kw_only=True)
class Given:
    """A sheet.

    - `body`: the body whose scheme is amended
    - `sheet`: the clauses as CSV, its first line with the names of the fields, as the scheme is exported
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("sheet",)
    SHEETS: ClassVar[tuple[str, ...]] = ("sheet",)

    body: str
    sheet: str


def body(given: Given, system: System) -> str:
    """Return the body whose scheme it is."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return every line that cannot be read or kept; then what the checks find on the scheme with the whole sheet in it."""
    own = given_findings(given, system)
    if own:
        return own
    read = sheet_change(system, given.body, given.sheet, moment.day)
    types = dict.fromkeys(one.decision_type for one in read.change.add)
    wrong = (*read.findings, *(one for kind in types for one in type_findings(kind, system, moment.day)))
    if wrong:
        return wrong
    by = authority_findings(system, decides(given, system, moment))
    return (*lint_after(system, read.change, moment.day), *by)


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what is decided: the scheme of the body is amended; drafts decide nothing."""
    read = sheet_change(system, given.body, given.sheet, moment.day)
    first = next((one for one in (*read.change.add, *read.change.amend) if one.starts is not None), None)
    return amended_by(system, given.body, first.instrument, moment.day) if first else None


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say which clauses are added and which end, and what the checks make of it."""
    read = sheet_change(system, given.body, given.sheet, moment.day)
    added, ended = read.change.add, read.change.amend
    says = [
        f"{counted(len(added), 'clause')} {'is' if len(added) == 1 else 'are'} added, {len(ended)} "
        f"{'ends' if len(ended) == 1 else 'end'}, {read.unchanged} stay as they are."
    ]
    says += [f"Added: {clause_in_short(one)}." for one in added[:MOST_NAMED]]
    says += [f"Ended on {one.revoked}: clause {one.id}." for one in ended[:MOST_NAMED]]
    left = max(0, len(added) - MOST_NAMED) + max(0, len(ended) - MOST_NAMED)
    return (*says, *((f"And {left} more.",) if left else ()), *follows_of(system, read.change, moment.day))


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return every clause of the sheet that is new, and every one that ends."""
    return sheet_change(system, given.body, given.sheet, moment.day).change
