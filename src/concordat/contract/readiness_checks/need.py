"""Asks for the need: takes a contract's case, gives the assessment of need that it stands on, or what is lacking."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, blanks, every

QUESTION = "Does it stand on an assessment of what people need?"
AREA = "Demand"
WANTED = "The assessment of need, by title and year, in the baseline."
OWNER = "analyst"


def look(case: Case) -> Seen:
    """Look in the baseline of the contract, or of each line."""
    return every(case.baselines, lambda one: one.need, lambda one: blanks(one, need="no assessment of need"))
