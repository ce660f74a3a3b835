"""Public names of `plan`: what is wanted, what it may cost, and who gets which share."""

from concordat.plan.backlog_given import BodyShare, SiteBacklog
from concordat.plan.fair_shares_given import Area
from concordat.plan.one_allocation import Allocated, allocated
from concordat.plan.pace_of_change import Pulled, Solved, solved
from concordat.plan.weighted_shares import Practice, Weighted, weighted_shares

__all__ = [
    "Allocated",
    "Area",
    "BodyShare",
    "Practice",
    "Pulled",
    "SiteBacklog",
    "Solved",
    "Weighted",
    "allocated",
    "solved",
    "weighted_shares",
]
