"""The forward plan: each coming decision, and the day on which each body takes it, with every move kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDecision:
    """A decision to come: what it is in plain words, whether it is key, open or private and why, and whom to ask.

    `announced` is the day on which the result is, or was, made public.
    """

    FILE: ClassVar[str] = "publish/planned_decisions.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal"}

    id: str
    title: str
    summary: str
    kind: str = ""
    key_decision: bool = False
    proposal: str = ""
    openness: Literal["public", "part private", "private"] = "public"
    private_reason: str = ""
    contact: str = ""
    consulted: str = ""
    announced: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDate:
    """The day on which a body is to see a planned decision, as known from `recorded`; no day means taken off its plan.

    The last recorded holds; the earlier ones are the history of its moves.
    """

    FILE: ClassVar[str] = "publish/planned_dates.csv"
    KEY: ClassVar[tuple[str, ...]] = ("planned", "body", "recorded")
    REFERS: ClassVar[Mapping[str, str]] = {"planned": "PlannedDecision", "body": "Body"}

    planned: str
    body: str
    on: date | None = None
    recorded: date
    reason: str = ""
    source: str = ""
