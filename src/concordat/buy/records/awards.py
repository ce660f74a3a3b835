"""An award as it is kept: who awards what to whom by which route, the notices that told of it, and what happened in its standstill."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from concordat.kernel.system import Document

Route = Literal[
    "direct award A",
    "direct award B",
    "direct award C",
    "most suitable provider",
    "competitive",
    "framework",
    "mini-competition",
    "urgent award",
]
Notice = Literal[
    "notice of intended approach",
    "contract notice",
    "invitation",
    "intention notice",
    "award notice",
    "confirmation notice",
    "urgent award notice",
    "abandonment notice",
]
# What somebody does in a standstill; it is published by its notice, and begins by the calendar.
Happened = Literal[
    "representation", "reviewing", "further decision", "told", "closed", "awarded", "abandoned", "stepped back"
]
FurtherDecision = Literal["", "award", "abandon", "step back"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardDecision:
    """One decision to award a contract, or some of its lines, under the Provider Selection Regime, with the exact text of its reasons.

    `assessing_from` is the first day on which providers were assessed; `evaluation` the code of the evaluation of bids that it
    follows, which is open on its own page alone. `published` is the day of the first notice that told of it; the public sees it from then.
    """

    FILE: ClassVar[str] = "buy/award_decisions.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {
        "body": "Body",
        "contract": "Contract",
        "lines": "Line",
        "providers": "Body",
        "decision": "Proposal",
    }

    id: str
    body: str
    contract: str
    lines: tuple[str, ...] = ()
    route: Route
    providers: tuple[str, ...]
    decided_on: date
    statement: Document
    decision: str = ""
    assessing_from: date | None = None
    evaluation: str = ""
    published: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardNotice:
    """One notice of an award that was published: which, when, and where it can be found. Append-only."""

    FILE: ClassVar[str] = "buy/award_notices.csv"
    KEY: ClassVar[tuple[str, ...]] = ("award", "notice")
    REFERS: ClassVar[Mapping[str, str]] = {"award": "AwardDecision"}

    award: str
    notice: Notice
    published: date
    reference: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandstillStep:
    """One thing that happened after the intention notice: a representation with who made it, its review, a decision, the end. Append-only.

    `says` is what a representation is about, or why nothing is awarded; everyone reads it, so that it names nobody.
    """

    FILE: ClassVar[str] = "buy/standstill_steps.csv"
    KEY: ClassVar[tuple[str, ...]] = ("award", "number")
    REFERS: ClassVar[Mapping[str, str]] = {"award": "AwardDecision", "proposal": "Proposal"}

    award: str
    number: int
    on: date
    what: Happened
    decision: FurtherDecision = ""
    proposal: str = ""
    by: str = ""
    says: str = ""
    source: str = ""
