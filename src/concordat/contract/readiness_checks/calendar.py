"""Asks for the calendar of reconciliation: takes a contract's case, gives the term with the days of flex and freeze, or that there is none."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen
from concordat.contract.readiness_terms import terms_on

QUESTION = "Is the calendar of flex and freeze agreed?"
AREA = "Data"
WANTED = "A term on the days on which the data of a month are first reconciled (flex) and final (freeze)."


def look(case: Case) -> Seen | None:
    """Look for the term; a contract of blocks alone, and an alliance over other contracts, have nothing to reconcile."""
    if all(line.form == "block" for line in case.lines):
        return None
    return terms_on(case, "flex and freeze")
