"""Asks what the plan stands on: takes a contract's case, gives method, source, data cut and quality statement, or what is lacking."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, blanks, every

QUESTION = "Is it said how demand was worked out, from which data, and how good they are?"
AREA = "Demand"
WANTED = "Method, source, the day up to which data were taken, and a statement of their quality, in the baseline."
OWNER = "analyst"


def look(case: Case) -> Seen:
    """Look in the baseline of the contract, or of each line."""
    return every(
        case.baselines,
        lambda one: f"{one.method}, from {one.data_source} up to {one.data_cut}; quality: {one.quality}",
        lambda one: blanks(
            one, method="no method", data_source="no source", data_cut="no data cut", quality="no statement of quality"
        ),
    )
