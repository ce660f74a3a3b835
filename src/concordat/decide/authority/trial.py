"""Tries a sheet without keeping it: takes a system, the sheet and a question, gives what the checks find and who might decide by it."""

from dataclasses import dataclass

from concordat.decide.authority.amending import lint_after
from concordat.decide.authority.ask_system import Asked, Question, ask_system
from concordat.decide.authority.sheet import read_sheet
from concordat.decide.records import Grant
from concordat.kernel.act import Change, changed
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.system import System


@dataclass(frozen=True, slots=True)
class Trial:
    """How many clauses of the sheet are new or otherwise than in the scheme, what was found, and the answer where one can be given."""

    clauses: int
    findings: tuple[Finding, ...]
    asked: Asked | None


def try_sheet(system: System, text: str, question: Question) -> Trial:
    """Return the scheme tried with the sheet in it: its clauses are added, or stand in place of those with the same code."""
    sheet = read_sheet(text)
    if sheet.findings:
        return Trial(0, sheet.findings, None)
    known = {one.id: one for one in system.all(Grant)}
    other = [row.grant for row in sheet.rows if known.get(row.grant.id) != row.grant]
    change = Change(
        add=tuple(one for one in other if one.id not in known), amend=tuple(one for one in other if one.id in known)
    )
    found = lint_after(system, change, question.on)
    try:
        return Trial(len(other), found, ask_system(changed(system, change), question))
    except Refused as refused:
        return Trial(len(other), (*found, *refused.findings), None)
