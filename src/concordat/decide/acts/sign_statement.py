"""Sign a joint statement: takes the hash of the text a body read, gives its name under it; the last to sign makes it public."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.decide.acting import SECRETARY, names_of
from concordat.decide.records import JointStatement
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Sign a joint statement"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """A signature.

    - `statement`: the joint statement
    - `body`: the body that signs
    - `text_sha256`: the SHA-256 of the text it read
    """

    REFERS: ClassVar[Mapping[str, str]] = {"statement": "JointStatement", "body": "Body"}

    statement: str
    body: str
    text_sha256: str


def body(given: Given, system: System) -> str:
    """Return the body that signs."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the signature."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    own = find(system, JointStatement, given.statement)
    if own is None:
        return
    if given.body not in own.invited:
        what = f"{given.body} is not asked to sign “{own.title}”."
        yield refuse("not-invited", what, "It speaks for the bodies invited.", "Draft one that invites it.", "body")
    if given.body in own.signatories:
        what = f"{given.body} has signed “{own.title}”."
        yield refuse("already-signed", what, "It was done before.", "Leave it as it is.", "body")
    if given.text_sha256.lower() != own.text.sha256.lower():
        what = f"The statement does not have the hash {given.text_sha256[:12]}…."
        yield refuse("unknown-text", what, "A body signs one exact text.", "Read the text again.", "text_sha256")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, who is still awaited, and whether it becomes public."""
    names = names_of(system)
    own = system.one(JointStatement, given.statement)
    (after,) = change(given, system, moment).amend
    awaited = ", ".join(names.get(code, code) for code in own.invited if code not in after.signatories)
    says = f"{names.get(given.body, given.body)} signs “{own.title}”, text {own.text.sha256[:12]}…."
    if after.issued:
        return (
            says,
            f"All have signed: it becomes public today, {moment.day}, with {len(after.signatories)} signatories.",
        )
    return says, f"It is not public yet: {awaited} have still to sign."


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the statement with the signature."""
    own = system.one(JointStatement, given.statement)
    signatories = (*own.signatories, given.body)
    issued = moment.day if set(own.invited) <= set(signatories) else None
    return Change(amend=(replace(own, signatories=signatories, issued=issued),))
