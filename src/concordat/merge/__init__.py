"""Public names of `merge`: bodies that become one without losing a duty, a person or a pound."""

from concordat.merge.code_dates import Family, families
from concordat.merge.code_inventory import CodeTask, CodeUse, tasks
from concordat.merge.code_totals import CodeTotal, Follows, Measure, code_totals
from concordat.merge.duties_moved import Moved, duties_moved
from concordat.merge.duty_map import Duty, Holder, Holding
from concordat.merge.duty_proof import Fault, Proof, prove
from concordat.merge.matching import Alternative, Matched, Outcome, match
from concordat.merge.people_and_posts import Offer, OpenPost, Person, Pool
from concordat.merge.small_pools import hidden_pools
from concordat.merge.suitable import MatchRules, match_rules
from concordat.merge.transfer_schedule import STATUSES, Item, Transfer, TransferBody
from concordat.merge.transferring import Movement, Permission, Receives, movements, permissions, received

__all__ = [
    "STATUSES",
    "Alternative",
    "CodeTask",
    "CodeTotal",
    "CodeUse",
    "Duty",
    "Family",
    "Fault",
    "Follows",
    "Holder",
    "Holding",
    "Item",
    "MatchRules",
    "Matched",
    "Measure",
    "Moved",
    "Movement",
    "Offer",
    "OpenPost",
    "Outcome",
    "Permission",
    "Person",
    "Pool",
    "Proof",
    "Receives",
    "Transfer",
    "TransferBody",
    "code_totals",
    "duties_moved",
    "families",
    "hidden_pools",
    "match",
    "match_rules",
    "movements",
    "permissions",
    "prove",
    "received",
    "tasks",
]
