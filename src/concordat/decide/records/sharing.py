"""What bodies write together: drafts that go round before a vote, each with its version and hash, and joint statements."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.kernel.system import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedDraft:
    """One version of a draft text, as one body shared it with others on a day; `note` says what changed.

    `proposal` is the code of the proposal it is for, which may not be there yet: drafts come before the text that is voted on.
    """

    FILE: ClassVar[str] = "decide/shared_drafts.csv"
    KEY: ClassVar[tuple[str, ...]] = ("proposal", "version")
    REFERS: ClassVar[Mapping[str, str]] = {"shared_by": "Body", "shared_with": "Body"}

    proposal: str
    version: int
    text: Document
    shared_by: str
    shared_with: tuple[str, ...]
    on: date
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JointStatement:
    """One text that several bodies put their names to; it is issued once every body invited has signed it."""

    FILE: ClassVar[str] = "decide/joint_statements.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"invited": "Body", "signatories": "Body", "proposal": "Proposal"}

    id: str
    title: str
    text: Document
    invited: tuple[str, ...]
    signatories: tuple[str, ...] = ()
    issued: date | None = None
    proposal: str = ""
    source: str = ""
