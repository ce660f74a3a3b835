"""Which clause of one grantor holds: takes the grants that fit, gives the winners, those that are beaten, and those that disagree.

A clause that a later one says it replaces is gone. A reservation beats any delegation by the same grantor. Among equals the
narrowest scope wins. What is left and names different holders, or different ways of deciding, disagrees.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from concordat.decide.authority.collect import GIVES
from concordat.decide.authority.failures import Failure
from concordat.decide.authority.scope import Parents, narrower
from concordat.decide.records.grants import Grant


@dataclass(frozen=True, slots=True)
class Settled:
    """What holds at one grantor: its reservation or its grants, what stands beside them, what is beaten, what disagrees."""

    reserved: tuple[Grant, ...] = ()
    granted: tuple[Grant, ...] = ()
    beside: tuple[Grant, ...] = ()
    beaten: tuple[tuple[Grant, Failure], ...] = ()
    clashes: tuple[tuple[Grant, Grant], ...] = ()


def settle(fit: Sequence[Grant], parents: Parents) -> Settled:
    """Return which of the grants that fit a decision, all of one grantor, hold."""
    beaten: list[tuple[Grant, Failure]] = []
    standing: list[Grant] = []
    for grant in fit:
        later = next((other for other in fit if replaced_by(grant, other)), None)
        if later is None:
            standing.append(grant)
        elif grant.effect in GIVES:
            beaten.append((grant, Failure("replaced", f"clause {later.id} says that it replaces it")))
    beside = tuple(grant for grant in standing if grant.effect not in (*GIVES, "RESERVED"))
    kept = [grant for grant in standing if grant.effect == "RESERVED"]
    given = [grant for grant in standing if grant.effect in GIVES]
    if kept:
        says = f"{kept[0].grantor} reserves it in clause {kept[0].id}"
        beaten += [(grant, Failure("reserved", says)) for grant in given]
        winners = [grant for grant in kept if not any(narrower(other, grant, parents) for other in kept)]
        clashes = _clashes(winners)
        return Settled(reserved=() if clashes else tuple(winners), beside=beside, beaten=tuple(beaten), clashes=clashes)
    winners = []
    for grant in given:
        closer = next((other for other in given if narrower(other, grant, parents)), None)
        if closer is None:
            winners.append(grant)
        else:
            beaten.append((grant, Failure("narrower", f"clause {closer.id} is narrower")))
    clashes = _clashes(winners)
    if clashes:
        beaten += [(grant, Failure("disputed", "clauses disagree")) for grant in winners]
        winners = []
    return Settled(granted=tuple(winners), beside=beside, beaten=tuple(beaten), clashes=clashes)


def replaced_by(grant: Grant, other: Grant) -> bool:
    """Say whether another grant is later and says that it replaces this one; of two on one day both would have to agree."""
    names = grant.id in other.replaces or grant.instrument in other.replaces
    if grant is other or not names or grant.grantor != other.grantor:
        return False
    mine, theirs = grant.starts or date.max, other.starts or date.max
    back = other.id in grant.replaces or other.instrument in grant.replaces
    return mine < theirs or (mine == theirs and not back)


def disagree(one: Grant, other: Grant) -> bool:
    """Say whether two clauses that hold together name different holders, or different ways of deciding."""
    return way_of(one) != way_of(other)


def way_of(grant: Grant) -> tuple[str, ...]:
    """Return who decides by a grant, and how."""
    how = (grant.exercise_rule, grant.second, grant.voting_rule, grant.quorum)
    return (
        grant.holder or grant.grantor,
        grant.post_at or grant.grantor,
        "JOINT" if grant.effect == "JOINT" else "",
        *how,
    )


def _clashes(winners: Sequence[Grant]) -> tuple[tuple[Grant, Grant], ...]:
    return tuple((one, other) for one, other in combinations(winners, 2) if disagree(one, other))
