"""Sign a petition: takes a published petition without a reply, gives it with one signature more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.publish.asking import PUBLIC
from concordat.publish.records import Question
from concordat.publish.tracked import happened

TITLE = "Sign a petition"
ROLES = PUBLIC


@dataclass(frozen=True, kw_only=True)
class Given:
    """Your signature. It is counted; your name is not asked for and not kept.

    - `petition`: the petition that you sign
    """

    REFERS: ClassVar[Mapping[str, str]] = {"petition": "Question"}

    petition: str


def body(given: Given, system: System) -> str:
    """Return the body that should act."""
    petition = find(system, Question, given.petition)
    return petition.body if petition else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    petition = find(system, Question, given.petition)
    if petition is None:
        return
    if petition.kind != "petition" or not happened(petition.published, moment.day):
        what = f"{given.petition} is not a petition that was published."
        yield refuse("not-open", what, "Only a published petition is signed.", "Choose one from the list.", "petition")
    elif petition.replied:
        what = f"It was answered on {petition.replied}."
        yield refuse("already-answered", what, "An answered petition is closed.", "Start another one.", "petition")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is counted."""
    signed = (system.one(Question, given.petition).signatures or 0) + 1
    return (
        f"The petition then has {counted(signed, 'signature')}. Signatures are counted, not checked against a register.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the petition with one signature more."""
    petition = system.one(Question, given.petition)
    return Change(amend=(replace(petition, signatures=(petition.signatures or 0) + 1),))
