"""The nouns of `merge`: reorganisations, by which bodies follow bodies, and what has to be true before one takes effect."""

from concordat.merge.records.case import (
    ApplicationEvidenceShown,
    ApprovalCondition,
    Arrangement,
    PeerDate,
    ReorganisationOption,
    ReorganisationStep,
)
from concordat.merge.records.duties import DutyHolding, MappedDuty
from concordat.merge.records.engagement import Engagement
from concordat.merge.records.readiness import (
    ReadinessEvidence,
    ReadinessRisk,
    ReadinessSignature,
    ViabilityFloor,
    ViabilityReading,
)
from concordat.merge.records.reorganisations import Reorganisation

__all__ = [
    "ApplicationEvidenceShown",
    "ApprovalCondition",
    "Arrangement",
    "DutyHolding",
    "Engagement",
    "MappedDuty",
    "PeerDate",
    "ReadinessEvidence",
    "ReadinessRisk",
    "ReadinessSignature",
    "Reorganisation",
    "ReorganisationOption",
    "ReorganisationStep",
    "ViabilityFloor",
    "ViabilityReading",
]
