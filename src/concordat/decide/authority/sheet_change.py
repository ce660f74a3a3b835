"""What a sheet does to a scheme: takes a system, a body and the sheet, gives the clauses to add and to end, and every line that cannot be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from concordat.decide.authority.sheet import Row, at, read_sheet
from concordat.decide.records import Grant
from concordat.kernel.act import Change
from concordat.kernel.finding import Finding
from concordat.kernel.system import System


@dataclass(frozen=True, slots=True)
class SheetChange:
    """The change that a sheet asks for, how many clauses of it stand in the scheme as they are, and what is wrong with it."""

    change: Change
    unchanged: int
    findings: tuple[Finding, ...]


def sheet_change(system: System, body: str, text: str, day: date) -> SheetChange:
    """Return what the sheet changes for one body: new clauses are added; one that is there already may only be ended.

    Clauses of other bodies may stand in the sheet as they are, so that a whole scheme that was exported can be read again.
    """
    sheet = read_sheet(text)
    known = {one.id: one for one in system.all(Grant)}
    findings, added, ended, unchanged = list(sheet.findings), list[Grant](), list[Grant](), 0
    for row in sheet.rows:
        own, grant = known.get(row.grant.id), row.grant
        if own == grant:
            unchanged += 1
            continue
        faults = [*_whose(row, body), *(_new(system, row) if own is None else _against(own, row, day))]
        findings += faults
        if not faults:
            (added if own is None else ended).append(grant)
    if not findings and not added and not ended:
        what = f"The sheet has {unchanged} clauses, and all stand in the scheme as they are."
        findings.append(at(0, "nothing-changed", what, "A sheet adds or ends clauses.", "Add some to it."))
    return SheetChange(Change(add=tuple(added), amend=tuple(ended)), unchanged, tuple(findings))


def _whose(row: Row, body: str) -> Iterator[Finding]:
    if row.grant.grantor != body:
        what = f"{row.grant.id} is a clause of {row.grant.grantor}."
        why = f"This sheet is done for {body}; another body amends its own scheme."
        yield at(row.line, "another-body", what, why, "Leave it as it stands, or take it out.")


def _new(system: System, row: Row) -> Iterator[Finding]:
    """Give a finding for every code that no record has."""
    for field, targets in Grant.REFERS.items():
        value = getattr(row.grant, field)
        for code in value if isinstance(value, tuple) else (value,):
            if code and not any(_has(system, target, code) for target in targets.split(" or ")):
                what = f"{field} is “{code}”, which no {targets} has."
                yield at(row.line, "unknown-code", what, "A clause names what is recorded.", "Correct it.")


def _against(own: Grant, row: Row, day: date) -> Iterator[Finding]:
    """Give why a clause that is there cannot become what its line says: only its end may be told, from today on."""
    if replace(row.grant, revoked=own.revoked, revocation=own.revocation) != own or own.revoked is not None:
        what = f"{own.id} is in the scheme already, and the line says otherwise."
        why = "A clause is never overwritten: earlier days are answered by it."
        yield at(row.line, "already-there", what, why, "Fill in revoked and add a clause with a new code.")
    elif row.grant.revoked is None or not row.grant.revocation.strip():
        what = f"{own.id} would end without a day or without saying by what."
        yield at(row.line, "missing-value", what, "An end has both.", "Fill in revoked and revocation.")
    elif row.grant.revoked < day and own.starts is not None:
        what = f"{own.id} would end on {row.grant.revoked}, and today is {day}."
        why = "What was decided by it until today was lawful, and stays so."
        yield at(row.line, "in-the-past", what, why, "Name today or a later day.")


def _has(system: System, target: str, code: str) -> bool:
    return any(system.find(kind, code) is not None for kind in system.records if kind.__name__ == target)
