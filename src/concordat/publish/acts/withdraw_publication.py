"""Withdraw from publication: takes a record and the reason, gives the withdrawal, which is itself public for good."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES, not_theirs
from concordat.publish.items import find
from concordat.publish.openness import is_public, releases_of
from concordat.publish.records import Release

TITLE = "Withdraw from publication"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """What is withdrawn, and why.

    - `body`: the body that withdraws
    - `kind`: the kind of record, such as Paper
    - `key`: its code
    - `reason`: why; everyone sees it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    body: str
    kind: str
    key: str
    reason: str


def body(given: Given, system: System) -> str:
    """Return the body that withdraws."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    item = find(system, given.kind, given.key)
    if item is None:
        what = f"There is no {given.kind} “{given.key}”."
        yield refuse("unknown-item", what, "Only what is there can be withdrawn.", "Correct kind or code.", "key")
        return
    yield from not_theirs(system, item.record, given.body)
    if not is_public(system, item.record, moment.day):
        what = f"“{item.title}” is not public."
        yield refuse("not-public", what, "There is nothing to withdraw.", "Leave it as it is.", "key")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what stays visible."""
    item = find(system, given.kind, given.key)
    title = item.title if item else given.key
    return (
        f"“{title}” is taken off the public pages today.",
        f"Its address stays and says that it was withdrawn, when, and why: {given.reason}",
        "Those who follow it are told.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the withdrawal of its release; what was public without one gets a release that says so."""
    item = find(system, given.kind, given.key)
    released = releases_of(system, item.record, moment.day) if item else ()
    if released:
        return Change(amend=(replace(released[-1], withdrawn=moment.day, withdrawn_reason=given.reason),))
    release = Release(
        kind=given.kind,
        key=given.key,
        on=moment.day,
        by=given.body,
        note="was public without a release of its own",
        withdrawn=moment.day,
        withdrawn_reason=given.reason,
        source=f"withdrawn on {moment.day}",
    )
    return Change(add=(release,))
