"""The nouns of `contract`: contracts, their parties, lines, terms, options, documents, links and alliances, what is known before they are signed, and what makes many one."""

from concordat.contract.records.alliances import Alliance, AllianceGate
from concordat.contract.records.coordination import CoordinationPower, Power
from concordat.contract.records.documents import Confidentiality, ContractDocument, DocumentKind
from concordat.contract.records.harmonisation import DifferenceState, HarmonisationDecision
from concordat.contract.records.lessons import ContractLesson
from concordat.contract.records.links import ContractLink, LinkKind
from concordat.contract.records.mandates import Mandate, Side
from concordat.contract.records.options import ContractOption, OptionKind, OptionState
from concordat.contract.records.readiness import (
    Baseline,
    ConditionPrecedent,
    ExpectedOutcome,
    PopulationBasis,
    ReadinessOverride,
    Scope,
)
from concordat.contract.records.register import (
    Choice,
    Clause,
    Consolidation,
    Contract,
    Form,
    HarmonisingRule,
    Level,
    Line,
    Party,
    PartyRole,
    ReasonClass,
    Term,
    Variation,
)
from concordat.contract.records.shared_evidence import Reach, SharedEvidence

__all__ = [
    "Alliance",
    "AllianceGate",
    "Baseline",
    "Choice",
    "Clause",
    "ConditionPrecedent",
    "Confidentiality",
    "Consolidation",
    "Contract",
    "ContractDocument",
    "ContractLesson",
    "ContractLink",
    "ContractOption",
    "CoordinationPower",
    "DifferenceState",
    "DocumentKind",
    "ExpectedOutcome",
    "Form",
    "HarmonisationDecision",
    "HarmonisingRule",
    "Level",
    "Line",
    "LinkKind",
    "Mandate",
    "OptionKind",
    "OptionState",
    "Party",
    "PartyRole",
    "PopulationBasis",
    "Power",
    "Reach",
    "ReadinessOverride",
    "ReasonClass",
    "Scope",
    "SharedEvidence",
    "Side",
    "Term",
    "Variation",
]
