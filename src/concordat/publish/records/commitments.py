"""Commitments: what a body said it would do, and every date it gave for it; the first date is the one that is measured against."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

DateKind = Literal["due", "no earlier than", "no date"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """What a body promised, to whom and in which words, until it is done, dropped with a reason, or passed to a receiver."""

    FILE: ClassVar[str] = "publish/commitments.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "to": "Body", "received_by": "Body"}

    id: str
    body: str
    to: str = ""
    says: str
    minute: str = ""
    promised: date
    owner: str = ""
    done: date | None = None
    dropped: date | None = None
    closed_reason: str = ""
    received_by: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentDate:
    """A date given for a commitment on the day `recorded`: due, no earlier than, or openly no date. Later ones never replace it."""

    FILE: ClassVar[str] = "publish/commitment_dates.csv"
    KEY: ClassVar[tuple[str, ...]] = ("commitment", "recorded")
    REFERS: ClassVar[Mapping[str, str]] = {"commitment": "Commitment"}

    commitment: str
    recorded: date
    kind: DateKind = "due"
    on: date | None = None
    reason: str = ""
    source: str = ""
