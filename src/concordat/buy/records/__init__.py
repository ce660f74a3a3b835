"""The nouns of `buy`: awards with their notices and standstills, legal advice, and evaluations of bids with all that is sealed in them."""

from concordat.buy.records.advice import LegalAdvice
from concordat.buy.records.awards import AwardDecision, AwardNotice, StandstillStep
from concordat.buy.records.evaluations import (
    BidderDeclaration,
    Clarification,
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
    "Clarification",
    "Evaluation",
    "EvaluationBid",
    "EvaluationConsensus",
    "EvaluationPerson",
    "EvaluationQuestion",
    "EvaluationScore",
    "LegalAdvice",
    "StandstillStep",
]
