"""The texts that bodies work by: constitutions, terms of reference, frameworks, each in force from the day it is adopted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from concordat.kernel.system import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A text that a body works by. Without `starts` it is a draft; `adopted_by_proposal` is the vote that brings it into force."""

    FILE: ClassVar[str] = "decide/instruments.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "adopted_by_proposal": "Proposal"}

    id: str
    title: str
    body: str
    kind: Literal[
        "constitution", "scheme of delegation", "terms of reference", "joint agreement", "operating framework", "policy"
    ]
    text: Document
    adopted_by_proposal: str = ""
    starts: date | None = None
    ends: date | None = None
    source: str = ""
