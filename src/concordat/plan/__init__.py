"""Public names of `plan`: what is wanted, what it may cost, and who gets which share."""

from concordat.plan.backlog_given import BodyShare, SiteBacklog
from concordat.plan.body_words import body_words
from concordat.plan.fair_share_register import SharesInYear, Tried, shares_in_year, years_of_shares
from concordat.plan.fair_shares_given import Area
from concordat.plan.fair_shares_told import distances_table, former_table, share_figures, shares_table, waterfall_table
from concordat.plan.findings import findings
from concordat.plan.impact_told import IN_THE_TABLE, impact_table, people_table, received_table
from concordat.plan.movement_register import MovementLedger, movement_ledger
from concordat.plan.movement_told import movement_figures, movements_table, phasing_table
from concordat.plan.one_allocation import Allocated, allocated
from concordat.plan.one_movement import changes_of_movement_table, movement_in_words, years_of_movement_table
from concordat.plan.pace_of_change import Pulled, Solved, solved
from concordat.plan.plan_money_tables import savings_table, spend_table
from concordat.plan.plan_told import PlanTold, plan_told
from concordat.plan.plan_tree_tables import objectives_table, tree_table
from concordat.plan.plan_versions import changes_table, plans_table, versions_of, versions_table
from concordat.plan.plan_word_tables import items_table, proposals_table, sections_table
from concordat.plan.pool_register import PoolInYear, pool_in_year
from concordat.plan.pool_risk_told import order_table, parties_table, returns_table, triggers_table
from concordat.plan.pool_sums import pool_figures
from concordat.plan.pool_told import contributions_table, lines_table
from concordat.plan.pools_told import pools_table
from concordat.plan.priority_records import RoundRecords, round_records
from concordat.plan.priority_scores import scorers_table, scores_table
from concordat.plan.priority_tables import evidence_table, must_do_table, ranked_table, rounds_table
from concordat.plan.priority_told import RoundTold, round_told
from concordat.plan.priority_weights import criteria_table
from concordat.plan.weighted_shares import Practice, Weighted, weighted_shares

__all__ = [
    "IN_THE_TABLE",
    "Allocated",
    "Area",
    "BodyShare",
    "MovementLedger",
    "PlanTold",
    "PoolInYear",
    "Practice",
    "Pulled",
    "RoundRecords",
    "RoundTold",
    "SharesInYear",
    "SiteBacklog",
    "Solved",
    "Tried",
    "Weighted",
    "allocated",
    "body_words",
    "changes_of_movement_table",
    "changes_table",
    "contributions_table",
    "criteria_table",
    "distances_table",
    "evidence_table",
    "findings",
    "former_table",
    "impact_table",
    "items_table",
    "lines_table",
    "movement_figures",
    "movement_in_words",
    "movement_ledger",
    "movements_table",
    "must_do_table",
    "objectives_table",
    "order_table",
    "parties_table",
    "people_table",
    "phasing_table",
    "plan_told",
    "plans_table",
    "pool_figures",
    "pool_in_year",
    "pools_table",
    "proposals_table",
    "ranked_table",
    "received_table",
    "returns_table",
    "round_records",
    "round_told",
    "rounds_table",
    "savings_table",
    "scorers_table",
    "scores_table",
    "sections_table",
    "share_figures",
    "shares_in_year",
    "shares_table",
    "solved",
    "spend_table",
    "tree_table",
    "triggers_table",
    "versions_of",
    "versions_table",
    "waterfall_table",
    "weighted_shares",
    "years_of_movement_table",
    "years_of_shares",
]
