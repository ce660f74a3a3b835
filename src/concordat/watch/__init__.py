"""Public names of `watch`: what is achieved, for whom, and whether it changes."""

from concordat.watch.achievement import ramp
from concordat.watch.alerts_by_chance import alerts_by_chance
from concordat.watch.alerts_told import (
    alert_figures,
    alerts_of_bodies,
    alerts_table,
    kinds_table,
    owned_by,
    owners_of,
    record_of,
)
from concordat.watch.assured import Assured, assured
from concordat.watch.assured_told import assurance_in_words, assurance_matrix, assured_table, in_board_order
from concordat.watch.attain_or_improve import Scoring, attain_or_improve
from concordat.watch.basket import Basket
from concordat.watch.board_summary import SummarySection, board_summary, newly_significant, summary_table
from concordat.watch.by_group import by_group_table, within_table
from concordat.watch.chart_table import chart_table
from concordat.watch.comparison import Compared, class_word, classes, compared_of, comparison_rules, rule_of_method
from concordat.watch.concentration import concentration_error
from concordat.watch.consistency import Consistency, consistencies, consistency_table
from concordat.watch.control_chart import Charted, Points, control_chart
from concordat.watch.deprivation import deprivation_place, in_order
from concordat.watch.dial_told import chance_table, dial_table, tried_table, worth_of
from concordat.watch.disclosed import Disclosed, disclosed
from concordat.watch.disclosure_audit import Range, audit, must_not_be_known
from concordat.watch.disclosure_cells import Cell, Policy, Release, Sum
from concordat.watch.equally_distributed import equal_by_amounts, equal_by_shares
from concordat.watch.equity_impact import Programme, net_health, turns_at, worth
from concordat.watch.equity_weights import equity_weights
from concordat.watch.false_discovery import adjusted, expected_false_flags
from concordat.watch.finder import BEST, LOOKS, NEW, WORST, family_of, looked_for, newly
from concordat.watch.finder_told import found_table
from concordat.watch.flow import tell
from concordat.watch.framework import Framework, Traced, framework
from concordat.watch.framework_told import definitions_table, framework_figures, framework_table, reviews_table
from concordat.watch.funnel import Funnel, base_of_rates, funnel
from concordat.watch.funnel_of_places import funnel_of_places, funnel_table, spread_figures
from concordat.watch.groups import Groups, each_row, groups_of, one_group
from concordat.watch.icons import ASSURANCE, VARIATION, Icon, assurance, variation
from concordat.watch.indirect import Indirect, indirectly_standardised
from concordat.watch.inequality import Measured, inequality
from concordat.watch.judged_together import Family, OneOfMany, judged_together
from concordat.watch.life_table import life_expectancy
from concordat.watch.limits import byar, exact_poisson, limits_of_count, wilson
from concordat.watch.means import mean
from concordat.watch.measured import VALUES_TABLE, AreaValue, measured, shown_value
from concordat.watch.numbers import Numbers, numbers_of
from concordat.watch.of_system import framework_of, values_in
from concordat.watch.on_record import OnRecord, fact, on_record, record_files, seen_by
from concordat.watch.one_cause import one_of_each_cause
from concordat.watch.outcome_dial import Dial, asked, dial, point_at
from concordat.watch.outcome_fair import ready, unfair, values_for
from concordat.watch.outcome_points import Asked, DialPoint
from concordat.watch.outcome_settled import Settled, SettledOutcome, pool_of, settled, years_of
from concordat.watch.outcome_terms import OutcomeTerms, PaidMeasure, measure_findings, outcome_terms, terms_of
from concordat.watch.outcome_told import (
    basket_table,
    contributions_table,
    gates_table,
    paid_beside,
    payments_for_outcomes,
    places_paid_table,
    years_table,
)
from concordat.watch.oversight import scores
from concordat.watch.payment_guard import Counted, chance_beyond, near_limit, shrunk
from concordat.watch.payment_odds import chance_of_penalty, chance_of_reward
from concordat.watch.proportions import proportion
from concordat.watch.quantiles import quantile
from concordat.watch.rates import rate
from concordat.watch.sample_size import Errors, against_target, ratio, smallest_ratio, smallest_share, two_periods
from concordat.watch.segments import Segments, alike, rebased
from concordat.watch.signal import Signal
from concordat.watch.slope import Slopes, slope_index
from concordat.watch.slope_points import points_of
from concordat.watch.slope_simulated import simulated_slope_index
from concordat.watch.slopes_within import SlopeWithin, slopes_by_place_table, slopes_of_measures_table, slopes_within
from concordat.watch.special_causes import RULES, Causes, Lines, special_causes
from concordat.watch.spend_in_words import spend_in_words
from concordat.watch.spend_share import MEASURE as SPEND_MEASURE
from concordat.watch.spend_share import SpendShare, spend_share_table, spend_shares, spend_targets_table
from concordat.watch.spine import Spine, spine
from concordat.watch.standardised import standardised
from concordat.watch.standings import Standing, standings
from concordat.watch.standings_told import (
    ALL_TOGETHER,
    areas_of,
    best_first,
    board,
    by_area_table,
    heat_table,
    in_words,
    over_time_table,
    picture_in_words,
    places_table,
    worst_first,
)
from concordat.watch.statistic import statistic, statistics
from concordat.watch.trends import Trends, share_trends, value_trends
from concordat.watch.unequal import Unequal
from concordat.watch.values import Values
from concordat.watch.watched import Case
from concordat.watch.watched_of import case_of, signals_of, signals_of_case
from concordat.watch.within import Gap, Within, within
from concordat.watch.within_told import (
    gap_by_place_table,
    gaps_of_measures_table,
    gaps_over_time_table,
    gaps_together,
    inequality_in_words,
    most_unequal_first,
    unequal_in_words,
    unequal_table,
)
from concordat.watch.xmr import XmrOptions, xmr

__all__ = [
    "ALL_TOGETHER",
    "ASSURANCE",
    "BEST",
    "LOOKS",
    "NEW",
    "RULES",
    "SPEND_MEASURE",
    "VALUES_TABLE",
    "VARIATION",
    "WORST",
    "AreaValue",
    "Asked",
    "Assured",
    "Basket",
    "Case",
    "Causes",
    "Cell",
    "Charted",
    "Compared",
    "Consistency",
    "Counted",
    "Dial",
    "DialPoint",
    "Disclosed",
    "Errors",
    "Family",
    "Framework",
    "Funnel",
    "Gap",
    "Groups",
    "Icon",
    "Indirect",
    "Lines",
    "Measured",
    "Numbers",
    "OnRecord",
    "OneOfMany",
    "OutcomeTerms",
    "PaidMeasure",
    "Points",
    "Policy",
    "Programme",
    "Range",
    "Release",
    "Scoring",
    "Segments",
    "Settled",
    "SettledOutcome",
    "Signal",
    "SlopeWithin",
    "Slopes",
    "SpendShare",
    "Spine",
    "Standing",
    "Sum",
    "SummarySection",
    "Traced",
    "Trends",
    "Unequal",
    "Values",
    "Within",
    "XmrOptions",
    "adjusted",
    "against_target",
    "alert_figures",
    "alerts_by_chance",
    "alerts_of_bodies",
    "alerts_table",
    "alike",
    "areas_of",
    "asked",
    "assurance",
    "assurance_in_words",
    "assurance_matrix",
    "assured",
    "assured_table",
    "attain_or_improve",
    "audit",
    "base_of_rates",
    "basket_table",
    "best_first",
    "board",
    "board_summary",
    "by_area_table",
    "by_group_table",
    "byar",
    "case_of",
    "chance_beyond",
    "chance_of_penalty",
    "chance_of_reward",
    "chance_table",
    "chart_table",
    "class_word",
    "classes",
    "compared_of",
    "comparison_rules",
    "concentration_error",
    "consistencies",
    "consistency_table",
    "contributions_table",
    "control_chart",
    "definitions_table",
    "deprivation_place",
    "dial",
    "dial_table",
    "disclosed",
    "each_row",
    "equal_by_amounts",
    "equal_by_shares",
    "equity_weights",
    "exact_poisson",
    "expected_false_flags",
    "fact",
    "family_of",
    "found_table",
    "framework",
    "framework_figures",
    "framework_of",
    "framework_table",
    "funnel",
    "funnel_of_places",
    "funnel_table",
    "gap_by_place_table",
    "gaps_of_measures_table",
    "gaps_over_time_table",
    "gaps_together",
    "gates_table",
    "groups_of",
    "heat_table",
    "in_board_order",
    "in_order",
    "in_words",
    "indirectly_standardised",
    "inequality",
    "inequality_in_words",
    "judged_together",
    "kinds_table",
    "life_expectancy",
    "limits_of_count",
    "looked_for",
    "mean",
    "measure_findings",
    "measured",
    "most_unequal_first",
    "must_not_be_known",
    "near_limit",
    "net_health",
    "newly",
    "newly_significant",
    "numbers_of",
    "on_record",
    "one_group",
    "one_of_each_cause",
    "outcome_terms",
    "over_time_table",
    "owned_by",
    "owners_of",
    "paid_beside",
    "payments_for_outcomes",
    "picture_in_words",
    "places_paid_table",
    "places_table",
    "point_at",
    "points_of",
    "pool_of",
    "proportion",
    "quantile",
    "ramp",
    "rate",
    "ratio",
    "ready",
    "rebased",
    "record_files",
    "record_of",
    "reviews_table",
    "rule_of_method",
    "scores",
    "seen_by",
    "settled",
    "share_trends",
    "shown_value",
    "shrunk",
    "signals_of",
    "signals_of_case",
    "simulated_slope_index",
    "slope_index",
    "slopes_by_place_table",
    "slopes_of_measures_table",
    "slopes_within",
    "smallest_ratio",
    "smallest_share",
    "special_causes",
    "spend_in_words",
    "spend_share_table",
    "spend_shares",
    "spend_targets_table",
    "spine",
    "spread_figures",
    "standardised",
    "standings",
    "statistic",
    "statistics",
    "summary_table",
    "tell",
    "terms_of",
    "tried_table",
    "turns_at",
    "two_periods",
    "unequal_in_words",
    "unequal_table",
    "unfair",
    "value_trends",
    "values_for",
    "values_in",
    "variation",
    "wilson",
    "within",
    "within_table",
    "worst_first",
    "worth",
    "worth_of",
    "xmr",
    "years_of",
    "years_table",
]
