"""Planning back from the last meeting: the last safe date of each paper, and the orders that cannot be."""

from concordat.decide.back_plan.papers import Board, ImpossibleOrder, PlannedPaper, SafeDate

__all__ = ["Board", "ImpossibleOrder", "PlannedPaper", "SafeDate"]
