"""Highest: takes each contract's term, gives all of them the largest number, or the latest day."""

from concordat.contract.question import Harmonised, Question


def choose(question: Question) -> Harmonised:
    """Return the highest value for every contract; raises DoesNotFit for a clause whose values have no order."""
    text = question.extreme("highest")
    return Harmonised(dict.fromkeys(question.texts, text), "the highest of those compared")
