"""Draft a joint statement: takes its text and the bodies asked to sign it, gives the statement, signed by the body that drafts it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.decide.acting import SECRETARY, names_of, open_text
from concordat.decide.records import JointStatement
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System, document

TITLE = "Draft a joint statement"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """A joint statement.

    - `id`: a code that never changes
    - `body`: the body that drafts it, and signs it by that
    - `title`: what it is called
    - `text`: the exact text that every body signs
    - `invited`: the other bodies asked to sign
    - `proposal`: the proposal it is about, if any
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "invited": "Body", "proposal": "Proposal"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "JointStatement"}
    LONG: ClassVar[tuple[str, ...]] = ("text",)

    id: str
    body: str
    title: str
    text: str
    invited: tuple[str, ...]
    proposal: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that drafts it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given))


def _check(given: Given) -> Iterator[Finding]:
    yield from open_text(given.text)
    if given.invited and not set(given.invited) - {given.body}:
        what = f"Only {given.body} would sign it."
        yield refuse("one-signatory", what, "A joint statement speaks for several.", "Invite other bodies.", "invited")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded and what is awaited."""
    names = names_of(system)
    statement = _statement(given, moment)
    others = ", ".join(names.get(code, code) for code in statement.invited if code != given.body)
    return (
        f"“{given.title}” is kept with the hash {statement.text.sha256[:12]}…, signed by {names.get(given.body, given.body)}.",
        f"{others} are asked to sign this very text.",
        "It becomes public, with all its signatories, on the day the last of them signs.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the statement."""
    return Change(add=(_statement(given, moment),))


def _statement(given: Given, moment: Moment) -> JointStatement:
    return JointStatement(
        id=given.id,
        title=given.title,
        text=document(f"decide/statements/{given.id}.md", given.text),
        invited=tuple(dict.fromkeys((given.body, *given.invited))),
        signatories=(given.body,),
        proposal=given.proposal,
        source=f"drafted on {moment.day}",
    )
