"""The nouns of `plan`: plans with their parts, rounds of priorities, money that moves, pooled funds, and the shares of bodies in an envelope."""

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
    "CareLevel",
    "Direction",
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
    "TransitionSupport",
    "WeightedPeople",
]
