"""Public names of `pay`: prices, statements, the cost of differences, and who wins and loses by harmonising."""

from concordat.pay.activity_sums import ActivitySums, activity_sums
from concordat.pay.all_moved import all_moved
from concordat.pay.alliance_tables import bands_table, gates_table, overlay_curve, settlement_table, shared_answer
from concordat.pay.alternatives import Alternative, alternatives, alternatives_table, effect_table, what_if, words_of
from concordat.pay.book_readers import book_readers, level_of
from concordat.pay.broken_plan import BrokenPlan, broken_plan
from concordat.pay.bulk import exceptions, in_year, largest, priced, value_at_tariff
from concordat.pay.challenges import at_stake, challenges_table, sides_of
from concordat.pay.challenges import of_contract as challenges_of
from concordat.pay.contract_case import ContractCase, forms
from concordat.pay.cost_of_differences import cost_of_differences
from concordat.pay.demand_afterwards import afterwards_table
from concordat.pay.demand_baseline import baseline_of
from concordat.pay.demand_cost import DemandCost, demand_cost, demand_cost_table
from concordat.pay.demand_desk import DemandDesk, Expected, demand_desk
from concordat.pay.demand_desk_tables import desk_figures, desk_table, line_in_words, without_table
from concordat.pay.demand_findings import demand_findings
from concordat.pay.demand_line_tables import demand_line_figures, fan_table, plans_table
from concordat.pay.demand_quality import DemandTrust, back_test_table, demand_trust, quality_table
from concordat.pay.demand_reliability import reliability_table
from concordat.pay.demand_table import demand_table
from concordat.pay.desk import bridge_table, identities, invoiced_table, side_by_side
from concordat.pay.desks import Desk, contracts_in_force, desks_table
from concordat.pay.differences import Difference, Differences, Swap, spreads, unpriced_table
from concordat.pay.differences_to_settle import DifferencesToSettle, ToSettle, differences_to_settle
from concordat.pay.flow import all_differences, all_harmonised, flow, tell
from concordat.pay.forecast_draws import ForecastDraws, forecast_draws, forecast_draws_table, usual_draws
from concordat.pay.form_trial import trial_curve, trial_figures, trial_terms
from concordat.pay.forms_in_force import FormInForce, form_curve, forms_in_force, forms_table
from concordat.pay.generated_draws import WAYS, Generated, generated_draws, spread_words, usual_spreads
from concordat.pay.harmonised import Effect, Harmonised, due_afterwards, gains_table, harmonised
from concordat.pay.line_statement import LineStatement, MonthStatement
from concordat.pay.model_parameters import PricedParameter, form_words, parameters_of_form, priced_parameters
from concordat.pay.neutral import neutral_average, pounds_moved
from concordat.pay.open_book import OpenBook, book_findings, book_tables, open_book
from concordat.pay.overlay import Overlay
from concordat.pay.paid import paid_against_due, payments_table
from concordat.pay.price_list import PriceList, currency, price_list, price_table
from concordat.pay.quality_before_signature import line_verdicts
from concordat.pay.recorded_month import beside_plan, recorded_before
from concordat.pay.replay import Party, Replay, every_form, replay, way_of, years_of_rules
from concordat.pay.replay_tables import replay_contracts, replay_curve, replay_even, replay_parties
from concordat.pay.replayed import Replayed, Way
from concordat.pay.reported_table import figures_reported, reads_figures, reported_table
from concordat.pay.risk import Risk, risk_figures, risk_of, risk_table, usual_reach, with_activity
from concordat.pay.scenarios import TERM_OF, Scenario, scenario, scenario_names, scenario_terms_table, scenarios_table
from concordat.pay.settle import settle
from concordat.pay.statement import Statements
from concordat.pay.statement_tables import by_month, contract_lines, contract_months, due_under
from concordat.pay.track_record import track_record_of
from concordat.pay.worksheet import Worksheet, becomes, rules_of, worksheet

__all__ = [
    "TERM_OF",
    "WAYS",
    "ActivitySums",
    "Alternative",
    "BrokenPlan",
    "ContractCase",
    "DemandCost",
    "DemandDesk",
    "DemandTrust",
    "Desk",
    "Difference",
    "Differences",
    "DifferencesToSettle",
    "Effect",
    "Expected",
    "ForecastDraws",
    "FormInForce",
    "Generated",
    "Harmonised",
    "LineStatement",
    "MonthStatement",
    "OpenBook",
    "Overlay",
    "Party",
    "PriceList",
    "PricedParameter",
    "Replay",
    "Replayed",
    "Risk",
    "Scenario",
    "Statements",
    "Swap",
    "ToSettle",
    "Way",
    "Worksheet",
    "activity_sums",
    "afterwards_table",
    "all_differences",
    "all_harmonised",
    "all_moved",
    "alternatives",
    "alternatives_table",
    "at_stake",
    "back_test_table",
    "bands_table",
    "baseline_of",
    "becomes",
    "beside_plan",
    "book_findings",
    "book_readers",
    "book_tables",
    "bridge_table",
    "broken_plan",
    "by_month",
    "challenges_of",
    "challenges_table",
    "contract_lines",
    "contract_months",
    "contracts_in_force",
    "cost_of_differences",
    "currency",
    "demand_cost",
    "demand_cost_table",
    "demand_desk",
    "demand_findings",
    "demand_line_figures",
    "demand_table",
    "demand_trust",
    "desk_figures",
    "desk_table",
    "desks_table",
    "differences_to_settle",
    "due_afterwards",
    "due_under",
    "effect_table",
    "every_form",
    "exceptions",
    "fan_table",
    "figures_reported",
    "flow",
    "forecast_draws",
    "forecast_draws_table",
    "form_curve",
    "form_words",
    "forms",
    "forms_in_force",
    "forms_table",
    "gains_table",
    "gates_table",
    "generated_draws",
    "harmonised",
    "identities",
    "in_year",
    "invoiced_table",
    "largest",
    "level_of",
    "line_in_words",
    "line_verdicts",
    "neutral_average",
    "open_book",
    "overlay_curve",
    "paid_against_due",
    "parameters_of_form",
    "payments_table",
    "plans_table",
    "pounds_moved",
    "price_list",
    "price_table",
    "priced",
    "priced_parameters",
    "quality_table",
    "reads_figures",
    "recorded_before",
    "reliability_table",
    "replay",
    "replay_contracts",
    "replay_curve",
    "replay_even",
    "replay_parties",
    "reported_table",
    "risk_figures",
    "risk_of",
    "risk_table",
    "rules_of",
    "scenario",
    "scenario_names",
    "scenario_terms_table",
    "scenarios_table",
    "settle",
    "settlement_table",
    "shared_answer",
    "side_by_side",
    "sides_of",
    "spread_words",
    "spreads",
    "tell",
    "track_record_of",
    "trial_curve",
    "trial_figures",
    "trial_terms",
    "unpriced_table",
    "usual_draws",
    "usual_reach",
    "usual_spreads",
    "value_at_tariff",
    "way_of",
    "what_if",
    "with_activity",
    "without_table",
    "words_of",
    "worksheet",
    "years_of_rules",
]
