"""Asks whether everyone gains: takes a contract's case, gives for each outcome the groups it is looked at by, or those it is not."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, blanks, every

QUESTION = "Is each outcome looked at by group, so that inequality shows?"
AREA = "Outcomes"
WANTED = "The groups by which each outcome is looked at, such as deprivation, age or ethnicity."


def look(case: Case) -> Seen | None:
    """Look at every outcome of the contract or its lines."""
    if not case.outcomes:
        return None
    return every(
        ((f"“{one.title}”", one) for one in case.outcomes),
        lambda one: f"{one.title}: by {one.equality}",
        lambda one: blanks(one, equality="not looked at by group"),
    )
