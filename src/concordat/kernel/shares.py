"""Shares of responsibility: takes bodies and shares as text, gives the exact share of each; one body alone has the whole."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from concordat.kernel.money import as_fraction, decimal_from


def read_shares(bodies: Sequence[str], shares: Sequence[str]) -> Mapping[str, Fraction]:
    """Return the share of each body; raises ValueError where a share cannot be read, or there is not one for each body."""
    if not shares and len(bodies) == 1:
        return {bodies[0]: Fraction(1)}
    if len(shares) != len(bodies):
        raise ValueError(f"{len(shares)} shares for {len(bodies)} bodies")
    if len(set(bodies)) != len(bodies):
        raise ValueError("a body is named twice")
    return {body: read_share(share) for body, share in zip(bodies, shares, strict=True)}


def read_share(text: str) -> Fraction:
    """Return the share that `1/3`, `0.25` or `25%` writes; raises ValueError where it is none, or not between nought and the whole."""
    words = text.strip()
    top, stroke, bottom = words.partition("/")
    if words.endswith("%"):
        share = as_fraction(decimal_from(words[:-1])) / 100
    elif stroke:
        below = as_fraction(decimal_from(bottom))
        if not below:
            raise ValueError(f"“{text}” divides by nought")
        share = as_fraction(decimal_from(top)) / below
    else:
        share = as_fraction(decimal_from(words))
    if not 0 <= share <= 1:
        raise ValueError(f"“{text}” is not between nought and the whole")
    return share
