"""Record legal advice: takes what it is about, who gave it and its conclusion, gives the record that it was taken; of its text only the hash is kept."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import ClassVar

from concordat.buy.award_doing import not_yet
from concordat.buy.records import LegalAdvice
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Record legal advice"
ROLES = ("board secretary", "contract manager")
HASHED = re.compile(r"sha256:([0-9a-f]{64})")


@dataclass(frozen=True, kw_only=True)
class Given:
    """Legal advice that a body took.

    - `id`: a new code
    - `body`: the body that took it
    - `about`: the code of the contract, proposal or award it is about
    - `on`: the day it was given
    - `given_by`: who gave it, by role or firm, never by name
    - `conclusion`: what it comes to, in words that may be shown
    - `text`: the advice itself; only its hash is kept, by which anyone who has the text can show that it is this one
    - `privileged`: whether it is privileged, so that its text is never disclosed
    - `published`: the day from which everyone sees that there is advice and its conclusion; nobody outside the body where none is given
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "about": "Contract or Proposal or AwardDecision"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "LegalAdvice"}
    LONG: ClassVar[tuple[str, ...]] = ("conclusion", "text")
    SEALED: ClassVar[tuple[str, ...]] = ("text",)

    id: str
    body: str
    about: str
    on: date
    given_by: str
    conclusion: str
    text: str = ""
    privileged: bool = True
    published: date | None = None


def body(given: Given, system: System) -> str:
    """Return the body that took it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, moment))


def _check(given: Given, moment: Moment) -> Iterator[Finding]:
    yield from not_yet(given.on, moment.day, "on")
    if given.published is not None and given.published < given.on:
        what = f"It is public from {given.published}, and was given on {given.on}."
        yield refuse("impossible-dates", what, "Nobody could see it before.", "Correct the day.", "published")
    if given.privileged and given.published is not None:
        what = "The conclusion of privileged advice is shown to everyone."
        why = "Telling more of privileged advice than that it was taken may give the privilege up."
        then = "Have whoever gave it agree to the words of the conclusion."
        yield refuse("may-waive-privilege", what, why, then, "conclusion", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, who sees it, and what becomes of the text."""
    seen = (
        f"From {given.published} everyone can see that it was taken, from whom, and its conclusion."
        if given.published
        else "Only those who work for the body see it, until it is made public."
    )
    kept = (
        "The text is not kept: of it the hash alone."
        if given.text
        else "No text is given, so none can be shown to be the one."
    )
    return (f"Legal advice of {given.on} about {given.about} is recorded, given by {given.given_by}.", seen, kept)


def keep(given: Given, system: System, moment: Moment, secret: Callable[[str], bytes]) -> Given:
    """Return the advice as it is kept: the hash in place of the text."""
    return replace(given, text=f"sha256:{_hash(given.text)}" if given.text else "")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the record."""
    own = shared_fields(given, LegalAdvice) | {
        "text_sha256": _hash(given.text) if given.text else "",
        "source": f"recorded on {moment.day}",
    }
    return Change(add=(LegalAdvice(**own),))


def _hash(text: str) -> str:
    hashed = HASHED.fullmatch(text)
    return hashed[1] if hashed else sha256(text.encode()).hexdigest()
