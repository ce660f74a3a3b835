"""Lowest: takes each contract's term, gives all of them the smallest number, or the earliest day."""

from concordat.contract.question import Harmonised, Question


def choose(question: Question) -> Harmonised:
    """Return the lowest value for every contract; raises DoesNotFit for a clause whose values have no order."""
    text = question.extreme("lowest")
    return Harmonised(dict.fromkeys(question.texts, text), "the lowest of those compared")
