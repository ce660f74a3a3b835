"""Agree capacity: takes how many units a year a body will give at a destination, gives the destination with it and whose it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.need.of_place.mitigation_checks import NO_CARE
from concordat.need.records import Destination, Mitigation

TITLE = "Agree to give care out of hospital"
ROLES = ("contract manager",)
MOST = 100_000_000


@dataclass(frozen=True, kw_only=True)
class Given:
    """What a body agrees to give.

    - `mitigation`: the mitigation whose units land there
    - `destination`: the destination, as the mitigation names it
    - `body`: the body that gives the care and agrees to it
    - `capacity`: units of care a year
    """

    REFERS: ClassVar[Mapping[str, str]] = {"mitigation": "Mitigation", "body": "Body"}

    mitigation: str
    destination: str
    body: str
    capacity: int


def body(given: Given, system: System) -> str:
    """Return the body that agrees."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    if not 0 <= given.capacity <= MOST:
        what = f"{given.capacity} units a year would be given."
        yield refuse("bad-number", what, f"There are 0 to {MOST:,}.", "Correct it.", "capacity")
    mitigation = find(system, Mitigation, given.mitigation)
    if mitigation is None:
        return
    one = find(system, Destination, given.mitigation, given.destination)
    if one is None or one.destination in NO_CARE:
        own = [each.destination for each in system.all(Destination) if each.mitigation == given.mitigation]
        care = ", ".join(name for name in own if name not in NO_CARE)
        what = f"“{mitigation.title}” has no care called “{given.destination[:80]}”."
        yield refuse("unknown-code", what, "Nobody could be asked for it.", f"Choose of: {care}.", "destination")
    elif one.owner and one.owner != given.body:
        what = f"“{one.destination}” is given by {one.owner}."
        yield refuse("not-its-own", what, "Nobody agrees for another.", "Ask that body.", "body")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is agreed, and what was."""
    one, mitigation = _one(given, system), system.one(Mitigation, given.mitigation)
    was = f"; {one.capacity:,} were agreed before" if one.capacity is not None else ""
    return (
        f"{given.body} agrees to give {given.capacity:,} units of {one.destination} a year for “{mitigation.title}”{was}.",
        "The ledger shows the chance that it is enough, to everyone.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the destination with its capacity and owner."""
    return Change(amend=(replace(_one(given, system), capacity=given.capacity, owner=given.body, recorded=moment.day),))


def _one(given: Given, system: System) -> Destination:
    return system.one(Destination, given.mitigation, given.destination)
