"""Public names of `plan`: what is wanted, what it may cost, and who gets which share."""

from concordat.plan.backlog_given import BodyShare, SiteBacklog
from concordat.plan.backlog_rules_of import area_rules, areas_of
from concordat.plan.backlog_rules_of import shares_table as estate_shares_table
from concordat.plan.body_words import body_words
from concordat.plan.estate_choice import EstateChoice, EstateTried, estate_choice
from concordat.plan.estate_choice_told import (
    best_table,
    choice_in_words,
    next_best_table,
    spending_table,
)
from concordat.plan.estate_constraint_costs import constraints_table
from concordat.plan.estate_pressure import fullness_of, late_schemes, pressure_table, years_late
from concordat.plan.estate_register import DEFAULT_RULE, Estate, backlog_of, total_of, worst_band
from concordat.plan.estate_scheme_tables import (
    capital_planned,
    capital_table,
    effects_table,
    last_comparison,
    partnerships_table,
    schemes_table,
    site_years_table,
)
from concordat.plan.estate_tables import (
    by_area_table,
    by_body_table,
    by_year_table,
    estate_figures,
    placed_sites,
    sites_by_backlog,
    sites_table,
    survey_age,
    worst_word,
)
from concordat.plan.fair_share_register import SharesInYear, Tried, shares_in_year, years_of_shares
from concordat.plan.fair_shares_given import Area
from concordat.plan.fair_shares_told import distances_table, former_table, share_figures, shares_table, waterfall_table
from concordat.plan.fair_shares_words import as_share, shares_in_words
from concordat.plan.findings import findings
from concordat.plan.flow import tell
from concordat.plan.impact_told import IN_THE_TABLE, impact_table, people_table, received_table
from concordat.plan.movement_register import MovementLedger, movement_ledger
from concordat.plan.movement_told import moved_in_words, movement_figures, movements_table, phasing_table
from concordat.plan.one_allocation import Allocated, allocated
from concordat.plan.one_movement import changes_of_movement_table, movement_in_words, years_of_movement_table
from concordat.plan.pace_of_change import Pulled, Solved, solved
from concordat.plan.plan_money_tables import savings_tables, spend_table
from concordat.plan.plan_told import PlanTold, plan_told
from concordat.plan.plan_tree_tables import objectives_table, tree_table
from concordat.plan.plan_versions import changes_table, plans_table, versions_of, versions_table
from concordat.plan.plan_word_tables import items_table, proposals_received, proposals_table, sections_table
from concordat.plan.plans_in_words import plans_in_words, rounds_in_words
from concordat.plan.pool_calendar import UNSIGNED, ReturnDue
from concordat.plan.pool_register import PoolInYear, pool_in_year
from concordat.plan.pool_risk_told import order_table, parties_table, returns_table, triggers_table
from concordat.plan.pool_sums import pool_figures
from concordat.plan.pool_told import contributions_table, lines_table
from concordat.plan.pools_told import pools_in_words, pools_table
from concordat.plan.priority_records import RoundRecords, round_records
from concordat.plan.priority_scores import scorers_table, scores_table
from concordat.plan.priority_tables import evidence_table, must_do_table, ranked_table, rounds_table
from concordat.plan.priority_told import RoundTold, round_told
from concordat.plan.priority_weights import criteria_table
from concordat.plan.scheme_compared import compared, gates_of_schemes_table, held_by, may_proceed_in_words, routes_table
from concordat.plan.weighted_shares import Practice, Weighted, weighted_shares

__all__ = [
    "DEFAULT_RULE",
    "IN_THE_TABLE",
    "UNSIGNED",
    "Allocated",
    "Area",
    "BodyShare",
    "Estate",
    "EstateChoice",
    "EstateTried",
    "MovementLedger",
    "PlanTold",
    "PoolInYear",
    "Practice",
    "Pulled",
    "ReturnDue",
    "RoundRecords",
    "RoundTold",
    "SharesInYear",
    "SiteBacklog",
    "Solved",
    "Tried",
    "Weighted",
    "allocated",
    "area_rules",
    "areas_of",
    "as_share",
    "backlog_of",
    "best_table",
    "body_words",
    "by_area_table",
    "by_body_table",
    "by_year_table",
    "capital_planned",
    "capital_table",
    "changes_of_movement_table",
    "changes_table",
    "choice_in_words",
    "compared",
    "constraints_table",
    "contributions_table",
    "criteria_table",
    "distances_table",
    "effects_table",
    "estate_choice",
    "estate_figures",
    "estate_shares_table",
    "evidence_table",
    "findings",
    "former_table",
    "fullness_of",
    "gates_of_schemes_table",
    "held_by",
    "impact_table",
    "items_table",
    "last_comparison",
    "late_schemes",
    "lines_table",
    "may_proceed_in_words",
    "moved_in_words",
    "movement_figures",
    "movement_in_words",
    "movement_ledger",
    "movements_table",
    "must_do_table",
    "next_best_table",
    "objectives_table",
    "order_table",
    "parties_table",
    "partnerships_table",
    "people_table",
    "phasing_table",
    "placed_sites",
    "plan_told",
    "plans_in_words",
    "plans_table",
    "pool_figures",
    "pool_in_year",
    "pools_in_words",
    "pools_table",
    "pressure_table",
    "proposals_received",
    "proposals_table",
    "ranked_table",
    "received_table",
    "returns_table",
    "round_records",
    "round_told",
    "rounds_in_words",
    "rounds_table",
    "routes_table",
    "savings_tables",
    "schemes_table",
    "scorers_table",
    "scores_table",
    "sections_table",
    "share_figures",
    "shares_in_words",
    "shares_in_year",
    "shares_table",
    "site_years_table",
    "sites_by_backlog",
    "sites_table",
    "solved",
    "spend_table",
    "spending_table",
    "survey_age",
    "tell",
    "total_of",
    "tree_table",
    "triggers_table",
    "versions_of",
    "versions_table",
    "waterfall_table",
    "weighted_shares",
    "worst_band",
    "worst_word",
    "years_late",
    "years_of_movement_table",
    "years_of_shares",
]
