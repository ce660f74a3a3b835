"""Terms and patients: takes the terms chosen for a consolidation, gives those that become worse or better for patients, as the clause library says."""

from collections.abc import Iterable
from typing import Any, Literal

from concordat.contract.harmonise import ChosenTerm
from concordat.contract.term_value import ORDERED, read_value

Turn = Literal["better", "worse", ""]


def turned(terms: Iterable[ChosenTerm], turn: Turn) -> tuple[ChosenTerm, ...]:
    """Return the terms that become better or worse for patients; a term that goes is worse, one that comes is better."""
    return tuple(term for term in terms if turn_of(term) == turn)


def turn_of(term: ChosenTerm) -> Turn:
    """Return whether one contract's term becomes better or worse; nothing where it stays, or where neither direction is better."""
    better = term.clause.better_for_patients
    if better == "neither" or term.old == term.new:
        return ""
    if term.new is None or term.old is None:
        return "worse" if term.new is None else "better"
    if term.clause.kind not in (*ORDERED, "yes/no"):
        return ""
    try:
        old: Any = read_value(term.clause, term.old)
        new: Any = read_value(term.clause, term.new)
    except ValueError:
        return ""
    if old == new:
        return ""
    return "better" if (new > old) == (better == "higher") else "worse"
