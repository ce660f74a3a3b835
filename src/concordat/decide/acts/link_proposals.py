"""Link two proposals: takes both and the reason, gives a link by which they are tracked as one from today."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.decide.acting import SECRETARY
from concordat.decide.linked import link_between, together
from concordat.decide.parties import not_a_party
from concordat.decide.records import Proposal, ProposalLink
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Link two proposals"
ROLES = (*SECRETARY, "contract manager")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A link.

    - `proposal`: the one proposal
    - `linked_to`: the other
    - `body`: a body that put both forward or votes on them
    - `reason`: why they are tracked as one
    """

    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "linked_to": "Proposal", "body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    proposal: str
    linked_to: str
    body: str
    reason: str


def body(given: Given, system: System) -> str:
    """Return the body that links them."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    both = [find(system, Proposal, code) for code in (given.proposal, given.linked_to)]
    if given.proposal and given.proposal == given.linked_to:
        what = f"{given.proposal} would be linked to itself."
        yield refuse("linked-to-itself", what, "A link joins two proposals.", "Name the other.", "linked_to")
        return
    for one in both:
        if one is None:
            continue
        yield from not_a_party(system, one.id, given.body)
        if one.opened > moment.day:
            what = f"{one.id} is put forward on {one.opened}."
            why = "The link is public from today, and the proposal is not yet."
            yield refuse("impossible-dates", what, why, "Link them on that day.", "linked_to")
    before = link_between(system, given.proposal, given.linked_to, moment.day)
    if before is not None:
        what = f"They are linked since {before.starts}{' and were parted today' if before.ends else ''}."
        yield refuse("already-linked", what, "Two proposals are linked once.", "Leave it as it is.", "linked_to")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is linked, and how it stands together."""
    told = together(changed(system, change(given, system, moment)), given.proposal, moment.day)
    assert told is not None
    titles = " and ".join(f"“{system.one(Proposal, code).title}”" for code in (given.proposal, given.linked_to))
    return (
        f"{titles} are tracked as one from {moment.day}, on the page of each.",
        f"Together they stand {told.standing.value}.",
        "Each is still decided by itself; no vote and no rule is changed.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the link."""
    return Change(add=(ProposalLink(**shared_fields(given, ProposalLink), starts=moment.day),))
