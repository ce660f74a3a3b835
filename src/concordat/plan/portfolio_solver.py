"""Solves a portfolio: takes a model, what to leave out and cuts, gives the best plan with its bound, or that there is none.

HiGHS works in floating point; whatever it gives is checked by exact arithmetic, and a row that it broke by a hair is drawn tighter.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from scipy import optimize as scipy_optimize
from scipy import sparse as scipy_sparse

from concordat.plan.portfolio_model import Model, Row

# The library tells no types.
optimize: Any = scipy_optimize
sparse: Any = scipy_sparse
INFEASIBLE = 2
TRIES = 9


@dataclass(frozen=True, slots=True)
class Solved:
    """The variables that are 1, what they are worth exactly, and a `bound` that no plan can be worth more than."""

    ones: frozenset[int]
    worth: Fraction
    bound: Fraction


@dataclass(frozen=True, slots=True)
class InPart:
    """The `shares` in which each variable is done where that may be in part, and the `bound`: no whole plan is worth more."""

    shares: Sequence[float]
    bound: Fraction


def solve(
    model: Model,
    gap: float = 0.0,
    holds: Callable[[Row], bool] = lambda row: True,
    cuts: Sequence[Row] = (),
    aim: bool = True,
    nodes: int | None = None,
    fixed: Mapping[int, int] | None = None,
) -> Solved | None:
    """Return the best plan that keeps every row that `holds`, within `gap` of the bound; None where there is none.

    `aim`: whether worth counts; without it any plan that keeps the rows will do. `nodes`: after so many branches the best plan
    so far and its bound are given, None where there is none so far; a count, not a time, so that the answer is the same everywhere.
    `fixed`: variables that are left as they are, 0 or 1; the bound is then of plans that leave them so.
    """
    rows = [row for row in (*model.rows, *cuts) if not row.name or holds(row)]
    most = [row.most for row in rows]
    if any(not row.sums and row.most < 0 for row in rows):
        return None
    # The last variable, always 1, is worth what is there without any: the optimiser's gap is a share of all that a plan is worth.
    base = len(model.worth)
    scale, aims = _aims(model)
    aims = np.append(aims, -float(model.base / scale)) if aim else np.zeros(base + 1)
    least, greatest = np.zeros(base + 1), np.ones(base + 1)
    for number, value in {**(fixed or {}), base: 1}.items():
        least[number] = greatest[number] = value
    for _ in range(TRIES):
        found = optimize.milp(
            aims,
            integrality=np.ones(base + 1),
            bounds=optimize.Bounds(least, greatest),
            constraints=_matrix(rows, most, base + 1),
            options={"mip_rel_gap": gap} | ({} if nodes is None else {"node_limit": nodes}),
        )
        if found.status == INFEASIBLE or (found.x is None and nodes is not None):
            return None
        if found.x is None:
            raise ArithmeticError(f"the optimiser gave up: {found.message}")
        ones = frozenset(int(number) for number in np.flatnonzero(found.x[:base] > np.float64(0.5)))
        broken = {place: by for place, row in enumerate(rows) if (by := beyond(row, ones)) > 0}
        if not broken:
            worth = model.base + sum((model.worth[number] for number in ones), Fraction(0))
            bound = -Fraction(float(found.mip_dual_bound)) * scale if aim else worth
            return Solved(ones, worth, max(bound, worth))
        for place, by in broken.items():
            most[place] -= 2 * by
    raise ArithmeticError("the optimiser gives plans that do not keep their constraints")


def in_part(model: Model, holds: Callable[[Row], bool] = lambda row: True, cuts: Sequence[Row] = ()) -> InPart | None:
    """Return the best plan where schemes may be done, and sites kept, in part: no whole plan is worth more; None where there is none."""
    rows = [row for row in (*model.rows, *cuts) if not row.name or holds(row)]
    scale, aims = _aims(model)
    found = optimize.milp(
        aims,
        integrality=np.zeros(len(aims)),
        bounds=optimize.Bounds(0, 1),
        constraints=_matrix(rows, [row.most for row in rows], len(aims)),
    )
    if found.status == INFEASIBLE:
        return None
    if found.x is None:
        raise ArithmeticError(f"the optimiser gave up: {found.message}")
    return InPart(found.x.tolist(), model.base - Fraction(float(found.fun)) * scale)


def _aims(model: Model) -> tuple[Fraction, Any]:
    """Return the largest worth of a variable, and what the optimiser makes small."""
    scale = max((abs(worth) for worth in model.worth), default=Fraction(0)) or Fraction(1)
    return scale, np.array([-float(worth / scale) for worth in model.worth])


def beyond(row: Row, ones: frozenset[int]) -> Fraction:
    """Return by how much a plan is more than a row allows, exactly; nought or below where it keeps it."""
    return sum((by for number, by in row.sums.items() if number in ones), Fraction(0)) - row.most


def _matrix(rows: Sequence[Row], most: Sequence[Fraction], count: int) -> Any:
    """Return the rows as the optimiser takes them, each divided by its largest number."""
    kept = [(row, top) for row, top in zip(rows, most, strict=True) if row.sums]
    if not kept:
        return ()
    numbers, places, starts, tops = [], [], [0], []
    for row, top in kept:
        largest = max(abs(by) for by in row.sums.values()) or Fraction(1)
        numbers += [float(by / largest) for by in row.sums.values()]
        places += list(row.sums)
        starts.append(len(places))
        tops.append(float(top / largest))
    return optimize.LinearConstraint(
        sparse.csr_array((numbers, places, starts), shape=(len(kept), count)), -np.inf, tops
    )
