"""Arrays of numbers: takes what can be one, gives it as floats, and says which are no number."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from concordat.watch.numbers import Floats as Floats
from concordat.watch.numbers import Truths as Truths

Codes = NDArray[np.intp]
Words = NDArray[np.object_]


def floats(values: ArrayLike) -> Floats:
    """Return values as an array of floats with one dimension; no value is NaN."""
    return np.atleast_1d(np.asarray(values, dtype=np.float64))


def together(*values: ArrayLike) -> tuple[Floats, ...]:
    """Return several as arrays of one length, a single number repeated; raises ValueError where they are of several lengths."""
    return tuple(np.array(one) for one in np.broadcast_arrays(*(floats(one) for one in values)))


def notes(length: int, reasons: Iterable[tuple[Any, str]]) -> Words:
    """Return for each place the first reason that holds there, empty text where none does."""
    found: Words = np.full(length, "", dtype=object)
    for where, why in reasons:
        found[where & (found == "")] = why
    return found
