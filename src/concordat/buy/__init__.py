"""Public names of `buy`: which law a purchase stands under, what may change, what is published when, and the record of an evaluation."""

from concordat.buy.advice import advice_about, advice_said
from concordat.buy.award_challenge import award_challenge
from concordat.buy.award_standing import Standing, award_standing
from concordat.buy.award_tables import award_figures, award_notices_table, awards_list, steps_table
from concordat.buy.awards import awards
from concordat.buy.awards import of_contract as awards_of_contract
from concordat.buy.change_tables import change_figures, grounds_table
from concordat.buy.contract_changes import ContractChanges, contract_changes, ledger_of
from concordat.buy.contract_notices import ContractNotices, contract_notices, notice_days
from concordat.buy.contract_notices import Days as NoticeDays
from concordat.buy.evaluation_disclosed import pack
from concordat.buy.evaluation_key import key_for
from concordat.buy.evaluation_own import own_scores
from concordat.buy.evaluation_pack import evaluation_pack
from concordat.buy.evaluation_room import Room, room_of, rooms
from concordat.buy.evaluation_told import Reading, reading
from concordat.buy.fairness.from_register import fairness as fairness_of
from concordat.buy.fairness.told import examined_table, fairness_figures, groups_table
from concordat.buy.figures import (
    change_of_contract,
    policy_sentence,
    review_figures,
    route_figure,
    route_to_award,
    standstill_figures,
)
from concordat.buy.flow import tell
from concordat.buy.review_given import Policy as ReviewPolicy
from concordat.buy.route_tables import questions_table, routes_table
from concordat.buy.service_reviews import reviews_table, service_reviews
from concordat.buy.still_standing import in_standstill
from concordat.buy.summary.from_register import annual_summary
from concordat.buy.summary.told import awards_table, providers_table, representations_table, summary_figures

__all__ = [
    "ContractChanges",
    "ContractNotices",
    "NoticeDays",
    "Reading",
    "ReviewPolicy",
    "Room",
    "Standing",
    "advice_about",
    "advice_said",
    "annual_summary",
    "award_challenge",
    "award_figures",
    "award_notices_table",
    "award_standing",
    "awards",
    "awards_list",
    "awards_of_contract",
    "awards_table",
    "change_figures",
    "change_of_contract",
    "contract_changes",
    "contract_notices",
    "evaluation_pack",
    "examined_table",
    "fairness_figures",
    "fairness_of",
    "grounds_table",
    "groups_table",
    "in_standstill",
    "key_for",
    "ledger_of",
    "notice_days",
    "own_scores",
    "pack",
    "policy_sentence",
    "providers_table",
    "questions_table",
    "reading",
    "representations_table",
    "review_figures",
    "reviews_table",
    "room_of",
    "rooms",
    "route_figure",
    "route_to_award",
    "routes_table",
    "service_reviews",
    "standstill_figures",
    "steps_table",
    "summary_figures",
    "tell",
]
