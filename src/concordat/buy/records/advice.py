"""Legal advice as it is kept: that it was taken, from whom, and its conclusion; its text is kept nowhere, only what proves which text it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalAdvice:
    """Legal advice to one body about a contract, proposal or award: the day, who gave it by role, and its conclusion. Append-only.

    It is the body's own until `published`; from then everyone sees that there is advice, and its conclusion. `text_sha256` is
    the SHA-256 of its text, which stays with those who gave it and took it. `about` names no record by reference: what a record
    names is open to every body that the other is about, and advice is open to its own body alone.
    """

    FILE: ClassVar[str] = "buy/legal_advice.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    id: str
    body: str
    about: str
    on: date
    given_by: str
    conclusion: str
    privileged: bool
    text_sha256: str = ""
    published: date | None = None
    source: str = ""
