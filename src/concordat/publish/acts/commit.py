"""Make a commitment: takes what is promised and by when, gives it with its first date, against which every later one is measured."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES
from concordat.publish.dating import date_findings
from concordat.publish.records import Commitment, CommitmentDate, DateKind

TITLE = "Make a commitment"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """A commitment.

    - `id`: a code that never changes
    - `body`: the body that commits itself
    - `to`: the body it is said to, if one
    - `says`: what will be done
    - `kind`: due on a day, no earlier than a day, or openly no date
    - `on`: the day; empty for no date
    - `owner`: who sees to it: a post
    - `minute`: the minute or paper that says it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "to": "Body"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "Commitment"}
    LONG: ClassVar[tuple[str, ...]] = ("says",)

    id: str
    body: str
    says: str
    kind: DateKind = "due"
    on: date | None = None
    to: str = ""
    owner: str = ""
    minute: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that commits itself."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, moment))


def _check(given: Given, moment: Moment) -> Iterator[Finding]:
    yield from date_findings(given.kind, given.on, moment.day)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is measured from now on."""
    when = f"{given.kind} {given.on}" if given.on else "no date yet, and everyone sees that"
    return (
        f"“{given.says}” becomes a public commitment: {when}.",
        "Slippage is always measured against the first date that is given; later dates are added, never put in its place.",
        "It is closed only by being done, or dropped with a reason.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the commitment with its first date."""
    commitment = Commitment(
        id=given.id,
        body=given.body,
        to=given.to,
        says=given.says,
        minute=given.minute,
        promised=moment.day,
        owner=given.owner,
        source=f"promised on {moment.day}",
    )
    first = CommitmentDate(commitment=given.id, recorded=moment.day, kind=given.kind, on=given.on)
    return Change(add=(commitment, first))
