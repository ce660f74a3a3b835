"""End an interest: takes the entry of the register and the day, gives the entry with its end; it stays in the register."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.decide.interest_matches import items_touched
from concordat.decide.records import Interest
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "End an interest"
ROLES = ("board member", "board secretary")


@dataclass(frozen=True, kw_only=True)
class Given:
    """The end of an interest.

    - `interest`: the code of its entry in the register
    - `ends`: the day from which it holds no more
    - `reason`: why it ended
    """

    REFERS: ClassVar[Mapping[str, str]] = {"interest": "Interest"}

    interest: str
    ends: date
    reason: str = ""


def body(given: Given, system: System) -> str:
    """Return the body in whose register it stands."""
    one = find(system, Interest, given.interest)
    return one.body if one else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    one = find(system, Interest, given.interest)
    if one is None:
        return
    if one.ends is not None:
        what = f"It ended on {one.ends}."
        yield refuse("already-recorded", what, "An interest ends once.", "Enter it anew if it began again.", "interest")
    if one.starts is not None and given.ends <= one.starts:
        what = f"It would end on {given.ends}, and started on {one.starts}."
        yield refuse("impossible-dates", what, "It would have held on no day.", "Correct the day.", "ends")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, and in which items the interest is one no more."""
    one = system.one(Interest, given.interest)
    entry = changed(system, change(given, system, moment)).one(Interest, given.interest)
    before = items_touched(system, one, given.ends)
    freed = (
        f"It is no interest in item {match.item.number} of {match.meeting.id} on {match.meeting.on} any more."
        for match in before
    )
    return (
        f"The {entry.kind} interest of {entry.holder} in {entry.organisation} holds until the day before {given.ends}.",
        *freed,
        "The entry stays in the register with its end.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the entry with its end."""
    one = system.one(Interest, given.interest)
    return Change(amend=(replace(one, ends=given.ends, ended_reason=given.reason),))
