"""A round of setting priorities: what it may spend, by which criteria, the options with their evidence, who scores, and the scores."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

Evidence = Literal["not looked for", "no evidence found", "found"]
PilotStage = Literal["not known", "not tried", "pilot planned", "in pilot", "pilot evaluated", "in routine use"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityRound:
    """One round: the `budget` in pounds, and the proposal by which its criteria and weights were adopted.

    With `passing`, an option that costs more than is left is passed over; without it the line is drawn there.
    """

    FILE: ClassVar[str] = "plan/priority_rounds.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "plan": "Plan", "adopted_by": "Proposal"}

    id: str
    body: str
    title: str
    plan: str = ""
    budget: Decimal
    passing: bool = False
    opened: date
    closes: date | None = None
    adopted_by: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityCriterion:
    """One criterion of a round: its definition, its weight (weights count as parts of all), and the ends of its scale."""

    FILE: ClassVar[str] = "plan/priority_criteria.csv"
    KEY: ClassVar[tuple[str, ...]] = ("round", "id")
    REFERS: ClassVar[Mapping[str, str]] = {"round": "PriorityRound"}

    round: str
    id: str
    title: str
    definition: str
    weight: Decimal
    scale_from: Decimal
    scale_to: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityOption:
    """One option of a round and its cost in pounds. What a law or duty requires, `required_by`, is done whatever its score.

    `evidence` says whether any was looked for and found; `evidence_says` what it shows, `searched` where it was looked for; `pilot` how
    far it was tried; `equality` what it does to whom, beside the score and never in it.
    """

    FILE: ClassVar[str] = "plan/priority_options.csv"
    KEY: ClassVar[tuple[str, ...]] = ("round", "id")
    REFERS: ClassVar[Mapping[str, str]] = {"round": "PriorityRound"}

    round: str
    id: str
    title: str
    cost: Decimal
    required_by: str = ""
    evidence: Evidence
    evidence_says: str = ""
    searched: str = ""
    pilot: PilotStage
    equality: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityScorer:
    """A post at a body that scores in a round, and the options in which whoever holds it declared an interest."""

    FILE: ClassVar[str] = "plan/priority_scorers.csv"
    KEY: ClassVar[tuple[str, ...]] = ("round", "post", "body")
    REFERS: ClassVar[Mapping[str, str]] = {"round": "PriorityRound", "post": "Post", "body": "Body"}

    round: str
    post: str
    body: str
    interested_in: tuple[str, ...] = ()
    declared: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityScore:
    """What one post gave one option on one criterion, on the criterion's scale, and why."""

    FILE: ClassVar[str] = "plan/priority_scores.csv"
    KEY: ClassVar[tuple[str, ...]] = ("round", "option", "criterion", "post", "body")
    REFERS: ClassVar[Mapping[str, str]] = {"round": "PriorityRound", "post": "Post", "body": "Body"}

    round: str
    option: str
    criterion: str
    post: str
    body: str
    score: Decimal
    comment: str = ""
    recorded: date | None = None
    source: str = ""
