"""End the link of two proposals: takes both and the reason, gives the link with its end; that they were tracked as one stays on record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.decide.acting import SECRETARY
from concordat.decide.linked import link_between
from concordat.decide.parties import not_a_party
from concordat.decide.records import Proposal
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "End the link of two proposals"
ROLES = (*SECRETARY, "contract manager")


@dataclass(frozen=True, kw_only=True)
class Given:
    """The end of a link.

    - `proposal`: the one proposal
    - `linked_to`: the other
    - `body`: a body that put both forward or votes on them
    - `reason`: why they are not tracked as one any more
    """

    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "linked_to": "Proposal", "body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    proposal: str
    linked_to: str
    body: str
    reason: str


def body(given: Given, system: System) -> str:
    """Return the body that ends it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    both = (given.proposal, given.linked_to)
    if any(find(system, Proposal, code) is None for code in both):
        return
    for code in dict.fromkeys(both):
        yield from not_a_party(system, code, given.body)
    link = link_between(system, *both, moment.day)
    if link is None or link.ends is not None:
        what = f"{given.proposal} and {given.linked_to} are not linked on {moment.day}."
        yield refuse("not-linked", what, "There is nothing to end.", "Check both codes.", "linked_to")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what ends, and what does not."""
    titles = " and ".join(f"“{system.one(Proposal, code).title}”" for code in (given.proposal, given.linked_to))
    return (
        f"{titles} are not tracked as one any more from {moment.day}.",
        "The link stays on record with its end and the reason; no vote is changed.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the link with its end."""
    link = link_between(system, given.proposal, given.linked_to, moment.day)
    assert link is not None
    return Change(amend=(replace(link, ends=moment.day, ended_reason=given.reason),))
