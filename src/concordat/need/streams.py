"""Reproducible chance: takes a seed, room, scenario and the number of a draw, gives the stream of that draw, the same on one worker or sixteen."""

from collections.abc import Iterator
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

# A key word of `SeedSequence` holds 32 bits.
KEY_BYTES = 4
# Draws of one parameter that are made at once.
BLOCK = 256


def stream(seed: int, room: str, scenario: str, draw: int) -> np.random.Generator:
    """Return the stream of one draw; no other draw, scenario or room shares it. Raises ValueError for a negative seed or draw."""
    key = (_word(room), _word(scenario), draw)
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=key)))


def streams(seed: int, room: str, scenario: str, draws: int, first: int = 0) -> Iterator[np.random.Generator]:
    """Give the streams of draws in order, from the `first` on."""
    for draw in range(first, first + draws):
        yield stream(seed, room, scenario, draw)


def normals(seed: int, room: str, scenario: str, draws: int, width: int, first: int = 0) -> NDArray[np.float64]:
    """Return standard normal numbers, a row for each draw; a draw's row begins the same however wide the rows are."""
    found = np.empty((draws, width))
    for row, chance in zip(found, streams(seed, room, scenario, draws, first), strict=True):
        chance.standard_normal(out=row)
    return found


def named_normals(seed: int, room: str, scenario: str, name: str, draws: int) -> NDArray[np.float64]:
    """Return a standard normal number of one parameter for each draw.

    They do not depend on what other parameters there are, so that scenarios with more or fewer of them stand on the same
    chance; they come in blocks of draws, so that any worker makes those of its draws again.
    """
    blocks = range(0, draws, BLOCK)
    parts = [stream(seed, f"{room}: {name}", scenario, block // BLOCK).standard_normal(BLOCK) for block in blocks]
    return np.concatenate(parts)[:draws] if parts else np.empty(0)


def _word(name: str) -> int:
    """Return a name as a number that is the same on every machine."""
    return int.from_bytes(sha256(name.encode()).digest()[:KEY_BYTES], "big")
