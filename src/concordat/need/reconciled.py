"""Parts and totals that agree: takes forecasts of parts and of what they add up to, gives the nearest ones that do add up.

Nearest by the variance of each forecast: ỹ = S(S′W⁻¹S)⁻¹S′W⁻¹ŷ, where S says which parts each number adds up.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from concordat.need.arrays import Numbers


def summing(adds: Mapping[str, Sequence[tuple[str, float]]], names: Sequence[str]) -> tuple[tuple[str, ...], Numbers]:
    """Return the parts that add nothing up themselves, and how much of each every number holds; raises ValueError for a circle."""
    leaves = tuple(name for name in names if not adds.get(name))
    rows: dict[str, Numbers] = {name: np.eye(len(leaves))[place] for place, name in enumerate(leaves)}

    def row(name: str, above: tuple[str, ...]) -> Numbers:
        if name in above:
            raise ValueError(f"{name} adds up itself")
        if name not in rows:
            rows[name] = sum((share * row(part, (*above, name)) for part, share in adds[name]), np.zeros(len(leaves)))
        return rows[name]

    return leaves, np.array([row(name, ()) for name in names])


def reconciled(sums: Numbers, variances: Numbers, said: Numbers) -> Numbers:
    """Return numbers that add up, nearest to what was said, none below nought; `said` may have a column for each draw."""
    columns = said.reshape(len(said), -1)
    weighted = sums.T / variances
    parts = np.linalg.solve(weighted @ sums, weighted @ columns)
    for column in np.flatnonzero((parts < 0).any(axis=0)):
        parts[:, column] = _not_below_nought(sums, variances, columns[:, column])
    return np.asarray(sums @ parts).reshape(said.shape)


def _not_below_nought(sums: Numbers, variances: Numbers, said: Numbers) -> Numbers:
    """Return parts of one column: those that fall below nought are nought, and the others are found again."""
    kept = np.ones(sums.shape[1], dtype=bool)
    parts = np.zeros(sums.shape[1])
    while kept.any():
        weighted = sums[:, kept].T / variances
        found = np.linalg.solve(weighted @ sums[:, kept], weighted @ said)
        if (found >= 0).all():
            parts[kept] = found
            break
        kept[np.flatnonzero(kept)[found < 0]] = False
    return parts
