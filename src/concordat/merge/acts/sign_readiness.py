"""Sign the readiness statement: takes a case, a body and its post, gives the signature on the statement as it stands today; refused while anything is blocked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.merge.calculations.readiness import Gives
from concordat.merge.case_proof import case_proof
from concordat.merge.case_readiness import case_readiness, text_hash
from concordat.merge.posts_held import nobody_in_post
from concordat.merge.records import ReadinessSignature, Reorganisation

TITLE = "Sign the readiness statement"
ROLES = ("board secretary",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A signature on the statement as it stands today.

    - `reorganisation`: the case
    - `body`: the body for which it is signed
    - `post`: the post that signs, such as the accountable officer
    """

    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body", "post": "Post"}

    reorganisation: str
    body: str
    post: str


def body(given: Given, system: System) -> str:
    """Return the body for which it is signed."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    case = system.find(Reorganisation, given.reorganisation)
    if case is not None:
        if given.body not in (*case.predecessors, *case.successors):
            what = f"{given.body} is no body of {case.title}."
            yield refuse("unknown-body", what, "It is signed by those it is about.", "Choose one of them.", "body")
        yield from _blocked(case, system, moment)
    yield from nobody_in_post(system, given.post, given.body, moment.day)
    if system.find(ReadinessSignature, given.reorganisation, str(moment.day), given.body) is not None:
        what = f"{given.body} signed today."
        yield refuse("duplicate-key", what, "Once a day is enough.", "Leave it.", "body")


def _blocked(case: Reorganisation, system: System, moment: Moment) -> Iterator[Finding]:
    try:
        told = _statement(case, system, moment)
    except Refused as refused:
        yield from refused.findings
        return
    why = "What is signed has to be true on day one."
    for one in told.value.sentences:
        if one.state == "blocked":
            then = "Mend what blocks it, or let a post accept the risk where that is allowed."
            yield refuse("sentence-blocked", one.in_words, why, then, "reorganisation")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is signed, and that a later change shows."""
    told = _statement(system.one(Reorganisation, given.reorganisation), system, moment)
    risks = told.value.states.get("accepted risk", 0)
    return (
        f"{given.post} of {given.body} signs {counted(len(told.value.sentences), 'sentence')}, {counted(risks, 'accepted risk')} among them.",
        "Everyone can read it. If the statement changes afterwards, the page says that it is no longer what was signed.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the signature, with the hash of the statement as it stands."""
    told = _statement(system.one(Reorganisation, given.reorganisation), system, moment)
    made = ReadinessSignature(
        **shared_fields(given, ReadinessSignature),
        on=moment.day,
        text_sha256=text_hash(told.value),
        source=f"recorded on {moment.day}",
    )
    return Change(add=(made,))


def _statement(case: Reorganisation, system: System, moment: Moment) -> Answer[Gives]:
    return case_readiness(system, case, case_proof(system, case, moment.day))
