"""Close a commitment: takes whether it was done or dropped, and why, gives it closed, or passed to the body that takes it over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES, no_reason
from concordat.publish.names import names_of
from concordat.publish.records import Commitment
from concordat.publish.trackers.commitments import slippage

TITLE = "Close or pass on a commitment"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """How a commitment ends.

    - `commitment`: the commitment
    - `outcome`: done, dropped, or passed on to another body
    - `reason`: why it is dropped or passed on
    - `received_by`: the body that takes it over
    """

    REFERS: ClassVar[Mapping[str, str]] = {"commitment": "Commitment", "received_by": "Body"}
    BODIES: ClassVar[Mapping[str, str]] = {"received_by": "any day"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    commitment: str
    outcome: Literal["done", "dropped", "passed on"] = "done"
    reason: str = ""
    received_by: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that committed itself, or took the commitment over."""
    commitment = find(system, Commitment, given.commitment)
    return (commitment.received_by or commitment.body) if commitment else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    commitment = find(system, Commitment, given.commitment)
    if commitment is not None and (commitment.done or commitment.dropped):
        what = f"It was {'done' if commitment.done else 'dropped'} on {commitment.done or commitment.dropped}."
        yield refuse("not-open", what, "It is closed.", "Leave it as it is.", "commitment")
    if given.outcome != "done":
        yield from no_reason(given.reason, f"The commitment is {given.outcome} without a reason.")
    if (given.outcome == "passed on") != bool(given.received_by):
        what = f"It is {given.outcome}, and the body that takes it over is “{given.received_by}”."
        why = "A commitment that is passed on has a receiver; no other has."
        yield refuse("no-receiver", what, why, "Name the body, or choose another outcome.", "received_by")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is closed, and how far from its first date."""
    commitment = system.one(Commitment, given.commitment)
    if given.outcome == "passed on":
        name = names_of(system).get(given.received_by, given.received_by)
        return (f"{name} owes “{commitment.says}” from now on; its first date stays.", "Everyone sees why.")
    after = slippage(system, _closed(given, system, moment), moment.day).value
    slipped = (f"That is {after.days} days from its first date.",) if after.days is not None else ()
    return (f"“{commitment.says}” is {given.outcome}.", *slipped, "It stays public, with all its dates.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the commitment as it ends."""
    return Change(amend=(_closed(given, system, moment),))


def _closed(given: Given, system: System, moment: Moment) -> Commitment:
    commitment = system.one(Commitment, given.commitment)
    if given.outcome == "passed on":
        return replace(commitment, received_by=given.received_by, closed_reason=given.reason)
    done, dropped = (moment.day, None) if given.outcome == "done" else (None, moment.day)
    return replace(commitment, done=done, dropped=dropped, closed_reason=given.reason)
