"""The nouns of `plan`: money that moves between lines, pooled funds, and the shares of bodies in an envelope."""

from concordat.plan.records.movements import CareLevel, Movement, MovementFunding, MovementYear, TransitionSupport
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
from concordat.plan.records.shares import AllocationBaseline, AllocationTerms, WeightedPeople

__all__ = [
    "AllocationBaseline",
    "AllocationTerms",
    "CareLevel",
    "Direction",
    "Movement",
    "MovementFunding",
    "MovementYear",
    "Pool",
    "PoolContribution",
    "PoolFund",
    "PoolLine",
    "PoolMinimum",
    "PoolReturn",
    "PoolStep",
    "PoolTrigger",
    "TransitionSupport",
    "WeightedPeople",
]
