"""Public names of `need`: what people will need, and how sure we are."""

from concordat.need.bed_question import BedQuestion, answer_in_words, bed_question
from concordat.need.bed_question_told import beds_by_body_table, definitions_table
from concordat.need.bed_uses import BedUses, bed_uses
from concordat.need.bed_year import BedYear, bed_year
from concordat.need.beds_tried import place_cost_of, tried_choices, tried_of
from concordat.need.conformal import limits
from concordat.need.contract_draws import contract_draws, shares_of_plan
from concordat.need.daily import ahead as days_ahead
from concordat.need.drawn_odds import DrawnOdds
from concordat.need.draws import draws_of
from concordat.need.expected_line import ExpectedLine, odds_of
from concordat.need.full_house import FullHouse, Tried, full_house
from concordat.need.full_house_told import (
    bed_figures,
    by_beds_table,
    by_day_table,
    by_size_table,
    counted_in_words,
    tried_in_words,
)
from concordat.need.given_lines import AcceptedStep, MonthlyLine
from concordat.need.histories import History, histories, history_findings
from concordat.need.in_year import updated
from concordat.need.many import forecast
from concordat.need.measures import reliability
from concordat.need.odds import Odds
from concordat.need.outlook import Outlook, method_versions
from concordat.need.prior import Prior, prior_on
from concordat.need.stamp import Stamp, data_hash, hash_of, stamped
from concordat.need.streams import normals, stream, streams
from concordat.need.table_form import TableAhead, forecast_table
from concordat.need.told_odds import ToldOdds, told_odds

__all__ = [
    "AcceptedStep",
    "BedQuestion",
    "BedUses",
    "BedYear",
    "DrawnOdds",
    "ExpectedLine",
    "FullHouse",
    "History",
    "MonthlyLine",
    "Odds",
    "Outlook",
    "Prior",
    "Stamp",
    "TableAhead",
    "ToldOdds",
    "Tried",
    "answer_in_words",
    "bed_figures",
    "bed_question",
    "bed_uses",
    "bed_year",
    "beds_by_body_table",
    "by_beds_table",
    "by_day_table",
    "by_size_table",
    "contract_draws",
    "counted_in_words",
    "data_hash",
    "days_ahead",
    "definitions_table",
    "draws_of",
    "forecast",
    "forecast_table",
    "full_house",
    "hash_of",
    "histories",
    "history_findings",
    "limits",
    "method_versions",
    "normals",
    "odds_of",
    "place_cost_of",
    "prior_on",
    "reliability",
    "shares_of_plan",
    "stamped",
    "stream",
    "streams",
    "told_odds",
    "tried_choices",
    "tried_in_words",
    "tried_of",
    "updated",
]
