"""Asks for the service specification: takes a contract's case, gives its number and version for all that is bought, or what is lacking."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, blanks, every

QUESTION = "Is there a service specification, with its version, for all that is bought?"
AREA = "Scope"
WANTED = "The number or title of the specification and its version, in the scope."


def look(case: Case) -> Seen:
    """Look in the scope of the contract, or of each line."""
    return every(
        case.scopes,
        lambda scope: f"{scope.specification}, version {scope.specification_version}",
        lambda scope: blanks(scope, specification="no specification", specification_version="no version of it"),
    )
