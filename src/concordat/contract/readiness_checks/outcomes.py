"""Asks for outcomes: takes a contract's case, gives those expected of it that can be measured, or what they lack."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, blanks, every, lacking

QUESTION = "Can every outcome expected of it be measured?"
AREA = "Outcomes"
WANTED = "For each outcome an indicator with numerator, denominator, source, baseline, target and day."


def look(case: Case) -> Seen:
    """Look at every outcome of the contract or its lines."""
    if not case.outcomes:
        return lacking("no outcome is expected of it")
    return every(
        ((f"“{one.title}”", one) for one in case.outcomes),
        lambda one: f"{one.title}: from {one.baseline} to {one.target} by {one.due}",
        lambda one: blanks(
            one,
            indicator="no indicator",
            numerator="no numerator",
            denominator="no denominator",
            data_source="no source",
            baseline="no baseline",
            target="no target",
            due="no day",
        ),
    )
