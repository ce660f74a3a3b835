"""Promise updates: takes the words and the largest gap they mean, gives a promise whose clock runs until the committee marks it met."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES
from concordat.publish.names import names_of
from concordat.publish.records import UpdatePromise

TITLE = "Promise updates"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """A promise to keep a committee informed.

    - `id`: a code that never changes
    - `by`: the body that promises
    - `committee`: the committee that is promised
    - `topic`: what the updates are about
    - `words`: the words that were used, such as “as often as required”
    - `largest_gap_days`: the most days between two updates that they mean
    """

    REFERS: ClassVar[Mapping[str, str]] = {"by": "Body", "committee": "Body", "topic": "Topic"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "UpdatePromise"}

    id: str
    by: str
    committee: str
    topic: str
    words: str
    largest_gap_days: int


def body(given: Given, system: System) -> str:
    """Return the body that promises."""
    return given.by


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given))


def _check(given: Given) -> Iterator[Finding]:
    if given.largest_gap_days < 1:
        what = f"The largest gap is {given.largest_gap_days} days."
        yield refuse("number-out-of-range", what, "A gap has days.", "Give one day or more.", "largest_gap_days")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say which clock starts."""
    committee = names_of(system).get(given.committee, given.committee)
    return (
        f"{committee} is promised updates “{given.words}”: at least every {given.largest_gap_days} days.",
        "The clock starts today and warns before the gap is reached; everyone sees it.",
        "Only the committee can mark the promise as met.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the promise."""
    promise = UpdatePromise(
        id=given.id,
        committee=given.committee,
        by=given.by,
        topic=given.topic,
        words=given.words,
        promised=moment.day,
        largest_gap_days=given.largest_gap_days,
        source=f"promised on {moment.day}",
    )
    return Change(add=(promise,))
