"""Draft an instrument: takes the exact text a body is to work by, gives it as a draft that holds from no day until it is adopted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from concordat.decide.acting import SECRETARY, names_of, open_text
from concordat.decide.records import Instrument, Proposal
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System, document

TITLE = "Draft an instrument"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """A text to work by.

    - `id`: a code that never changes
    - `body`: the body that drafts it
    - `holds_for`: the body that will work by it, such as a joint committee
    - `kind`: constitution, scheme of delegation, terms of reference, joint agreement, operating framework or policy
    - `title`: what it is called
    - `text`: the exact text
    - `proposal`: the proposal whose vote adopts it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "holds_for": "Body", "proposal": "Proposal"}
    BODIES: ClassVar[Mapping[str, str]] = {"holds_for": "any day"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "Instrument"}
    LONG: ClassVar[tuple[str, ...]] = ("text",)

    id: str
    body: str
    holds_for: str
    kind: Literal[
        "constitution", "scheme of delegation", "terms of reference", "joint agreement", "operating framework", "policy"
    ]
    title: str
    text: str
    proposal: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that drafts it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    findings = [*given_findings(given, system), *open_text(given.text)]
    proposal = find(system, Proposal, given.proposal)
    if proposal is not None and proposal.text.sha256 != document("", given.text).sha256:
        what = f"The text of {proposal.id} is not this text."
        findings.append(refuse("another-text", what, "A vote adopts one exact text.", "Propose this text.", "text"))
    return tuple(findings)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded and what is needed before it holds."""
    name = names_of(system).get(given.holds_for, given.holds_for)
    draft = _instrument(given, system, moment)
    by = f"the vote on “{given.proposal}” is carried" if given.proposal else "a proposal with this text is carried"
    return (
        f"“{given.title}” of {name} is kept as a draft with the hash {draft.text.sha256[:12]}….",
        f"It holds from no day until {by} and it is adopted.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the draft."""
    return Change(add=(_instrument(given, system, moment),))


def _instrument(given: Given, system: System, moment: Moment) -> Instrument:
    proposal = find(system, Proposal, given.proposal)
    return Instrument(
        id=given.id,
        title=given.title,
        body=given.holds_for,
        kind=given.kind,
        text=proposal.text if proposal else document(f"decide/instruments/{given.id}.md", given.text),
        adopted_by_proposal=given.proposal,
        source=f"drafted on {moment.day}",
    )
