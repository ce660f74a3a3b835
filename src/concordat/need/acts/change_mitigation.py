"""Change a mitigation: takes what it is now thought to take, from when, and where units land, gives it with why it changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.need.of_place.destination_sheet import DestinationSheet, read_destinations
from concordat.need.of_place.known import settings_of
from concordat.need.of_place.mitigation_checks import as_stops, destination_findings, mitigation_findings
from concordat.need.records import Destination, Mitigation

TITLE = "Change what keeps people out of hospital"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """What changes in a mitigation.

    - `mitigation`: the mitigation
    - `body`: the body that answers for it
    - `takes_from`: the least share of units that it takes, in eight cases of ten, such as 0.02
    - `takes_to`: the most, such as 0.06
    - `year_from`: the first year in which it takes full effect
    - `why`: what was learnt, and where it is written
    - `destinations`: all its destinations anew, as CSV: destination,share,ratio_low,ratio_high,unit_cost,payer,lag,owner; empty where
      they stay
    """

    REFERS: ClassVar[Mapping[str, str]] = {"mitigation": "Mitigation", "body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("destinations",)
    SHEETS: ClassVar[tuple[str, ...]] = ("destinations",)

    mitigation: str
    body: str
    takes_from: Decimal
    takes_to: Decimal
    year_from: int
    why: str
    destinations: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that answers for it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    own = given_findings(given, system)
    if own:
        return own
    return tuple(_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    before = system.one(Mitigation, given.mitigation)
    if before.body != given.body:
        what = f"“{before.title}” is answered for by {before.body}."
        yield refuse("not-its-own", what, "Who answers for it changes it.", "Ask that body.", "body")
    yield from as_stops(mitigation_findings(_made(given, system, moment), settings_of(system)))
    sheet = _sheet(given, system, moment)
    yield from sheet.findings
    if given.destinations.strip() and not sheet.findings:
        yield from as_stops(destination_findings(before, sheet.destinations))


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what was, what will be, and which destinations get nothing any more."""
    before = system.one(Mitigation, given.mitigation)
    says = [
        f"“{before.title}” took between {before.low} and {before.high} from {before.year_from} on; "
        f"now between {given.takes_from} and {given.takes_to} from {given.year_from} on.",
        "Projections and the ledger change at once, for everyone.",
    ]
    left = [one.destination for one in _left(given, system, moment)]
    if left:
        says.append(f"Nothing lands in {', '.join(left)} any more; its record stays, with the share 0.")
    return tuple(says)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the mitigation as it is now; a destination that is left out stays on record with the share 0."""
    new = _sheet(given, system, moment).destinations
    kept = {one.destination: one for one in _own(given, system)}
    # What its owner agreed to give stays agreed.
    again = [replace(one, capacity=kept[one.destination].capacity) for one in new if _same_owner(one, kept)]
    again += [one for one in new if one.destination in kept and not _same_owner(one, kept)]
    ended = [replace(one, share=Decimal(0), recorded=moment.day) for one in _left(given, system, moment)]
    return Change(
        add=tuple(one for one in new if one.destination not in kept),
        amend=(_made(given, system, moment), *again, *ended),
    )


def _made(given: Given, system: System, moment: Moment) -> Mitigation:
    before = system.one(Mitigation, given.mitigation)
    return replace(
        before,
        low=given.takes_from,
        high=given.takes_to,
        year_from=given.year_from,
        recorded=moment.day,
        source=f"{given.why} ({moment.day}; before: {before.low} to {before.high} from {before.year_from})",
    )


def _own(given: Given, system: System) -> list[Destination]:
    return [one for one in system.all(Destination) if one.mitigation == given.mitigation]


def _left(given: Given, system: System, moment: Moment) -> list[Destination]:
    if not given.destinations.strip():
        return []
    named = {one.destination for one in _sheet(given, system, moment).destinations}
    return [one for one in _own(given, system) if one.destination not in named and one.share]


def _same_owner(one: Destination, kept: Mapping[str, Destination]) -> bool:
    before = kept.get(one.destination)
    return before is not None and before.owner == one.owner


def _sheet(given: Given, system: System, moment: Moment) -> DestinationSheet:
    if not given.destinations.strip() or find(system, Mitigation, given.mitigation) is None:
        return DestinationSheet((), ())
    return read_destinations(given.destinations, given.mitigation, system, moment.day, given.why)
