"""Asks who owns what lies next to it: takes a contract's case, gives the bodies that own care before and after, or what is lacking."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, blanks, every

QUESTION = "Does somebody own the step before the service and the step after it?"
AREA = "Scope"
WANTED = "The body that sees people before and the one that does afterwards, in the scope."


def look(case: Case) -> Seen:
    """Look in the scope of the contract, or of each line."""
    return every(
        case.scopes,
        lambda scope: f"before: {scope.before_owner}; after: {scope.after_owner}",
        lambda scope: blanks(
            scope, before_owner="nobody owns the step before", after_owner="nobody owns the step after"
        ),
    )
