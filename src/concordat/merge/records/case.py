"""What makes a reorganisation a case: the steps done, the options, what was shown for which test, conditions of the approval, arrangements for a time, and what others said of their dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

OptionSort = Literal["do not merge", "work together", "merge", "other"]
OptionStanding = Literal["considered", "preferred", "set aside"]
PeerDateKind = Literal["due", "no earlier than", "no date", "came"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReorganisationStep:
    """A step of the case that was completed on a day, such as `agree` or `apply`, with the document that shows it."""

    FILE: ClassVar[str] = "merge/steps.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "step")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation"}

    reorganisation: str
    step: str
    on: date
    document: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReorganisationOption:
    """One way to go on, not to merge among them: what speaks for it, what is feared of it, and how it stands since `recorded`."""

    FILE: ClassVar[str] = "merge/options.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "id")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "proposal": "Proposal"}

    reorganisation: str
    id: str
    sort: OptionSort
    title: str
    in_favour_of_it: str = ""
    feared: str = ""
    standing: OptionStanding = "considered"
    reason: str = ""
    recorded: date
    proposal: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationEvidenceShown:
    """What was shown for one test of the application on a day: the document, a figure where the test has one, and what was found."""

    FILE: ClassVar[str] = "merge/application_evidence.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "test", "on")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation"}

    reorganisation: str
    test: str
    on: date
    document: str = ""
    value: Decimal | None = None
    found: Literal["", "met", "not met"] = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalCondition:
    """A condition on which a reorganisation was approved, with its owner, evidence and day, until it is discharged by a decision.

    `if_not_met` is what the letter says of the approval then. What happened after a day is not known on it.
    """

    FILE: ClassVar[str] = "merge/approval_conditions.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "id")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation"}

    reorganisation: str
    id: str
    says: str
    set_by: str
    set_on: date
    letter: str = ""
    owner: str = ""
    due: date | None = None
    evidence: str = ""
    proposed_on: date | None = None
    discharged: date | None = None
    discharged_by: str = ""
    if_not_met: Literal["the approval lapses", "the approval stands", "not said"] = "not said"
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """How things are run meanwhile, or for good; what is `interim` needs the day before which it ends, and what comes after it."""

    FILE: ClassVar[str] = "merge/arrangements.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "id")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body", "proposal": "Proposal"}

    reorganisation: str
    id: str
    title: str
    nature: Literal["interim", "permanent"]
    body: str = ""
    starts: date
    ends: date | None = None
    followed_by: str = ""
    recorded: date
    proposal: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerDate:
    """What another area said in public of the same milestone on the day `recorded`: a day, or openly none."""

    FILE: ClassVar[str] = "merge/peer_dates.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "peer", "milestone", "recorded")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation"}

    reorganisation: str
    peer: str
    milestone: str
    recorded: date
    kind: PeerDateKind = "due"
    on: date | None = None
    source: str = ""
