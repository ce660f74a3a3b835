"""Public names of `balance`: each body's position and the system's, what both sides plan, and what is forecast."""

from concordat.balance.body import BodyPosition
from concordat.balance.flow import tell
from concordat.balance.forecast_of_body import forecast_in_words, forecast_of, history_table, risks_table
from concordat.balance.forecast_told import alerts_of_forecasts, forecast_figures, months_table, standing_table
from concordat.balance.forecasts import Forecasts, forecasts
from concordat.balance.members import members_of
from concordat.balance.movement import Amounts, Movement
from concordat.balance.one_body import movements_table, of_system, parts_table
from concordat.balance.plan_disputes import disputes_table, gap_over_time_table, open_disputes, stated_table
from concordat.balance.plan_disputes import lines_table as pair_lines_table
from concordat.balance.plan_lines import PlanLine, stated_of
from concordat.balance.plan_lines import years_of as plan_years
from concordat.balance.plan_matrix import PlanMatrix, desk_readers, gaps_over_time, members_on, plan_matrix
from concordat.balance.plan_tables import matrix_table, pairs_in_order, pairs_table
from concordat.balance.plan_tables import reasons_table as gap_reasons_table
from concordat.balance.plan_totals import plan_figures, totals_table
from concordat.balance.position import Positions, position, position_of
from concordat.balance.record_findings import findings

__all__ = [
    "Amounts",
    "BodyPosition",
    "Forecasts",
    "Movement",
    "PlanLine",
    "PlanMatrix",
    "Positions",
    "alerts_of_forecasts",
    "desk_readers",
    "disputes_table",
    "findings",
    "forecast_figures",
    "forecast_in_words",
    "forecast_of",
    "forecasts",
    "gap_over_time_table",
    "gap_reasons_table",
    "gaps_over_time",
    "history_table",
    "matrix_table",
    "members_of",
    "members_on",
    "months_table",
    "movements_table",
    "of_system",
    "open_disputes",
    "pair_lines_table",
    "pairs_in_order",
    "pairs_table",
    "parts_table",
    "plan_figures",
    "plan_matrix",
    "plan_years",
    "position",
    "position_of",
    "risks_table",
    "standing_table",
    "stated_of",
    "stated_table",
    "tell",
    "totals_table",
]
