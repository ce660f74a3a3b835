"""Why an approval stands as it does: takes it, gives the status of its body, a sentence and the acts and readings it stands on."""

from collections.abc import Iterator

from concordat.decide.agreed import Approval
from concordat.decide.governance import reading
from concordat.decide.voting_body import BodyStatus
from concordat.kernel.answer import Because, RecordRef
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import key_of
from concordat.kernel.text import counted


def approved_as(approval: Approval) -> BodyStatus:
    """Return the status of a body by its approval; what was carried on conditions is CARRIED once they are met."""
    if approval.sort == "variant":
        return "CARRIED ON A VARIANT"
    return "CARRIED-SUBJECT" if approval.left else "CARRIED"


def approval_says(approval: Approval) -> str:
    """Return what to add to the sentence of the vote: the conditions that are left, and for whom it waits."""
    says = f" Conditions not yet met: {'; '.join(approval.left)}." if approval.left else ""
    waits = counted(len(approval.waits_for), "body has", "bodies have")
    return says + (f" {waits} yet to declare it compatible." if approval.waits_for else "")


def approval_reasons(approval: Approval, rules: Rulebook) -> Iterator[Because]:
    """Give the conditions, every declaration and discharge, and the readings by which it counts."""
    own = approval.resolution
    for number, words in enumerate(own.conditions, 1):
        yield Because(f"Condition {number}: {words}", words, act=RecordRef("Resolution", key_of(own)))
    for one in approval.declared:
        says = f"{one.body} declared it compatible on {one.declared}"
        yield Because(says, one.declared, act=RecordRef("Compatibility", key_of(one)))
    for met in approval.discharged:
        says = f"Condition {met.condition} met on {met.discharged}: {met.evidence}"
        yield Because(says, met.discharged, act=RecordRef("Discharge", key_of(met)))
    yield reading(rules, "compatibility", own.met_on)
    if own.conditions:
        yield reading(rules, "conditional_approval", own.met_on)
