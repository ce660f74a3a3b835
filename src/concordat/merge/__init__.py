"""Public names of `merge`: bodies that become one without losing a duty, a person or a pound."""

from concordat.merge.application_given import DayOneTold
from concordat.merge.before_and_after import (
    AreaBridge,
    AreaBudget,
    Board,
    ClassSeats,
    CouncilBodies,
    Promised,
    SeatPromise,
)
from concordat.merge.case_application import allowed_table, case_application, steps_table, tests_table
from concordat.merge.case_days import day_one_of, standstill
from concordat.merge.case_findings import findings
from concordat.merge.case_people import case_people, councils_table, people_figures, people_table
from concordat.merge.case_proof import CaseProof, case_proof, proof_figures
from concordat.merge.case_readiness import case_readiness, conditions_known, text_hash
from concordat.merge.case_told import (
    arrangements_table,
    conditions_table,
    options_table,
    peers_table,
)
from concordat.merge.code_dates import Family, families
from concordat.merge.code_inventory import CodeTask, CodeUse, tasks
from concordat.merge.code_totals import CodeTotal, Follows, Measure, code_totals
from concordat.merge.cost_scenario import Scenario, ScenarioCost
from concordat.merge.duties_checked import assured_table, lacks_table
from concordat.merge.duties_moved import Moved, duties_moved
from concordat.merge.duties_told import faults_table, map_table, moved_table
from concordat.merge.duty_bands import bands_table
from concordat.merge.duty_map import Duty, Holder, Holding
from concordat.merge.duty_proof import Fault, Proof, prove
from concordat.merge.engagement_told import engagement_says, engagement_table
from concordat.merge.evidence_of import of_codes, of_duties, of_people, of_transfer, of_viability
from concordat.merge.matching import Alternative, Matched, Outcome, match
from concordat.merge.people_and_posts import Offer, OpenPost, Person, Pool
from concordat.merge.readiness_sentences import sentences_known
from concordat.merge.readiness_statement import AcceptedRisk, Evidence, Sentence, Stands, as_known, statement
from concordat.merge.readiness_told import readiness_figures, signatures_table, statement_table, viability_table
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
    "CaseProof",
    "ClassSeats",
    "CodeTask",
    "CodeTotal",
    "CodeUse",
    "CostOfBody",
    "CostedPost",
    "CouncilBodies",
    "DayOneTold",
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
    "allowed_table",
    "arrangements_table",
    "as_known",
    "assured_table",
    "bands_table",
    "case_application",
    "case_people",
    "case_proof",
    "case_readiness",
    "code_totals",
    "conditions_known",
    "conditions_table",
    "councils_table",
    "day_one_of",
    "duties_moved",
    "engagement_says",
    "engagement_table",
    "families",
    "faults_table",
    "findings",
    "hidden_pools",
    "lacks_table",
    "map_table",
    "match",
    "match_rules",
    "moved_table",
    "movements",
    "not_watched",
    "of_codes",
    "of_duties",
    "of_people",
    "of_transfer",
    "of_viability",
    "options_table",
    "peers_table",
    "people_figures",
    "people_table",
    "permissions",
    "proof_figures",
    "prove",
    "readiness_figures",
    "received",
    "reorganisations_table",
    "sentences_known",
    "signatures_table",
    "standstill",
    "statement",
    "statement_table",
    "steps_table",
    "tasks",
    "tests_table",
    "text_hash",
    "viability_table",
]
