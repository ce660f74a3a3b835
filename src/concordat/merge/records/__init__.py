"""The nouns of `merge`: reorganisations, by which bodies follow bodies, what moves to whom, and what has to be true before one takes effect."""

from concordat.merge.records.case import (
    ApplicationEvidenceShown,
    ApprovalCondition,
    Arrangement,
    PeerDate,
    ReorganisationOption,
    ReorganisationStep,
)
from concordat.merge.records.codes import CodeAction, CodeChange
from concordat.merge.records.duties import DutyHolding, MappedDuty
from concordat.merge.records.engagement import Engagement
from concordat.merge.records.people import PeoplePool, PoolPerson, PostOffer, Reply, Trial
from concordat.merge.records.posts import CostScenario, HeadBasis, PostState, RunningCostAim, StructurePost
from concordat.merge.records.readiness import (
    ReadinessEvidence,
    ReadinessRisk,
    ReadinessSignature,
    ViabilityFloor,
    ViabilityReading,
)
from concordat.merge.records.reorganisations import Reorganisation
from concordat.merge.records.seats import PlannedSeat, PromisedSeats, SeatPromised
from concordat.merge.records.transfers import DueDiligence, Need, Rating, TransferItem, TransferLine

__all__ = [
    "ApplicationEvidenceShown",
    "ApprovalCondition",
    "Arrangement",
    "CodeAction",
    "CodeChange",
    "CostScenario",
    "DueDiligence",
    "DutyHolding",
    "Engagement",
    "HeadBasis",
    "MappedDuty",
    "Need",
    "PeerDate",
    "PeoplePool",
    "PlannedSeat",
    "PoolPerson",
    "PostOffer",
    "PostState",
    "PromisedSeats",
    "Rating",
    "ReadinessEvidence",
    "ReadinessRisk",
    "ReadinessSignature",
    "Reorganisation",
    "ReorganisationOption",
    "ReorganisationStep",
    "Reply",
    "RunningCostAim",
    "SeatPromised",
    "StructurePost",
    "TransferItem",
    "TransferLine",
    "Trial",
    "ViabilityFloor",
    "ViabilityReading",
]
