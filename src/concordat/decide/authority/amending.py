"""What changing a scheme does: takes a system, a change of clauses and a day, gives what the checks find then and did not find before."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from concordat.decide.authority.clause_words import DOES
from concordat.decide.authority.matter import Matter
from concordat.decide.authority.of_system import scheme_findings
from concordat.decide.authority.question import BodyShare
from concordat.decide.records import Grant, Instrument
from concordat.kernel.act import Change, changed
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System
from concordat.kernel.text import counted

# A scheme is part of what a body is constituted by.
TYPE = "constitution"
MOST_TOLD = 6


def lint_after(system: System, change: Change, day: date) -> tuple[Finding, ...]:
    """Return what the checks find on the scheme after a change and not before; what can never hold is a stop."""
    starts = (one.starts for one in (*change.add, *change.amend) if one.starts is not None)
    on = max((day, *starts))
    before = {_bare(one) for one in scheme_findings(system, on)}
    found = scheme_findings(changed(system, change), on)
    return tuple(_at_field(one) for one in found if _bare(one) not in before)


def amended_by(system: System, grantor: str, instrument: str, day: date) -> Matter | None:
    """Return what amending a scheme decides; it records what the body resolved, so that a scheme that is wrong can be mended."""
    if not grantor:
        return None
    text = system.find(Instrument, instrument) if instrument else None
    vote = text.adopted_by_proposal if text is not None else ""
    return Matter(decision_type=TYPE, on=day, affected=(BodyShare(body=grantor),), vote=vote, happened=True)


def follows_of(system: System, change: Change, day: date) -> Iterator[str]:
    """Say what the checks make of the change; the findings themselves are told beside."""
    found = lint_after(system, change, day)
    none = "The checks of the scheme find nothing new."
    yield f"The checks of the scheme find {counted(len(found), 'thing')} new; see below." if found else none


def clause_in_short(grant: Grant) -> str:
    """Return a clause with its code and what it does, for a list."""
    does = f"{DOES[grant.effect]} {grant.holder or grant.grantor}"
    since = f"from {grant.starts}" if grant.starts else "as a draft"
    return f"clause {grant.id}: {grant.decision_type} of {grant.grantor} {does}, {since}"


def _bare(finding: Finding) -> Finding:
    return replace(finding, where=Place())


def _at_field(finding: Finding) -> Finding:
    """Return the finding at the field of the form, where it stands at a field of a clause."""
    return replace(finding, where=Place(field=finding.where.field.rpartition(": ")[2]))
