"""Share evidence: takes a contract, the party that shares, what it found and for which outcome, gives it to the other parties."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.contract.evidence_shared import evidence_of
from concordat.contract.records import ExpectedOutcome, Reach, SharedEvidence
from concordat.contract.register import register
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System
from concordat.kernel.text_hash import is_sha256

TITLE = "Share evidence with the members of a contract"
ROLES = ("contract manager",)
SEEN_BY = {
    "members": "Those who work for a party of the contract can see it; the public is not told of it.",
    "everyone": "Everyone can see it on the page of the contract.",
}


@dataclass(frozen=True, kw_only=True)
class Given:
    """Evidence; its text stays where it is kept.

    - `id`: a code for it
    - `contract`: the contract
    - `body`: the party that shares it
    - `title`: what it is called
    - `finds`: what it finds, in plain words; "no evidence found" is an answer too
    - `outcome`: the outcome it is about; none for the whole contract
    - `address`: where it can be read
    - `sha256`: the SHA-256 of its bytes, 64 characters; none where nobody has hashed the text
    - `reach`: who may see it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "body": "Body", "outcome": "ExpectedOutcome"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "SharedEvidence"}
    LONG: ClassVar[tuple[str, ...]] = ("finds",)

    id: str
    contract: str
    body: str
    title: str
    finds: str
    outcome: str = ""
    address: str = ""
    sha256: str = ""
    reach: Reach = "members"


def body(given: Given, system: System) -> str:
    """Return the party that shares it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    parties = [one.body for one in register(system).parties_of.get(given.contract, ())]
    if parties and given.body not in parties:
        what = f"{given.body} is no party of {given.contract}."
        yield refuse(
            "not-a-party", what, "Evidence is shared among those who answer together.", "Choose a party.", "body"
        )
    wanted = find(system, ExpectedOutcome, given.outcome) if given.outcome else None
    if wanted is not None and wanted.contracts and given.contract not in wanted.contracts:
        what = f"“{wanted.title}” is no outcome of {given.contract}."
        yield refuse("unknown-outcome", what, "Its members do not answer for it.", "Choose one of its own.", "outcome")
    if given.sha256.strip() and not is_sha256(given.sha256.strip().lower()):
        what = f"“{given.sha256[:20]}” is no SHA-256."
        yield refuse(
            "bad-hash",
            what,
            "It would tell the text from no other.",
            "Give 64 characters, 0 to 9 and a to f.",
            "sha256",
        )
    if any((one.title, one.shared_by) == (given.title, given.body) for one in evidence_of(system, given.contract)):
        what = f"{given.body} shared “{given.title}” already."
        yield refuse("duplicate-key", what, "It is shared once, for good.", "Give it another title.", "title")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is shared with whom."""
    return (f"“{given.title}” is shared under {given.contract}: {given.finds}", SEEN_BY[given.reach])


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the evidence."""
    made = shared_fields(given, SharedEvidence) | {
        "shared_by": given.body,
        "sha256": given.sha256.strip().lower(),
        "recorded": moment.day,
        "source": f"recorded on {moment.day}",
    }
    return Change(add=(SharedEvidence(**made),))
