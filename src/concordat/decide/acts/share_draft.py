"""Share a draft: takes its text and the bodies it goes to, gives its next version, with a hash that anyone can check."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.decide.acting import SECRETARY, names_of
from concordat.decide.records import Proposal, SharedDraft
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System, document

TITLE = "Share a draft"
ROLES = (*SECRETARY, "contract manager")
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A version of a draft.

    - `proposal`: the code of the proposal it is for, which need not be there yet
    - `body`: the body that shares it
    - `shared_with`: the bodies that see it
    - `text`: the draft as it stands now
    - `note`: what changed since the version before
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "shared_with": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("text",)

    proposal: str
    body: str
    shared_with: tuple[str, ...]
    text: str
    note: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that shares it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    if given.proposal and not _CODE.fullmatch(given.proposal):
        why = "A code names pages and files: letters, digits, and . _ - between them, 80 at the most."
        yield refuse("bad-code", f"proposal is “{given.proposal}”.", why, "Choose a plain code.", "proposal")
    if given.body in given.shared_with:
        what = f"{given.body} shares it with itself."
        yield refuse("duplicate-key", what, "It has it already.", "Name the other bodies.", "shared_with")
    versions = _versions(given, system)
    new = document("", given.text).sha256
    if versions and versions[-1].text.sha256 == new:
        what = f"The text is that of version {versions[-1].version}."
        yield refuse("nothing-changed", what, "A version is a new text.", "Change the text, or share nothing.", "text")
    elif versions and not given.note.strip():
        what = "It is not said what changed."
        why = "Whoever read the version before must see what is new."
        yield refuse("no-note", what, why, "Say it in note.", "note")
    own = find(system, Proposal, given.proposal)
    if own is not None and own.text.sha256 != new:
        what = f"{own.id} is before the bodies with another text."
        why = "A body that votes on this draft votes on a variant, which does not count for the original."
        yield refuse("another-text", what, why, "Share it if an amendment is meant.", "text", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded and who sees it."""
    names = names_of(system)
    draft = _draft(given, system, moment)
    to = ", ".join(names.get(code, code) for code in given.shared_with)
    return (
        f"Version {draft.version} of the draft for “{given.proposal}” is kept with the hash {draft.text.sha256[:12]}….",
        f"{names.get(given.body, given.body)} and {to} see it; it is not public before its paper is issued.",
        "Earlier versions stay, so that anyone entitled can compare them.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the next version."""
    return Change(add=(_draft(given, system, moment),))


def _draft(given: Given, system: System, moment: Moment) -> SharedDraft:
    version = max((draft.version for draft in _versions(given, system)), default=0) + 1
    return SharedDraft(
        proposal=given.proposal,
        version=version,
        text=document(f"decide/drafts/{given.proposal}-{version}.md", given.text),
        shared_by=given.body,
        shared_with=given.shared_with,
        on=moment.day,
        note=given.note,
        source=f"shared on {moment.day}",
    )


def _versions(given: Given, system: System) -> list[SharedDraft]:
    held = [draft for draft in system.all(SharedDraft) if draft.proposal == given.proposal]
    return sorted(held, key=lambda draft: draft.version)
