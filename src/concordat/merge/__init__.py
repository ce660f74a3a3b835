"""Public names of `merge`: bodies that become one without losing a duty, a person or a pound."""

from concordat.merge.duties_moved import Moved, duties_moved
from concordat.merge.duty_map import Duty, Holder, Holding
from concordat.merge.duty_proof import Fault, Proof, prove
from concordat.merge.matching import Alternative, Matched, Outcome, match
from concordat.merge.people_and_posts import Offer, OpenPost, Person, Pool
from concordat.merge.small_pools import hidden_pools
from concordat.merge.suitable import MatchRules, match_rules

__all__ = [
    "Alternative",
    "Duty",
    "Fault",
    "Holder",
    "Holding",
    "MatchRules",
    "Matched",
    "Moved",
    "Offer",
    "OpenPost",
    "Outcome",
    "Person",
    "Pool",
    "Proof",
    "duties_moved",
    "hidden_pools",
    "match",
    "match_rules",
    "prove",
]
