"""Which records the public may see: takes nothing, gives a rule for every kind of record; a kind without a rule is not public."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from concordat.publish.tracked import happened


@dataclass(frozen=True, slots=True)
class Rule:
    """When a record of one kind is public, and the fields that are left out of it even then."""

    on: Callable[[Any, date], bool]
    left_out: Callable[[Any], tuple[str, ...]] = lambda record: ()


def _always(record: Any, day: date) -> bool:
    return True


def _from(field: str) -> Callable[[Any, date], bool]:
    return lambda record, day: happened(getattr(record, field), day)


def _minute_if_private(record: Any) -> tuple[str, ...]:
    return ("minute", "outcome", "organisations", "contracts") if record.openness == "private" else ()


def _between_them(step: Any) -> tuple[str, ...]:
    return ("by", "decision", "proposal") if step.what in ("representation", "further decision") else ()


ALWAYS = (
    *("Body", "Name", "Identifier", "Relationship", "Succession", "Area", "Coverage", "Population", "Post"),
    *("Appointment", "Committee", "Seat"),
    *("Ballot", "Resolution", "Compatibility", "Discharge", "Meeting", "Attendance"),
    *("Contract", "Party", "Line", "Variation", "Clause", "Term", "Consolidation", "Choice"),
    *("HarmonisationDecision", "CoordinationPower", "Mandate"),
    *("ContractOption", "ContractLink"),
    *("Alliance", "AllianceGate", "ReportedFigure", "RiskBand"),
    # Who took on what was not known when a contract was signed, and why, is for everyone.
    *("Scope", "Baseline", "ExpectedOutcome", "ConditionPrecedent", "ReadinessOverride", "ContractLesson"),
    # Both returns are published by body and day, or treatment function and month, as they were made.
    *("BedUse", "WaitingList"),
    # Estates returns are published; what is built with public money, and why, is for everyone.
    *("Site", "BacklogReturn", "EstateShare", "EstatePartnership", "EstateScheme", "SchemeCapital", "SchemeEffect"),
    *("SchemeOption", "SchemeComparison", "CapitalLimit", "SiteReach", "EstateTie"),
    *("MonthlyActivity", "Price", "MarketForcesFactor", "Activity", "Payment", "Budget"),
    # Whether a system balances is everyone's: what must be reached, who took on whose part, and what was earned.
    *("ControlTotal", "OffsetProposal", "ConditionalFund", "FundGate", "GateQuarter", "OneOff"),
    *("PointOfDeliveryMapping", "AttributionRule", "Invoice"),
    *("Indicator", "IndicatorValue"),
    # What is paid for, and whether a gate was passed, is told with the contract it is part of.
    *("OutcomePayment", "PaidOutcome", "OutcomeGate"),
    # Where public money moves, what councils and health bodies pool, and how an envelope is shared out.
    *("Movement", "MovementYear", "MovementFunding", "TransitionSupport"),
    *("Pool", "PoolMinimum", "PoolContribution", "PoolLine", "PoolStep", "PoolReturn", "PoolTrigger"),
    *("AllocationBaseline", "WeightedPeople", "AllocationTerms"),
    *("CodeChange", "RunningCostAim", "PlannedSeat", "PromisedSeats"),
    *("PopulationProjection", "BaselineActivity", "UnitPrice", "Mitigation", "Destination"),
    # A plan is for everyone, and so is how priorities were set: the criteria, who scored what, and what was not chosen.
    *("Plan", "PlanItem", "PlanMoney", "PlanSection", "PlanProposal"),
    *("PriorityRound", "PriorityCriterion", "PriorityOption", "PriorityScorer", "PriorityScore"),
    *("ScrutinyRequest", "UpdatePromise", "Update", "Commitment", "CommitmentDate", "StandingQuestion"),
    *("Consultation", "InformationRequest", "Topic", "Release", "WithheldLine", "CoveringNote"),
    *("PlannedDecision", "PlannedDate"),
    *("Cohort", "CohortTest"),
    # A reorganisation is done in the open: its options, conditions, duties and dates, and who was asked.
    *("Reorganisation", "ReorganisationStep", "ReorganisationOption", "ApplicationEvidenceShown", "ApprovalCondition"),
    *("Arrangement", "PeerDate", "MappedDuty", "DutyHolding", "ViabilityFloor", "ViabilityReading", "Engagement"),
    *("ReadinessEvidence", "ReadinessRisk", "ReadinessSignature"),
)

PUBLIC: Mapping[str, Rule] = MappingProxyType(
    {kind: Rule(_always) for kind in ALWAYS}
    | {
        "AgendaItem": Rule(_always, _minute_if_private),
        # What only the parties, or one of them, may read is not even named.
        "ContractDocument": Rule(lambda text, day: text.confidentiality == "public"),
        # What a member declared is personal; that an interest was declared, and what was ruled, is public.
        "Declaration": Rule(_always, lambda record: ("description",)),
        # The register is public; what an interest is in detail is personal.
        "Interest": Rule(_always, lambda record: ("description",)),
        # The ballot says on the day of the vote whether everyone may see who voted how; the counts are public in any case.
        "MemberVote": Rule(lambda vote, day: vote.public and happened(vote.recorded, day)),
        "Paper": Rule(lambda paper, day: not paper.private and happened(paper.issued, day)),
        "SharedEvidence": Rule(lambda shared, day: shared.reach == "everyone" and happened(shared.recorded, day)),
        "NationalPolicy": Rule(_from("announced")),
        "CohortArea": Rule(_from("starts")),
        "Proposal": Rule(_from("opened")),
        "ProposalLink": Rule(_from("starts")),
        "EscalationStep": Rule(_from("starts")),
        # What those who decide were told of money is public from that day; a forecast and its risks once they are reported.
        "ProposalMoney": Rule(_from("told")),
        "ForecastReport": Rule(_from("reported")),
        "ForecastRisk": Rule(_from("since")),
        # What is to be awarded is told by its first notice, to everyone at once.
        "AwardDecision": Rule(_from("published")),
        "AwardNotice": Rule(_from("published")),
        # That advice was taken and its conclusion can be shown; which text it is, is between the body and its advisers.
        "LegalAdvice": Rule(_from("published"), lambda record: ("text_sha256",)),
        # Who asked for a review, and what is decided again before it is told, is between the body and the providers.
        "StandstillStep": Rule(_always, _between_them),
        "JointStatement": Rule(_from("issued")),
        "Instrument": Rule(_from("starts")),
        "Grant": Rule(_from("starts")),
        "Question": Rule(_from("published")),
        # An open book is open as far as its provider says; who else may see a line stands in `readers.py`.
        "CostLine": Rule(lambda line, day: line.seen_by == "everyone"),
    }
)

NOT_PUBLIC: Mapping[str, str] = MappingProxyType(
    {
        "SharedDraft": "a draft goes round between bodies before it is anyone's paper",
        "TransferItem": "what an old body hands over is told in counts and values; things one by one are between the bodies",
        "TransferLine": "who receives what is between the bodies until it is agreed; counts and values are public",
        "DueDiligence": "what was found at a body, and how grave, is read by the bodies; how many are red is public",
        "StructurePost": "a post of one person tells what that person is paid; totals and running cost are public",
        "CostScenario": "which posts may end is told to those who hold them before anyone else",
        "PeoplePool": "a pool may be of few people",
        "PoolPerson": "what becomes of one person is read by the body that looks after the pool alone",
        "PostOffer": "what is offered to one person is read by the body that looks after the pool alone",
        "MonitoringTotal": "activity of one month and point of delivery may tell of few people",
    }
    | dict.fromkeys(
        ("PlanFigure", "PlanDispute"),
        "what two bodies plan and dispute before they agree is theirs and the system's; the totals are told to everyone",
    )
    | dict.fromkeys(
        ("Challenge", "ChallengeStep"),
        "what two bodies argue about is theirs; what comes of it is an invoice or an adjustment",
    )
    | dict.fromkeys(
        (
            *("Evaluation", "EvaluationQuestion", "EvaluationBid", "EvaluationPerson", "BidderDeclaration"),
            *("EvaluationScore", "EvaluationConsensus", "Clarification"),
        ),
        "an evaluation is open on its own page alone, to those without a conflict; what is told of it is told as a notice",
    )
)
