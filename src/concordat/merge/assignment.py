"""Assignment: takes points of rows in columns, gives the plan that places most with the fewest points, its bound, and who could stand otherwise.

The plan is the solver's; the bound is worked out from prices of columns alone, so that a plan that meets it is proved the best.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment  # type: ignore[attr-defined]
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

NOT_ALLOWED = -1
Points = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Assigned:
    """`column` of each row, none where it is not placed; `points` of the plan, and the `bound` below which no plan comes.

    `group`: rows of one number could change places at the same points; a row `only` stands as it does in every best plan.
    """

    column: tuple[int | None, ...]
    points: int
    bound: int
    group: tuple[int, ...]
    only: tuple[bool, ...]


def assign(points: Points) -> Assigned:
    """Return the best plan for whole points from nought up, `NOT_ALLOWED` where a row cannot stand in a column."""
    rows, columns = points.shape
    if not rows:
        return Assigned((), 0, 0, (), ())
    # Not being placed outweighs whatever all rows together could have against their columns.
    nowhere = 1 + rows * int(max(points.max(initial=0), 0))
    cost = np.where(points == NOT_ALLOWED, 2 * nowhere + 1, points).astype(np.int64)
    _, chosen = linear_sum_assignment(np.hstack([cost, np.full((rows, rows), nowhere)]))
    placed = chosen < columns
    own = np.where(placed, cost[np.arange(rows), np.minimum(chosen, columns - 1)] if columns else 0, nowhere)
    prices = _prices(cost, own, chosen, placed)
    worth = np.minimum(nowhere, (cost + prices).min(axis=1)) if columns else np.full(rows, nowhere)
    group, only = _otherwise(cost, prices, worth, chosen, placed, nowhere)
    missing = int((~placed).sum()) * nowhere
    return Assigned(
        column=tuple(int(one) if one < columns else None for one in chosen),
        points=int(own.sum()) - missing,
        bound=int(worth.sum()) - int(prices.sum()) - missing,
        group=group,
        only=only,
    )


def _prices(cost: Points, own: Points, chosen: Any, placed: Any) -> Points:
    """Return the least prices of columns under which nobody would rather stand elsewhere; those of empty columns are nought."""
    prices = np.zeros(cost.shape[1], dtype=np.int64)
    for _ in range(cost.shape[1] + 1):
        pays = own.copy()
        pays[placed] += prices[chosen[placed]]
        wanted = np.maximum(prices, (pays[:, None] - cost).max(axis=0, initial=0))
        if np.array_equal(wanted, prices):
            break
        prices = wanted
    return prices


def _otherwise(
    cost: Points, prices: Points, worth: Points, chosen: Any, placed: Any, nowhere: int
) -> tuple[tuple[int, ...], tuple[bool, ...]]:
    """Return which rows could change places at the same points: those on one circle of moves that cost nothing."""
    rows, columns = cost.shape
    hub = rows + columns
    person, post = np.nonzero(cost + prices == worth[:, None])
    moved = chosen[person] != post
    seated = np.flatnonzero(placed)
    unseated = np.flatnonzero(~placed)
    empty = np.setdiff1d(np.arange(columns), chosen[seated])
    free_to_leave = seated[prices[chosen[seated]] == 0]
    could_be_nowhere = seated[worth[seated] == nowhere]
    start = [person[moved], rows + chosen[seated], rows + empty, _all(hub, free_to_leave), could_be_nowhere]
    start.append(_all(hub, unseated))
    end = [rows + post[moved], seated, _all(hub, empty), rows + chosen[free_to_leave], _all(hub, could_be_nowhere)]
    end.append(unseated)
    starts, ends = np.concatenate(start), np.concatenate(end)
    edges = (np.ones(len(starts), dtype=np.int8), (starts, ends))
    graph = csr_array(edges, shape=(hub + 1, hub + 1))  # type: ignore[no-untyped-call]
    _, circle = connected_components(graph, directed=True, connection="strong")
    stands = np.where(placed, rows + np.minimum(chosen, max(columns - 1, 0)), hub)
    only = circle[:rows] != circle[stands]
    return tuple(int(one) for one in circle[:rows]), tuple(bool(one) for one in only)


def _all(number: int, like: Any) -> Any:
    return np.full(len(like), number)
