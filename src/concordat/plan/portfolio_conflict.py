"""Smallest conflict: takes a model that no plan meets, gives the fewest constraints that cannot all be kept.

Every set of constraints whose removal makes a plan possible must share one with every conflict. So the fewest that share one with
each such set found so far are tried: if no plan keeps them, they are the answer; otherwise they show another such set.
"""

from collections.abc import Sequence
from fractions import Fraction

from concordat.plan.portfolio_model import Model, Row
from concordat.plan.portfolio_solver import beyond, solve


def smallest_conflict(model: Model) -> tuple[str, ...]:
    """Return the names of the fewest constraints that no plan keeps together, in order; nothing where a plan keeps them all."""
    names = model.names
    hit: list[frozenset[str]] = []
    while True:
        tried = _fewest(names, hit)
        kept = _grown(model, tried)
        if kept is None:
            return tuple(name for name in names if name in tried)
        missing = frozenset(names) - kept
        if not missing:
            return ()
        hit.append(missing)


def _grown(model: Model, names: frozenset[str]) -> frozenset[str] | None:
    """Return as many constraints as can be kept together with these, none more of which can; None where these cannot."""
    kept = _kept_with(model, names)
    if kept is None:
        return None
    for name in model.names:
        if name not in kept:
            more = _kept_with(model, kept | {name})
            kept = kept if more is None else more
    return kept


def _kept_with(model: Model, names: frozenset[str]) -> frozenset[str] | None:
    """Return all constraints that some plan keeps which keeps these; None where there is no such plan."""
    found = solve(model, holds=lambda row: row.name in names, aim=False)
    if found is None:
        return None
    broken = {row.name for row in model.rows if beyond(row, found.ones) > 0}
    return frozenset(model.names) - broken


def _fewest(names: Sequence[str], hit: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return the fewest names that share one with each of these sets."""
    numbers = {name: number for number, name in enumerate(names)}
    rows = tuple(Row({numbers[name]: Fraction(-1) for name in own}, Fraction(-1)) for own in hit)
    found = solve(Model((), {}, {}, tuple(Fraction(-1) for _ in names), Fraction(0), rows))
    return frozenset(name for name, number in numbers.items() if found and number in found.ones)
