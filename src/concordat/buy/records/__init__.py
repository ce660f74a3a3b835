"""The nouns of `buy`: awards with their notices and standstills, and evaluations of bids with all that is sealed in them."""

from concordat.buy.records.awards import AwardDecision, AwardNotice, StandstillStep
from concordat.buy.records.evaluations import (
    BidderDeclaration,
    Evaluation,
    EvaluationBid,
    EvaluationConsensus,
    EvaluationPerson,
    EvaluationQuestion,
    EvaluationScore,
)

__all__ = [
    "AwardDecision",
    "AwardNotice",
    "BidderDeclaration",
    "Evaluation",
    "EvaluationBid",
    "EvaluationConsensus",
    "EvaluationPerson",
    "EvaluationQuestion",
    "EvaluationScore",
    "StandstillStep",
]
