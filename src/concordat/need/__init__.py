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
from concordat.need.queues_now import QueuesNow, queues_now
from concordat.need.queues_told import lists_in_words, plans_of_queues_table, queue_figures, queues_table
from concordat.need.stamp import Stamp, data_hash, hash_of, stamped
from concordat.need.streams import normals, stream, streams
from concordat.need.table_form import TableAhead, forecast_table
from concordat.need.target_tried import target_choices, target_of
from concordat.need.told_odds import ToldOdds, told_odds
from concordat.need.waiting_lists import Lists, waiting_lists

__all__ = [
    "AcceptedStep",
    "BedQuestion",
    "BedUses",
    "BedYear",
    "DrawnOdds",
    "ExpectedLine",
    "FullHouse",
    "History",
    "Lists",
    "MonthlyLine",
    "Odds",
    "Outlook",
    "Prior",
    "QueuesNow",
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
    "lists_in_words",
    "method_versions",
    "normals",
    "odds_of",
    "place_cost_of",
    "plans_of_queues_table",
    "prior_on",
    "queue_figures",
    "queues_now",
    "queues_table",
    "reliability",
    "shares_of_plan",
    "stamped",
    "stream",
    "streams",
    "target_choices",
    "target_of",
    "told_odds",
    "tried_choices",
    "tried_in_words",
    "tried_of",
    "updated",
    "waiting_lists",
]
