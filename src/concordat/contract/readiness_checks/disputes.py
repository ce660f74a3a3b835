"""Asks how it changes and is disputed: takes a contract's case, gives the terms on variation and dispute, or those that are lacking."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen
from concordat.contract.readiness_terms import terms_on

QUESTION = "Does it say how it is varied, and how a dispute is settled?"
AREA = "Term"
WANTED = "Terms on variation and on disputes."


def look(case: Case) -> Seen:
    """Look for the terms."""
    return terms_on(case, "variation", "dispute")
