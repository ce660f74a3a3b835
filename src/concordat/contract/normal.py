"""The normal curve without binary floats: takes decimals, gives chances, expected excess and quantiles to more than twelve places."""

from decimal import Decimal, localcontext
from functools import cache

PLACES = 40
# Beyond so many standard deviations less than one chance in a million million million is left.
FARTHEST = 9
SMALLEST = Decimal(1).scaleb(-PLACES)
NARROWEST = Decimal(1).scaleb(-15)


@cache
def pi() -> Decimal:
    """Return the ratio of a circle to its width, by the means of Gauss and Legendre, which doubles its places with each round."""
    with localcontext() as context:
        context.prec = PLACES + 10
        one, side, part, weight = Decimal(1), 1 / Decimal(1 + 1).sqrt(), Decimal(1) / 4, 1
        while abs(one - side) > SMALLEST:
            middle = (one + side) / 2
            side, part = (one * side).sqrt(), part - weight * (one - middle) ** 2
            one, weight = middle, 2 * weight
        return (one + side) ** 2 / (4 * part)


def density(z: Decimal) -> Decimal:
    """Return the height of the standard normal curve."""
    with localcontext() as context:
        context.prec = PLACES
        return (-z * z / 2).exp() / (2 * pi()).sqrt()


def below(z: Decimal) -> Decimal:
    """Return the chance that a standard normal value lies at or below z."""
    if abs(z) > FARTHEST:
        return Decimal(1) if z > 0 else Decimal(0)
    with localcontext() as context:
        context.prec = PLACES
        term, total, odd = z, z, 1
        while abs(term) > SMALLEST:
            odd += 2
            term *= z * z / odd
            total += term
        return Decimal(1) / 2 + density(z) * total


def chance_above(level: Decimal, mean: Decimal, spread: Decimal) -> Decimal:
    """Return the chance that a forecast lies above a level; without a spread it is the mean alone that counts."""
    if not spread:
        return Decimal(1) if mean > level else Decimal(0)
    return 1 - below((level - mean) / spread)


def above(level: Decimal, mean: Decimal, spread: Decimal) -> Decimal:
    """Return by how much a forecast is expected to exceed a level, counting nothing where it does not."""
    if not spread:
        return max(mean - level, Decimal(0))
    z = (level - mean) / spread
    return max(spread * density(z) - (level - mean) * (1 - below(z)), Decimal(0))


def quantile(share: Decimal) -> Decimal:
    """Return the standard normal value below which a share lies, by halving; raises ValueError for a share that is not between nought and one."""
    if not 0 < share < 1:
        raise ValueError(f"{share} is not between nought and one")
    low, high = Decimal(-FARTHEST), Decimal(FARTHEST)
    while high - low > NARROWEST:
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) < share else (low, middle)
    return (low + high) / 2
