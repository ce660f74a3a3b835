"""Make public: takes a record of the body's own, gives its release; from then on it is never private again in silence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES, not_theirs
from concordat.publish.items import find
from concordat.publish.openness import releases_of
from concordat.publish.public_kinds import NOT_PUBLIC, PUBLIC
from concordat.publish.records import Release, StandingQuestion
from concordat.publish.trackers.standing_questions import row
from concordat.publish.words import sentence

TITLE = "Make public"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """What is made public.

    - `body`: the body that publishes
    - `kind`: the kind of record, such as Paper or Proposal
    - `key`: its code
    - `note`: a note for readers
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("note",)

    body: str
    kind: str
    key: str
    note: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that publishes."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, all at once."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if given.kind not in PUBLIC:
        what = f"A {given.kind} is not made public."
        why = NOT_PUBLIC.get(given.kind, "nothing says that this kind of record may be public")
        yield refuse("never-public", what, f"{sentence(why)}.", "Publish a paper that says it.", "kind")
    item = find(system, given.kind, given.key)
    if item is None:
        what = f"There is no {given.kind} “{given.key}”."
        yield refuse("unknown-item", what, "Only what is there can be published.", "Correct kind or code.", "key")
        return
    yield from not_theirs(system, item.record, given.body)
    released = releases_of(system, item.record, moment.day)
    if released and (released[-1].withdrawn is None or released[-1].on == moment.day):
        what = f"It was made public on {released[-1].on}."
        yield refuse("already-public", what, "It may have been done before.", "Leave it as it is.", "key")
    if given.kind == "Proposal":
        for one in system.all(StandingQuestion):
            if one.proposal in ("", given.key) and row(system, one, moment.day).value.state == "empty":
                what = f"The standing question “{one.question}” has no answer."
                why = "Scrutiny asks it again and again; a proposal is published with its answers."
                yield refuse("standing-question-empty", what, why, "Answer it, or say when it will be known.", "key")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who sees it, and that there is no silent way back."""
    item = find(system, given.kind, given.key)
    title = item.title if item else given.key
    return (
        f"Everyone can read “{title}” from today, and those who follow it are told.",
        "It cannot be made private again in silence: a withdrawal is public, with its reason.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the release."""
    release = Release(
        kind=given.kind,
        key=given.key,
        on=moment.day,
        by=given.body,
        note=given.note,
        source=f"made public on {moment.day}",
    )
    return Change(add=(release,))
