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
from concordat.need.flow import tell
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
from concordat.need.lists_counted import lists_counted_table
from concordat.need.many import forecast
from concordat.need.measures import reliability
from concordat.need.odds import Odds
from concordat.need.of_place.ahead import Ahead, ahead
from concordat.need.of_place.assumptions import ANY_VARIANT, Assumptions, limits_of_trial, usual
from concordat.need.of_place.known import Known, known
from concordat.need.of_place.landed import Landed, landed
from concordat.need.of_place.ledger_tables import (
    cells_table,
    landings_table,
    ledger_figures,
    parties_table,
    pool_shares_table,
    pool_table,
)
from concordat.need.of_place.pyramid import pyramid_table
from concordat.need.of_place.steps import steps_table
from concordat.need.of_place.tables import (
    WAYS,
    mitigations_table,
    need_figures,
    need_table,
    overlaps_table,
    shared_table,
)
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
    "ANY_VARIANT",
    "WAYS",
    "AcceptedStep",
    "Ahead",
    "Assumptions",
    "BedQuestion",
    "BedUses",
    "BedYear",
    "DrawnOdds",
    "ExpectedLine",
    "FullHouse",
    "History",
    "Known",
    "Landed",
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
    "ahead",
    "answer_in_words",
    "bed_figures",
    "bed_question",
    "bed_uses",
    "bed_year",
    "beds_by_body_table",
    "by_beds_table",
    "by_day_table",
    "by_size_table",
    "cells_table",
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
    "known",
    "landed",
    "landings_table",
    "ledger_figures",
    "limits",
    "limits_of_trial",
    "lists_counted_table",
    "lists_in_words",
    "method_versions",
    "mitigations_table",
    "need_figures",
    "need_table",
    "normals",
    "odds_of",
    "overlaps_table",
    "parties_table",
    "place_cost_of",
    "plans_of_queues_table",
    "pool_shares_table",
    "pool_table",
    "prior_on",
    "pyramid_table",
    "queue_figures",
    "queues_now",
    "queues_table",
    "reliability",
    "shared_table",
    "shares_of_plan",
    "stamped",
    "steps_table",
    "stream",
    "streams",
    "target_choices",
    "target_of",
    "tell",
    "told_odds",
    "tried_choices",
    "tried_in_words",
    "tried_of",
    "updated",
    "usual",
    "waiting_lists",
]
