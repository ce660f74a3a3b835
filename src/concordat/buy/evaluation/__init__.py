"""The evaluation of bids: frozen questions, sealed scores, consensus with reasons, exact totals, and the record of all of it."""

from concordat.buy.evaluation.exercise import (
    Bid,
    Consensus,
    Evaluator,
    Exercise,
    Interest,
    Question,
    Score,
    WeightChange,
)
from concordat.buy.evaluation.ranking import Result
from concordat.buy.evaluation.sensitivity import Holds

__all__ = [
    "Bid",
    "Consensus",
    "Evaluator",
    "Exercise",
    "Holds",
    "Interest",
    "Question",
    "Result",
    "Score",
    "WeightChange",
]
