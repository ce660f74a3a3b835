"""Asks for monitoring data: takes a contract's case, gives the term that says when they are due, or that there is none."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen
from concordat.contract.readiness_terms import terms_on

QUESTION = "Is it agreed which data the provider sends, and when?"
AREA = "Data"
WANTED = "A term on the return of monitoring data."


def look(case: Case) -> Seen:
    """Look for the term."""
    return terms_on(case, "data return")
