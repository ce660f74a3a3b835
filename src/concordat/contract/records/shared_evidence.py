"""What the parties of a contract share with each other: evidence for an outcome that they answer for together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

Reach = Literal["members", "everyone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedEvidence:
    """An act: that a party of a contract shares what it knows with the others, for an outcome or for the whole contract.

    The text stays where it is kept, at `address`; `sha256` tells it from any other. `reach` says who may see that it is
    there: those who work for a party, or everyone.
    """

    FILE: ClassVar[str] = "contract/shared_evidence.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "shared_by": "Body", "outcome": "ExpectedOutcome"}

    id: str
    contract: str
    shared_by: str
    title: str
    finds: str
    outcome: str = ""
    address: str = ""
    sha256: str = ""
    reach: Reach = "members"
    recorded: date
    source: str = ""
