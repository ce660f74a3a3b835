"""Asks for whom it is: takes a contract's case, gives the number of people by running the definition, or why it cannot be run."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_people import people_in
from concordat.contract.readiness_seen import Seen, lacking, proved, seen_in
from concordat.contract.records import Scope
from concordat.kernel.answer import Because
from concordat.who.records import Population

QUESTION = "Is the population defined so that it can be counted?"
AREA = "Scope"
WANTED = "Registered or resident, places, and ages if not all, in the scope; with populations of these places recorded."


def look(case: Case) -> Seen:
    """Count the people of every scope."""
    missing: list[str] = []
    shown: list[str] = []
    because: list[Because] = []
    for name, scope in case.scopes:
        if scope is None or not scope.places or not scope.population_basis:
            missing.append(f"no population is defined for {name}")
            continue
        people, says, rows = people_in(case.system.all(Population), scope, case.day)
        because.append(
            Because(f"{name}: {says}", people, "people", parts=(seen_in(scope, _defined(scope)), *map(_row, rows)))
        )
        if people is None:
            missing.append(f"{name}: {says}")
        else:
            shown.append(f"{people:,} {says}")
    if missing:
        return lacking("; ".join(dict.fromkeys(missing)), *because)
    return proved("; ".join(dict.fromkeys(shown)), *because)


def _defined(scope: Scope) -> str:
    ages = (
        "all ages"
        if scope.age_from is None and scope.age_to is None
        else f"ages {scope.age_from or 0} to {scope.age_to or 'the last'}"
    )
    return f"{scope.population_basis} in {', '.join(scope.places)}, {ages}"


def _row(row: Population) -> Because:
    return seen_in(row, f"{row.people:,} people of {row.of}")
