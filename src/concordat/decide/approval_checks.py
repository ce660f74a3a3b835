"""Checks the approval of one body as given: takes the body and the names of all, gives a finding for conditions and declarations that cannot be."""

from collections.abc import Collection, Iterator

from concordat.decide.voting_body import VotingBody
from concordat.kernel.finding import Finding, Place

_WHY = {
    "no-conditions": "It would be carried as it stands.",
    "no-such-condition": "Only what was made a condition can be discharged.",
    "declares-its-own": "Whether an approval is compatible is for the others to say.",
    "unknown-body": "Only bodies of the vote can be named.",
    "nothing-to-declare": "Only conditions and an amended text have to be compatible.",
}


def approval_findings(body: VotingBody, bodies: Collection[str]) -> Iterator[Finding]:
    """Give what is wrong with the conditions of a body and with what others declared about them."""
    if body.status == "CARRIED-SUBJECT" and not body.conditions:
        yield _found("no-conditions", f"{body.body} is CARRIED-SUBJECT without a condition.")
    for condition in body.discharged:
        if condition not in body.conditions:
            yield _found("no-such-condition", f"{body.body} never made the condition “{condition}”.")
    for name in body.declared_compatible:
        if name == body.body:
            yield _found("declares-its-own", f"{name} declares its own approval compatible.")
        elif name not in bodies:
            yield _found("unknown-body", f"{name}, which declared for {body.body}, is no body of this vote.")
    if body.declared_compatible and not (body.conditions or body.texts or body.status == "CARRIED ON A VARIANT"):
        yield _found("nothing-to-declare", f"{body.body} carried no other text and made no condition.")


def _found(kind: str, what: str) -> Finding:
    return Finding(kind, what, _WHY[kind], "Correct the bodies.", Place(field="bodies"))
