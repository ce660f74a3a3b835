"""Public names of `merge`: bodies that become one without losing a duty, a person or a pound."""

from concordat.merge.before_and_after import (
    AreaBridge,
    AreaBudget,
    Board,
    ClassSeats,
    CouncilBodies,
    Promised,
    SeatPromise,
)
from concordat.merge.code_dates import Family, families
from concordat.merge.code_inventory import CodeTask, CodeUse, tasks
from concordat.merge.code_totals import CodeTotal, Follows, Measure, code_totals
from concordat.merge.cost_scenario import Scenario, ScenarioCost
from concordat.merge.duties_moved import Moved, duties_moved
from concordat.merge.duty_map import Duty, Holder, Holding
from concordat.merge.duty_proof import Fault, Proof, prove
from concordat.merge.evidence_of import of_codes, of_duties, of_people, of_transfer, of_viability
from concordat.merge.matching import Alternative, Matched, Outcome, match
from concordat.merge.people_and_posts import Offer, OpenPost, Person, Pool
from concordat.merge.readiness_statement import AcceptedRisk, Evidence, Sentence, Stands, as_known, statement
from concordat.merge.reorganisations_told import reorganisations_table
from concordat.merge.running_cost import CostedPost, CostOfBody, HeadCount, OtherCost
from concordat.merge.small_pools import hidden_pools
from concordat.merge.suitable import MatchRules, match_rules
from concordat.merge.transfer_schedule import STATUSES, Item, Transfer, TransferBody
from concordat.merge.transferring import Movement, Permission, Receives, movements, permissions, received
from concordat.merge.viability import Alert, Minimum, Seen, alerts, not_watched

__all__ = [
    "STATUSES",
    "AcceptedRisk",
    "Alert",
    "Alternative",
    "AreaBridge",
    "AreaBudget",
    "Board",
    "ClassSeats",
    "CodeTask",
    "CodeTotal",
    "CodeUse",
    "CostOfBody",
    "CostedPost",
    "CouncilBodies",
    "Duty",
    "Evidence",
    "Family",
    "Fault",
    "Follows",
    "HeadCount",
    "Holder",
    "Holding",
    "Item",
    "MatchRules",
    "Matched",
    "Measure",
    "Minimum",
    "Moved",
    "Movement",
    "Offer",
    "OpenPost",
    "OtherCost",
    "Outcome",
    "Permission",
    "Person",
    "Pool",
    "Promised",
    "Proof",
    "Receives",
    "Scenario",
    "ScenarioCost",
    "SeatPromise",
    "Seen",
    "Sentence",
    "Stands",
    "Transfer",
    "TransferBody",
    "alerts",
    "as_known",
    "code_totals",
    "duties_moved",
    "families",
    "hidden_pools",
    "match",
    "match_rules",
    "movements",
    "not_watched",
    "of_codes",
    "of_duties",
    "of_people",
    "of_transfer",
    "of_viability",
    "permissions",
    "prove",
    "received",
    "reorganisations_table",
    "statement",
    "tasks",
]
