"""Chance that repeats: takes a seed and labels, gives whole numbers that are the same bit for bit on any machine.

The numbers come from SplitMix64, which needs whole-number arithmetic only; Python's and NumPy's own generators promise
less across versions. Streams are told apart by their labels, so that a body keeps its numbers when others are added.
"""

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any, TypeVar

import numpy as np

Choice = TypeVar("Choice")
MASK = (1 << 64) - 1
STEP, FIRST, SECOND = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB


def start_of(seed: int, *labels: object) -> int:
    """Return the 64-bit start of the stream that a seed and its labels name."""
    name = "/".join(str(part) for part in (seed, *labels))
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")


class Chance:
    """One stream of whole numbers; the same seed and labels give the same stream."""

    def __init__(self, seed: int, *labels: object):
        self._state = start_of(seed, *labels)

    def bits(self) -> int:
        """Return the next whole number from 0 up to but not including 2**64."""
        self._state = (self._state + STEP) & MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * FIRST) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * SECOND) & MASK
        return mixed ^ (mixed >> 31)

    def whole(self, low: int, high: int) -> int:
        """Return a whole number from `low` to `high`, both included."""
        return low + (self.bits() * (high - low + 1) >> 64)

    def pick(self, options: Sequence[Choice]) -> Choice:
        """Return one of the options."""
        return options[self.whole(0, len(options) - 1)]

    def happens(self, times: int, out_of: int) -> bool:
        """Say whether something happens that happens `times` times `out_of` so many."""
        return self.whole(1, out_of) <= times


def many_bits(start: int, first: int, number: int) -> Any:
    """Return the numbers `first` to `first + number - 1` of a stream as unsigned 64-bit integers, in any order of asking."""
    with np.errstate(over="ignore"):
        mixed = np.arange(first + 1, first + number + 1, dtype=np.uint64) * np.uint64(STEP) + np.uint64(start)
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(FIRST)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(SECOND)
        return mixed ^ (mixed >> np.uint64(31))


def many_whole(start: int, first: int, high: Any) -> Any:
    """Return whole numbers from 0 to `high` (an array, one bound each, all below 2**31) as 64-bit integers."""
    bound = np.asarray(high, dtype=np.uint64) + np.uint64(1)
    return ((many_bits(start, first, len(bound)) >> np.uint64(32)) * bound >> np.uint64(32)).astype(np.int64)
