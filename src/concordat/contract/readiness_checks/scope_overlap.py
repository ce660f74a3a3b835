"""Asks whether it is bought twice: takes a contract's case, gives other live contracts whose codes its own overlap, or that there are none."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking, proved, seen_in
from concordat.contract.records import Line, Scope
from concordat.kernel.period import holds

QUESTION = "Is nothing of it bought by another contract of the same commissioners?"
AREA = "Scope"
WANTED = "Take the codes out of one of the two scopes, or end the other contract."


def look(case: Case) -> Seen | None:
    """Compare the codes of its scope with those of every other contract in force when it starts."""
    own = {code for _, scope in case.scopes if scope for code in scope.codes_in}
    if not own:
        return None
    found = [
        (scope, sorted(own.intersection(scope.codes_in)))
        for scope in case.system.all(Scope)
        if own.intersection(scope.codes_in) and _bought_besides(case, scope.contract)
    ]
    if not found:
        return proved("no code of its scope stands in that of another contract in force")
    says = "; ".join(f"{scope.contract} has {', '.join(codes)} too" for scope, codes in found)
    return lacking(says, *(seen_in(scope, f"{', '.join(codes)} are included") for scope, codes in found))


def _bought_besides(case: Case, code: str) -> bool:
    """Say whether another contract of its commissioners is in force when it starts and does not end with it."""
    other = case.known.contracts.get(code)
    if other is None or code in (case.contract.id, *case.replaced):
        return False
    bought = any(line.commissioner in case.commissioners for line in case.known.of(Line, code))
    return bought and holds(other.starts, other.ends, case.contract.starts)
