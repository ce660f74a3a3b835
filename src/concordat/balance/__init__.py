"""Public names of `balance`: each body's position and the system's, what both sides plan, what is forecast, what must be reached, and the chance of it."""

from concordat.balance.body import BodyPosition
from concordat.balance.buys_and_provides import conflicts_table
from concordat.balance.chance_tables import chance_table, drivers_table
from concordat.balance.contract_chance import SystemChance, system_chance, without_target
from concordat.balance.contract_moves import contract_moves
from concordat.balance.dispute_clock import runs_out
from concordat.balance.flow import tell
from concordat.balance.forecast_of_body import forecast_in_words, forecast_of, history_table, risks_table
from concordat.balance.forecast_told import (
    alert_in_words,
    alerts_of_forecasts,
    forecast_figures,
    months_table,
    standing_table,
)
from concordat.balance.forecasts import Forecasts, alert_because, forecasts
from concordat.balance.forecasts_in_words import forecasts_in_words
from concordat.balance.funds import Earned, funds_of
from concordat.balance.funds_tables import funds_in_words, funds_table, releases_table
from concordat.balance.holds import holds_table
from concordat.balance.members import members_of
from concordat.balance.movement import Amounts, Movement
from concordat.balance.offset_tables import moves_table, offsets_table
from concordat.balance.one_body import movements_table, of_system, parts_table
from concordat.balance.plan_disputes import disputes_table, gap_over_time_table, open_disputes, stated_table
from concordat.balance.plan_disputes import lines_table as pair_lines_table
from concordat.balance.plan_lines import PlanLine, stated_of
from concordat.balance.plan_lines import years_of as plan_years
from concordat.balance.plan_matrix import PlanMatrix, desk_readers, gaps_over_time, members_on, plan_matrix
from concordat.balance.plan_tables import how_far_apart, matrix_table, pairs_in_order, pairs_table
from concordat.balance.plan_tables import reasons_table as gap_reasons_table
from concordat.balance.plan_totals import gap_in_words, plan_figures, totals_table
from concordat.balance.position import Positions, position, position_of
from concordat.balance.record_findings import findings
from concordat.balance.regime import Regime, regime_on
from concordat.balance.surplus_in_words import surplus_in_words
from concordat.balance.targets import Target, Targets, agreed_offsets, targets_of
from concordat.balance.tested import Test, bodies_in_words, tests_of, tests_table
from concordat.balance.trial import most_tried, overlay_within
from concordat.balance.tried import Overlay, Tried, tried
from concordat.balance.tried_tables import tried_system_table, tried_table
from concordat.balance.two_sides import both_sides_table, who_pays_whom_table
from concordat.balance.underlying import one_offs_of, underlying_table

__all__ = [
    "Amounts",
    "BodyPosition",
    "Earned",
    "Forecasts",
    "Movement",
    "Overlay",
    "PlanLine",
    "PlanMatrix",
    "Positions",
    "Regime",
    "SystemChance",
    "Target",
    "Targets",
    "Test",
    "Tried",
    "agreed_offsets",
    "alert_because",
    "alert_in_words",
    "alerts_of_forecasts",
    "bodies_in_words",
    "both_sides_table",
    "chance_table",
    "conflicts_table",
    "contract_moves",
    "desk_readers",
    "disputes_table",
    "drivers_table",
    "findings",
    "forecast_figures",
    "forecast_in_words",
    "forecast_of",
    "forecasts",
    "forecasts_in_words",
    "funds_in_words",
    "funds_of",
    "funds_table",
    "gap_in_words",
    "gap_over_time_table",
    "gap_reasons_table",
    "gaps_over_time",
    "history_table",
    "holds_table",
    "how_far_apart",
    "matrix_table",
    "members_of",
    "members_on",
    "months_table",
    "most_tried",
    "movements_table",
    "moves_table",
    "of_system",
    "offsets_table",
    "one_offs_of",
    "open_disputes",
    "overlay_within",
    "pair_lines_table",
    "pairs_in_order",
    "pairs_table",
    "parts_table",
    "plan_figures",
    "plan_matrix",
    "plan_years",
    "position",
    "position_of",
    "regime_on",
    "releases_table",
    "risks_table",
    "runs_out",
    "standing_table",
    "stated_of",
    "stated_table",
    "surplus_in_words",
    "system_chance",
    "targets_of",
    "tell",
    "tests_of",
    "tests_table",
    "totals_table",
    "tried",
    "tried_system_table",
    "tried_table",
    "underlying_table",
    "who_pays_whom_table",
    "without_target",
]
