"""Record a document of a contract: takes what it is, the hash of its bytes and who may see it, gives it among the contract's texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.contract.kept_by import kept_findings, new_faults
from concordat.contract.records import Confidentiality, Contract, ContractDocument, DocumentKind
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import shared_fields
from concordat.kernel.system import System

TITLE = "Record a document of a contract"
ROLES = ("contract manager",)
SEEN_BY = {
    "public": "Everyone can see that it is there, with its hash.",
    "parties": "Those who work for a commissioner of the contract can see that it is there; the public is not told of it.",
    "internal": "Those who work for a commissioner of the contract can see that it is there; the public is not told of it.",
}


@dataclass(frozen=True, kw_only=True)
class Given:
    """A document; its text stays where it is kept, and its hash shows later that it is the same.

    - `id`: a code for it
    - `contract`: the contract
    - `body`: the commissioner that keeps it
    - `kind`: what sort of text it is
    - `title`: what it is called
    - `dated`: the day the text bears
    - `sha256`: the SHA-256 of its bytes, 64 characters; none where nobody has shown the text
    - `address`: where it can be read
    - `variation`: the change that it writes down, if it does
    - `confidentiality`: who may see it
    - `source`: where it is from
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "body": "Body", "variation": "Variation"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "ContractDocument"}

    id: str
    contract: str
    body: str
    kind: DocumentKind
    title: str
    dated: date | None = None
    sha256: str = ""
    address: str = ""
    variation: str = ""
    confidentiality: Confidentiality = "parties"
    source: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that keeps it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return kept_findings(
        given, system, lambda: new_faults(system, change(given, system, moment), moment.day, ("documents",))
    )


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is recorded and who may see it."""
    title = system.one(Contract, given.contract).title
    return (f"“{given.title}” is recorded as a text of “{title}”.", SEEN_BY[given.confidentiality])


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the document."""
    own = shared_fields(given, ContractDocument)
    source = given.source or f"recorded on {moment.day}"
    return Change(add=(ContractDocument(**own | {"sha256": given.sha256.strip().lower(), "source": source}),))
