"""Checks declarations and discharges: takes them with the approvals they are about, gives a finding for each that cannot have been, or came too late."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from concordat.decide.records import Compatibility, Discharge, Proposal, Resolution
from concordat.decide.spots import spot
from concordat.kernel.finding import Finding
from concordat.kernel.system import System

# The resolutions by body and day that carried another text, or carried on conditions.
Approvals = Mapping[tuple[str, date], Resolution]


def compatibility_findings(
    system: System, proposal: Proposal, voting: Collection[str], approvals: Approvals, one: Compatibility
) -> Iterator[Finding]:
    """Give what is wrong with one declaration; one with a finding counts for nothing."""

    def found(kind: str, what: str, why: str, then: str, field: str) -> Finding:
        return Finding(kind, f"{one.body}, {one.declared}: {what}", why, then, spot(system, one, field))

    if one.body == one.approved_by:
        what = "it declares its own approval compatible."
        yield found("declares-its-own", what, "That is for the others to say.", "Ask the other bodies.", "body")
    elif one.body not in voting:
        what = f"it does not vote on {proposal.id}."
        yield found("no-ballot", what, "Only bodies of the vote can say so.", "Correct the body.", "body")
    approval = approvals.get((one.approved_by, one.met_on))
    if approval is None:
        what = f"{one.approved_by} carried nothing on {one.met_on} that has to be compatible."
        why = "Only an amended text that was carried, and conditions that were made, have to be."
        yield found("unknown-approval", what, why, "Correct the body or the day.", "met_on")
    else:
        if approval.text_sha256.lower() != one.text_sha256.lower():
            what = f"{one.approved_by} carried the text {approval.text_sha256[:12]}…, not {one.text_sha256[:12]}…."
            why = "A declaration is bound to one exact text."
            yield found("unknown-text", what, why, "Take the hash from what was carried.", "text_sha256")
        if one.declared < one.met_on:
            what = f"{one.approved_by} voted only on {one.met_on}."
            why = "Nobody can declare compatible what is not carried yet."
            yield found("before-the-vote", what, why, "Correct a day.", "declared")
    if proposal.last_date is not None and one.declared > proposal.last_date:
        what = f"the last date was {proposal.last_date}."
        why = "The proposal had been decided or had lapsed."
        yield found("declared-after-last-date", what, why, "Put it again.", "declared")
    if proposal.withdrawn is not None and one.declared >= proposal.withdrawn:
        what = f"the proposal was withdrawn on {proposal.withdrawn}."
        yield found(
            "declared-after-withdrawal", what, "There was nothing to agree on.", "Propose it again.", "declared"
        )


def discharge_findings(system: System, approvals: Approvals, one: Discharge) -> Iterator[Finding]:
    """Give what is wrong with one discharge; one with a finding counts for nothing."""

    def found(kind: str, what: str, why: str, then: str, field: str) -> Finding:
        return Finding(kind, f"{one.body}, {one.discharged}: {what}", why, then, spot(system, one, field))

    approval = approvals.get((one.body, one.met_on))
    if approval is None or not approval.conditions:
        what = f"it carried nothing on conditions on {one.met_on}."
        yield found(
            "unknown-approval", what, "There is nothing to discharge.", "Correct the body or the day.", "met_on"
        )
        return
    if not 1 <= one.condition <= len(approval.conditions):
        what = f"it made no condition {one.condition}; it made {len(approval.conditions)}."
        why = "Only what was made a condition can be discharged."
        yield found("no-such-condition", what, why, "Correct the number; they count from 1.", "condition")
    if one.discharged < one.met_on:
        what = f"it made the condition only on {one.met_on}."
        yield found(
            "before-the-vote", what, "Nothing is discharged before it is asked.", "Correct a day.", "discharged"
        )
