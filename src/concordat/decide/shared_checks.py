"""Checks what bodies share: takes a system, gives a finding for each statement, draft or instrument that cannot stand as it is."""

from collections.abc import Iterator

from concordat.decide.committee import adoption_of
from concordat.decide.proposal_status import status
from concordat.decide.records import Instrument, JointStatement, SharedDraft
from concordat.decide.spots import spot
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.system import System


def shared_findings(system: System) -> Iterator[Finding]:
    """Give what is wrong with joint statements, shared drafts and instruments."""
    for statement in system.all(JointStatement):
        yield from _statement(system, statement)
    for draft in system.all(SharedDraft):
        if draft.version < 1:
            what = f"draft {draft.version} of {draft.proposal}: versions count from 1."
            yield Finding(
                "bad-number", what, "It has no place in the order.", "Correct it.", spot(system, draft, "version")
            )
    for instrument in system.all(Instrument):
        yield from _instrument(system, instrument)


def _statement(system: System, own: JointStatement) -> Iterator[Finding]:
    for body in own.signatories:
        if body not in own.invited:
            what = f"{body} signed “{own.title}” without being invited."
            where = spot(system, own, "signatories")
            yield Finding("not-invited", what, "The bodies invited are those it speaks for.", "Invite it first.", where)
    unsigned = [body for body in own.invited if body not in own.signatories]
    if own.issued and unsigned:
        what = f"“{own.title}” is issued without {', '.join(unsigned)}."
        why = "It speaks for all its signatories, and for nobody else."
        yield Finding("unsigned", what, why, "Wait for them, or do not invite them.", spot(system, own, "issued"))


def _instrument(system: System, own: Instrument) -> Iterator[Finding]:
    if own.ends is not None and (own.starts is None or own.ends <= own.starts):
        what = f"{own.id} ends on {own.ends}, before it starts."
        yield Finding("impossible-dates", what, "It would never hold.", "Correct a date.", spot(system, own, "ends"))
    if own.starts is None or not own.adopted_by_proposal or own.starts > system.settings.as_at:
        return
    reason = not_adopted(system, own)
    if reason:
        what = f"{own.id} is in force from {own.starts}, but {reason}."
        then = "Remove starts until the vote is carried."
        yield Finding(
            "not-adopted", what, "Nothing is in force before it is decided.", then, spot(system, own, "starts")
        )


def not_adopted(system: System, own: Instrument) -> str:
    """Say why an instrument could not be in force from its first day by the votes recorded; empty where it could."""
    assert own.starts is not None
    try:
        told = status(system, own.adopted_by_proposal, own.starts)
    except Refused as refused:
        return refused.findings[0].what
    if told.proposal.text.sha256.lower() != own.text.sha256.lower():
        return f"the text of {told.proposal.id} is another one"
    if told.combined.value.status != "CARRIED":
        return f"{told.proposal.id} was {told.combined.value.status} on that day"
    adoption = adoption_of(system, own, own.starts)
    return f"{', '.join(adoption.missing)} had not adopted it" if adoption.missing else ""
