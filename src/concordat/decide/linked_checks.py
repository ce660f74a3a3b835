"""Checks links between proposals: takes a system, gives a finding for each that cannot stand as it is recorded."""

from collections.abc import Iterator

from concordat.decide.records import Proposal, ProposalLink
from concordat.decide.spots import spot
from concordat.kernel.finding import Finding
from concordat.kernel.system import System


def linked_findings(system: System) -> Iterator[Finding]:
    """Give what is wrong with links."""
    links = system.all(ProposalLink)
    opened = {one.id: one.opened for one in system.all(Proposal)} if links else {}
    for link in links:
        if link.proposal == link.linked_to:
            what = f"{link.proposal} is linked to itself."
            where = spot(system, link, "linked_to")
            yield Finding("linked-to-itself", what, "A link joins two proposals.", "Name the other.", where)
        if link.ends is not None and link.ends < link.starts:
            what = f"The link of {link.proposal} and {link.linked_to} ends on {link.ends}, before it starts."
            where = spot(system, link, "ends")
            yield Finding("impossible-dates", what, "It would never hold.", "Correct a date.", where)
        late = [code for code in (link.proposal, link.linked_to) if code in opened and opened[code] > link.starts]
        if late:
            what = f"{' and '.join(late)} is linked from {link.starts}, before it was put forward."
            why = "A link is public from its first day, and a proposal from the day it is put forward."
            where = spot(system, link, "starts")
            yield Finding("impossible-dates", what, why, "Start the link with the later proposal.", where)
