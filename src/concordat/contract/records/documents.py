"""The texts of a contract: what sort each is, the hash of its bytes, and who may see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

DocumentKind = Literal[
    "contract", "schedule", "variation", "collaborative agreement", "side letter", "notice", "decision paper", "other"
]
Confidentiality = Literal["public", "parties", "internal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractDocument:
    """One text of a contract, told apart from every other by the SHA-256 of its bytes; without one nobody has shown the text.

    `variation` is the change that a text of the kind variation writes down.
    """

    FILE: ClassVar[str] = "contract/documents.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "variation": "Variation"}

    id: str
    contract: str
    kind: DocumentKind
    title: str
    dated: date | None = None
    sha256: str = ""
    address: str = ""
    variation: str = ""
    confidentiality: Confidentiality = "parties"
    source: str = ""
