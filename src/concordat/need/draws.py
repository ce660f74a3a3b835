"""Draws: takes an outlook and a seed, gives possible numbers of each month; draw and line keep theirs whatever else is asked for.

Each line has a stream of its own, named by the seed and the line, and the shock of a year has one that all lines share. Numbers come
from uniform ones by the inverse of the distribution, so that they hold from one version of the generator to the next.
"""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from scipy.special import gammaincinv, ndtri

from concordat.need.arrays import Numbers
from concordat.need.outlook import BUILT_UP, Outlook, unit_of

ROOM, SHARED = 1, "the year that all lines share"
# A year wider than one in a thousand is drawn as that one: a mean must not hang on a single draw.
WIDEST = 0.001


def draws_of(found: Outlook, lines: Sequence[str], number: int, seed: int) -> Numbers:
    """Return numbers by line, draw and month ahead, rounded to whole ones; a year that is unlike others is unlike for all lines."""
    months = found.mean.shape[1]
    year = line_stream(seed, SHARED).random((number, months + 1))
    # The mixing of a Student t, one for each draw: small values make a wide year.
    wide = np.sqrt(found.tail / (2 * gammaincinv(found.tail / 2, np.maximum(year[:, 0], WIDEST)))) * unit_of(found.tail)
    # The first step is as long as all months that passed without a number.
    length = np.sqrt(np.diff(found.steps, prepend=0.0))
    shock = np.cumsum(normal(year[:, 1:]) * length, axis=1) * found.shock / np.sqrt(BUILT_UP)
    drawn = np.empty((len(lines), number, months))
    for place, line in enumerate(lines):
        own = normal(line_stream(seed, line).random((number, 2 * months)))
        drift = np.cumsum(own[:, :months] * length, axis=1) * np.sqrt(found.drift[place])
        error = (shock + drift + own[:, months:] * found.noise[place]) * wide[:, None]
        drawn[place] = np.rint(np.exp(found.mean[place] + error))
    return drawn


def line_stream(seed: int, name: str) -> np.random.Generator:
    """Return the stream of a name under a seed."""
    key = int.from_bytes(blake2b(name.encode(), digest_size=4).digest(), "big")
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(ROOM, key))))


def normal(uniform: Numbers) -> Numbers:
    """Return normal numbers of uniform ones."""
    return np.asarray(ndtri(held(uniform)))


def held(uniform: Numbers) -> Numbers:
    """Return uniform numbers away from nought, which has no inverse."""
    return np.maximum(uniform, np.finfo(float).tiny)
