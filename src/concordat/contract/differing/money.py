"""Money: takes two sums under a clause, gives how many pounds more or less the other says."""

from decimal import Decimal
from fractions import Fraction

from concordat.contract.difference import Difference, written
from concordat.contract.records import Clause
from concordat.kernel.text import amount


def differ(clause: Clause, first: Fraction, other: Fraction) -> Difference:
    """Return the difference in pounds, with what the clause counts them by, such as a year."""
    size = other - first
    if not size:
        return Difference("the same", size)
    pounds = amount(Decimal(written(abs(size)).replace(",", "")), "£")
    by = clause.unit.removeprefix("£").strip()
    return Difference(f"{pounds} {'more' if size > 0 else 'less'} {by}".strip(), size)
