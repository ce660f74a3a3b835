"""Asks whether it is bought twice: takes a contract's case, gives other live contracts whose codes its own overlap, or that there are none."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking, proved, seen_in
from concordat.contract.records import Contract, Line, Scope
from concordat.kernel.period import holds

QUESTION = "Is nothing of it bought by another contract of the same commissioners?"
AREA = "Scope"
WANTED = "Take the codes out of one of the two scopes, or end the other contract."


def look(case: Case) -> Seen | None:
    """Compare the codes of its scope with those of every other contract in force when it starts."""
    own = {code for _, scope in case.scopes if scope for code in scope.codes_in}
    if not own:
        return None
    buys = _bought_by(case)
    found = [
        (scope, sorted(own.intersection(scope.codes_in)))
        for scope in case.system.all(Scope)
        if scope.contract != case.contract.id and scope.contract in buys and own.intersection(scope.codes_in)
    ]
    if not found:
        return proved("no code of its scope stands in that of another contract in force")
    says = "; ".join(f"{scope.contract} has {', '.join(codes)} too" for scope, codes in found)
    return lacking(says, *(seen_in(scope, f"{', '.join(codes)} are included") for scope, codes in found))


def _bought_by(case: Case) -> set[str]:
    """Return the other contracts of its commissioners that are in force when it starts and do not end with it."""
    starts = case.contract.starts
    live = {one.id for one in case.system.all(Contract) if holds(one.starts, one.ends, starts)} - set(case.replaced)
    return {
        line.contract
        for line in case.system.all(Line)
        if line.contract in live and line.commissioner in case.commissioners
    }
