"""Asks what is in and what is out: takes a contract's case, gives the codes included and excluded and the sites, or what is lacking."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, blanks, every
from concordat.kernel.text import shown

QUESTION = "Is it written by code what is included and what is excluded, and at which sites?"
AREA = "Scope"
WANTED = "The codes included (service, treatment function, HRG or point of delivery), those excluded, and the sites, in the scope."


def look(case: Case) -> Seen:
    """Look in the scope of the contract, or of each line."""
    return every(
        case.scopes,
        lambda scope: f"in: {shown(scope.codes_in)}; out: {shown(scope.codes_out)}; at: {shown(scope.sites)}",
        lambda scope: blanks(scope, codes_in="nothing included", codes_out="nothing excluded", sites="no site"),
    )
