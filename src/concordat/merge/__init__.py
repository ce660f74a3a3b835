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
from concordat.merge.bridge_of import before_and_after
from concordat.merge.bridge_tables import areas_table, change_table, classes_table, whole_table
from concordat.merge.bridge_tables import councils_table as council_bodies_table
from concordat.merge.bridge_tables import promises_table as seat_promises_table
from concordat.merge.calculations.codes import Gives as CodesTold
from concordat.merge.calculations.match import SMALL
from concordat.merge.calculations.match import Gives as MatchTold
from concordat.merge.case_application import allowed_table, case_application, stands_at, steps_table, tests_table
from concordat.merge.case_days import day_one_of, standstill
from concordat.merge.case_findings import findings
from concordat.merge.case_people import case_people, councils_table, people_figures, people_table
from concordat.merge.case_proof import CaseProof, case_proof, proof_figures
from concordat.merge.case_readiness import case_readiness, text_hash
from concordat.merge.case_told import (
    arrangements_table,
    conditions_table,
    options_table,
    peers_table,
)
from concordat.merge.code_dates import Family, families
from concordat.merge.code_inventory import CodeTask, CodeUse, tasks
from concordat.merge.code_tables import families_table, inventory_table, next_reached, tasks_figure, totals_table
from concordat.merge.code_totals import CodeTotal, Follows, Measure, code_totals
from concordat.merge.codes_of import code_changes, code_rule, codes_of
from concordat.merge.conditions import conditions_known, conditions_left, is_overdue
from concordat.merge.cost_scenario import Scenario, ScenarioCost
from concordat.merge.cost_tables import cost_table, released_table, scenarios_table
from concordat.merge.diligence_tables import HEADINGS, diligence_counts, diligence_table
from concordat.merge.duties_checked import assured_table, lacks_table
from concordat.merge.duties_moved import Moved, duties_moved
from concordat.merge.duties_told import faults_table, map_table, moved_table
from concordat.merge.duty_bands import bands_table
from concordat.merge.duty_map import Duty, Holder, Holding
from concordat.merge.duty_proof import Fault, Proof, prove
from concordat.merge.engagement_told import engagement_says, engagement_table
from concordat.merge.evidence_of import of_codes, of_duties, of_people, of_transfer, of_viability
from concordat.merge.flow import tell
from concordat.merge.grounds import bridge_grounds, case_ground, cost_grounds, reasoned
from concordat.merge.matching import Matched, match
from concordat.merge.offers import may_be_offered, next_of_people
from concordat.merge.offers_table import offers_table
from concordat.merge.outcomes import Alternative, Outcome
from concordat.merge.people_and_posts import Offer, OpenPost, Person, Pool
from concordat.merge.people_of import matching, people_of, planned_holders, pool_readers, pools_of
from concordat.merge.pools_tables import pools_table, waiting_figure
from concordat.merge.posts_of import aim_of, posts_of, running_cost, scenarios_of
from concordat.merge.posts_tables import outcomes_table, people_figure, posts_figure, structure_table
from concordat.merge.promised_day import PromisedDay
from concordat.merge.readiness_grounds import evidence_shown
from concordat.merge.readiness_sentences import sentences_known
from concordat.merge.readiness_statement import AcceptedRisk, Evidence, Sentence, Stands, as_known, statement
from concordat.merge.readiness_told import readiness_figures, signatures_table, statement_table, viability_table
from concordat.merge.registers import REGISTERS, Held, registers
from concordat.merge.reorganisations_told import reorganisations_table
from concordat.merge.running_cost import CostedPost, CostOfBody, HeadCount, OtherCost
from concordat.merge.small_pools import hidden_pools
from concordat.merge.suitable import MatchRules, match_rules
from concordat.merge.things_next import next_of_things
from concordat.merge.transfer_schedule import STATUSES, Item, Transfer, TransferBody
from concordat.merge.transfer_tables import (
    HOW,
    kinds_table,
    movements_in_words,
    movements_table,
    moving_figure,
    orphan_figure,
    permissions_table,
    receivers_table,
    sums_table,
)
from concordat.merge.transferring import Movement, Permission, Receives, movements, permissions, received
from concordat.merge.transfers_of import Transfers, lines_of, next_to_agree, status_of, transfers
from concordat.merge.viability import Alert, Minimum, Seen, alerts, not_watched

__all__ = [
    "HEADINGS",
    "HOW",
    "REGISTERS",
    "SMALL",
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
    "CodesTold",
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
    "Held",
    "Holder",
    "Holding",
    "Item",
    "MatchRules",
    "MatchTold",
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
    "PromisedDay",
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
    "Transfers",
    "aim_of",
    "alerts",
    "allowed_table",
    "areas_table",
    "arrangements_table",
    "as_known",
    "assured_table",
    "bands_table",
    "before_and_after",
    "bridge_grounds",
    "case_application",
    "case_ground",
    "case_people",
    "case_proof",
    "case_readiness",
    "change_table",
    "classes_table",
    "code_changes",
    "code_rule",
    "code_totals",
    "codes_of",
    "conditions_known",
    "conditions_left",
    "conditions_table",
    "cost_grounds",
    "cost_table",
    "council_bodies_table",
    "councils_table",
    "day_one_of",
    "diligence_counts",
    "diligence_table",
    "duties_moved",
    "engagement_says",
    "engagement_table",
    "evidence_shown",
    "families",
    "families_table",
    "faults_table",
    "findings",
    "hidden_pools",
    "inventory_table",
    "is_overdue",
    "kinds_table",
    "lacks_table",
    "lines_of",
    "map_table",
    "match",
    "match_rules",
    "matching",
    "may_be_offered",
    "moved_table",
    "movements",
    "movements_in_words",
    "movements_table",
    "moving_figure",
    "next_of_people",
    "next_of_things",
    "next_reached",
    "next_to_agree",
    "not_watched",
    "of_codes",
    "of_duties",
    "of_people",
    "of_transfer",
    "of_viability",
    "offers_table",
    "options_table",
    "orphan_figure",
    "outcomes_table",
    "peers_table",
    "people_figure",
    "people_figures",
    "people_of",
    "people_table",
    "permissions",
    "permissions_table",
    "planned_holders",
    "pool_readers",
    "pools_of",
    "pools_table",
    "posts_figure",
    "posts_of",
    "proof_figures",
    "prove",
    "readiness_figures",
    "reasoned",
    "received",
    "receivers_table",
    "registers",
    "released_table",
    "reorganisations_table",
    "running_cost",
    "scenarios_of",
    "scenarios_table",
    "seat_promises_table",
    "sentences_known",
    "signatures_table",
    "stands_at",
    "standstill",
    "statement",
    "statement_table",
    "status_of",
    "steps_table",
    "structure_table",
    "sums_table",
    "tasks",
    "tasks_figure",
    "tell",
    "tests_table",
    "text_hash",
    "totals_table",
    "transfers",
    "viability_table",
    "waiting_figure",
    "whole_table",
]
