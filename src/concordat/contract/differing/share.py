"""Share: takes two shares under a clause, gives how many percentage points more or less the other says."""

from fractions import Fraction

from concordat.contract.difference import Difference, sized
from concordat.contract.records import Clause


def differ(clause: Clause, first: Fraction, other: Fraction) -> Difference:
    """Return the difference in percentage points; its size stays a share."""
    size = other - first
    points = size * 100
    return Difference(sized(points, "percentage point" if abs(points) == 1 else "percentage points").says, size)
