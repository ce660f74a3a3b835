"""Log who was asked: takes a case, who was asked when, how and about what, and what came of it, gives the entry of the log."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.system import System
from concordat.merge.records import Engagement
from concordat.merge.records.engagement import PeopleAsked

TITLE = "Log who was asked"
ROLES = ("board secretary",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """One time that people were asked; no name of a person stands in it.

    - `reorganisation`: the case
    - `id`: a code for the entry; that of an entry there is puts this one in its place, such as when something came of it
    - `body`: the body that asked
    - `people_asked`: which sort of people
    - `who`: who exactly, as a group
    - `on`: the day
    - `by_means_of`: how, such as a meeting or a survey
    - `about`: what they were asked
    - `people_invited`: how many were asked; none where nobody counted
    - `people_answered`: how many answered; none where nobody counted
    - `came_of_it`: what was changed or decided because of it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("came_of_it",)

    reorganisation: str
    id: str
    body: str
    people_asked: PeopleAsked
    who: str
    on: date
    by_means_of: str
    about: str
    people_invited: int | None = None
    people_answered: int | None = None
    came_of_it: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that asked."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if given.on > moment.day:
        what = f"{given.on} is still to come."
        yield refuse("in-the-future", what, "The log says what happened.", "Log it once it was done.", "on")
    for name in ("people_invited", "people_answered"):
        number = getattr(given, name)
        if number is not None and number < 0:
            yield refuse(
                "negative-number", f"{name} is {number}.", "People are counted from nought.", "Correct it.", name
            )
    invited, answered = given.people_invited, given.people_answered
    if invited is not None and answered is not None and answered > invited:
        what = f"{answered} answered, and {invited} were asked."
        yield refuse("too-many", what, "Nobody answers who was not asked.", "Correct one of them.", "people_answered")
    before = system.find(Engagement, given.reorganisation, given.id)
    if before is not None and _entry(given, moment, before) == before:
        yield refuse("nothing-changed", "The log says so already.", "Nothing new would be said.", "Leave it.", "id")
    if before is not None and before.body != given.body:
        what = f"{given.id} is an entry of {before.body}."
        yield refuse("duplicate-key", what, "A body keeps its own entries.", "Choose another code.", "id")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what everyone can read, and what is still owed to those who were asked."""
    owed = "" if given.came_of_it else " What came of it is still to be told."
    return (f"Everyone can read that {given.who} were asked on {given.on}: {given.about}.{owed}",)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the entry."""
    before = system.find(Engagement, given.reorganisation, given.id)
    made = _entry(given, moment, before)
    return Change(amend=(made,)) if before else Change(add=(made,))


def _entry(given: Given, moment: Moment, before: Engagement | None) -> Engagement:
    source = before.source if before else f"recorded on {moment.day}"
    return Engagement(**shared_fields(given, Engagement), source=source)
