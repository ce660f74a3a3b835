"""Shared uncertainty: takes how far parameters of a family move together, gives normal numbers that do, each standard normal by itself."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad

Numbers = NDArray[np.float64]
# Rounding of a matrix as it is written down leaves eigenvalues this far below nought.
ROUNDING = 1e-9


def together(common: Numbers, alone: Numbers, correlation: float) -> Numbers:
    """Return numbers of one family: `common` by draw, `alone` by draw and parameter, any two of them correlated alike."""
    return np.asarray(np.sqrt(correlation) * common[:, None] + np.sqrt(1 - correlation) * alone)


def by_matrix(alone: Numbers, matrix: Numbers) -> Numbers:
    """Return numbers correlated as a matrix says; its symmetric root is used, the only one that knows no order of parameters."""
    values, vectors = np.linalg.eigh(matrix)
    root = (vectors * np.sqrt(np.maximum(values, 0))) @ vectors.T
    found: Numbers = alone @ root
    return found


def matrix_findings(rows: Sequence[Sequence[Decimal]], members: int, field: str) -> Iterator[Finding]:
    """Give a finding for everything by which a table is no correlation matrix of so many parameters."""
    kind = "not-a-correlation"
    if len(rows) != members or any(len(row) != members for row in rows):
        yield bad(field, f"needs {members} rows of {members} numbers, one for each of its members", kind)
        return
    matrix = np.array([[float(one) for one in row] for row in rows])
    if (np.diag(matrix) != 1).any():
        yield bad(field, "does not have 1 on its diagonal", kind)
    if (np.abs(matrix) > 1).any():
        yield bad(field, "has a correlation above 1 or below -1", kind)
    if not np.array_equal(matrix, matrix.T):
        yield bad(field, "is not the same both ways", kind)
    elif np.linalg.eigvalsh(matrix).min() < -ROUNDING:
        yield bad(field, "contradicts itself: no parameters can be correlated so", kind)
