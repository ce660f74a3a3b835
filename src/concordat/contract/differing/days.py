"""Days: takes two numbers of days under a clause, gives how many days more or less the other says."""

from fractions import Fraction

from concordat.contract.difference import Difference, sized
from concordat.contract.records import Clause


def differ(clause: Clause, first: Fraction, other: Fraction) -> Difference:
    """Return the difference in days; a clause that counts them otherwise, such as working days, says so by its unit."""
    size = other - first
    unit = clause.unit or "days"
    return sized(size, unit.removesuffix("s") if abs(size) == 1 else unit)
