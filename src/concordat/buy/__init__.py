"""Public names of `buy`: which law a purchase stands under, what may change, what is published when, and the record of an evaluation."""

from concordat.buy.change_tables import change_figures, grounds_table
from concordat.buy.contract_changes import ContractChanges, contract_changes, ledger_of
from concordat.buy.contract_notices import ContractNotices, contract_notices
from concordat.buy.contract_notices import Days as NoticeDays
from concordat.buy.evaluation_pack import evaluation_pack
from concordat.buy.evaluation_room import Room, room_of, rooms
from concordat.buy.evaluation_told import Reading, pack, reading
from concordat.buy.figures import (
    change_of_contract,
    policy_sentence,
    review_figures,
    route_figure,
    route_to_award,
    standstill_figures,
)
from concordat.buy.review_given import Policy as ReviewPolicy
from concordat.buy.route_tables import questions_table, routes_table
from concordat.buy.service_reviews import reviews_table, service_reviews
from concordat.buy.summary.from_register import annual_summary
from concordat.buy.summary.told import awards_table, providers_table, summary_figures

__all__ = [
    "ContractChanges",
    "ContractNotices",
    "NoticeDays",
    "Reading",
    "ReviewPolicy",
    "Room",
    "annual_summary",
    "awards_table",
    "change_figures",
    "change_of_contract",
    "contract_changes",
    "contract_notices",
    "evaluation_pack",
    "grounds_table",
    "ledger_of",
    "pack",
    "policy_sentence",
    "providers_table",
    "questions_table",
    "reading",
    "review_figures",
    "reviews_table",
    "room_of",
    "rooms",
    "route_figure",
    "route_to_award",
    "routes_table",
    "service_reviews",
    "standstill_figures",
    "summary_figures",
]
