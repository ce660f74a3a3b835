"""The nouns of `plan`: plans with their parts, rounds of priorities, money that moves, pools, shares in an envelope, sites with backlog, and building schemes."""

from concordat.plan.records.estate_choice import (
    CapitalLimit,
    EstateTie,
    SchemeComparison,
    SchemeOption,
    SiteReach,
    TieKind,
)
from concordat.plan.records.estate_schemes import (
    Effect,
    EstatePartnership,
    EstateScheme,
    SchemeCapital,
    SchemeEffect,
    SchemeState,
)
from concordat.plan.records.estate_sites import BacklogReturn, EstateShare, Site, Tenure
from concordat.plan.records.movements import CareLevel, Movement, MovementFunding, MovementYear, TransitionSupport
from concordat.plan.records.plans import ItemKind, Plan, PlanItem, PlanMoney
from concordat.plan.records.pools import (
    Direction,
    Pool,
    PoolContribution,
    PoolFund,
    PoolLine,
    PoolMinimum,
    PoolReturn,
    PoolStep,
    PoolTrigger,
)
from concordat.plan.records.priorities import (
    Evidence,
    PilotStage,
    PriorityCriterion,
    PriorityOption,
    PriorityRound,
    PriorityScore,
    PriorityScorer,
)
from concordat.plan.records.shares import AllocationBaseline, AllocationTerms, WeightedPeople
from concordat.plan.records.words import PlanProposal, PlanSection

__all__ = [
    "AllocationBaseline",
    "AllocationTerms",
    "BacklogReturn",
    "CapitalLimit",
    "CareLevel",
    "Direction",
    "Effect",
    "EstatePartnership",
    "EstateScheme",
    "EstateShare",
    "EstateTie",
    "Evidence",
    "ItemKind",
    "Movement",
    "MovementFunding",
    "MovementYear",
    "PilotStage",
    "Plan",
    "PlanItem",
    "PlanMoney",
    "PlanProposal",
    "PlanSection",
    "Pool",
    "PoolContribution",
    "PoolFund",
    "PoolLine",
    "PoolMinimum",
    "PoolReturn",
    "PoolStep",
    "PoolTrigger",
    "PriorityCriterion",
    "PriorityOption",
    "PriorityRound",
    "PriorityScore",
    "PriorityScorer",
    "SchemeCapital",
    "SchemeComparison",
    "SchemeEffect",
    "SchemeOption",
    "SchemeState",
    "Site",
    "SiteReach",
    "Tenure",
    "TieKind",
    "TransitionSupport",
    "WeightedPeople",
]
