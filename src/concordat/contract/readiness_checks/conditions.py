"""Asks for conditions precedent: takes a contract's case, gives that each is met or waived, or those that are open."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking, proved, seen_in
from concordat.contract.records import ConditionPrecedent

QUESTION = "Has every condition precedent been met or waived?"
AREA = "Conditions"
WANTED = "The evidence that each condition is met, or who waived it and why."


def look(case: Case) -> Seen | None:
    """Look at every condition; a contract without one is not asked."""
    if not case.conditions:
        return None
    open_ones = [one for one in case.conditions if not settled(one)]
    because = tuple(seen_in(one, _says(one)) for one in case.conditions)
    if open_ones:
        return lacking("; ".join(_says(one) for one in open_ones), *because)
    return proved("; ".join(_says(one) for one in case.conditions), *because)


def settled(one: ConditionPrecedent) -> bool:
    """Say whether a condition stands in the way no more."""
    return one.fulfilled_on is not None or one.waived_on is not None


def _says(one: ConditionPrecedent) -> str:
    if one.fulfilled_on:
        return f"{one.says}: met on {one.fulfilled_on}, {one.evidence}"
    if one.waived_on:
        return f"{one.says}: waived by {one.waived_by} on {one.waived_on}, {one.waived_reason}"
    return f"{one.says}: open" + (f", due on {one.due}" if one.due else "")
