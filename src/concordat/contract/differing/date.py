"""Date: takes two days under a clause, gives how many days earlier or later the other one is."""

from datetime import date
from fractions import Fraction

from concordat.contract.difference import Difference
from concordat.contract.records import Clause
from concordat.kernel.text import counted


def differ(clause: Clause, first: date, other: date) -> Difference:
    """Return the days between the two."""
    days = (other - first).days
    says = f"{counted(abs(days), 'day')} {'later' if days > 0 else 'earlier'}" if days else "the same"
    return Difference(says, Fraction(days))
