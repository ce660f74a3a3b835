"""The nouns of `buy`: evaluations of bids with their questions, bids, people, declarations, sealed scores and consensus."""

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
    "BidderDeclaration",
    "Evaluation",
    "EvaluationBid",
    "EvaluationConsensus",
    "EvaluationPerson",
    "EvaluationQuestion",
    "EvaluationScore",
]
