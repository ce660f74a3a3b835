"""Asks how the provider was selected: takes a contract's case, gives the award recorded for it with its route, or that there is none."""

from concordat.buy.award_standing import OVER
from concordat.buy.awards import of_contract
from concordat.contract import ReadinessCase, Seen, lacking, proved, seen_in

QUESTION = "Is it recorded by which route the provider was selected, and why?"
AREA = "Law and governance"
WANTED = "The award of the contract with its route and reasons."


def look(case: ReadinessCase) -> Seen:
    """Look for an award that was not given up."""
    found = [one.award for one in of_contract(case.system, case.contract.id, case.day) if one.state not in OVER]
    if not found:
        return lacking("no award of it is recorded")
    says = "; ".join(f"{one.id}, decided on {one.decided_on} by the route “{one.route}”" for one in found)
    return proved(f"award {says}", *(seen_in(one, f"route “{one.route}”") for one in found))
