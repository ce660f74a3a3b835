"""Number: takes two numbers under a clause, gives how many more or less the other says, in the clause's unit."""

from fractions import Fraction

from concordat.contract.difference import Difference, sized
from concordat.contract.records import Clause


def differ(clause: Clause, first: Fraction, other: Fraction) -> Difference:
    """Return the difference in the clause's unit."""
    return sized(other - first, clause.unit)
