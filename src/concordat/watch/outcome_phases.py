"""Phases of a payment for outcomes: takes lines such as `2018/19: 3%`, gives the share of the base that hangs on outcomes from each year on."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from concordat.contract import read_share
from concordat.kernel.period import FinancialYear

# How many years back a payment is told.
MOST_TOLD = 10


def read_phases(phases: Iterable[str]) -> Mapping[FinancialYear, Fraction]:
    """Return the share from each year on; raises ValueError where a line cannot be read, or a year stands there twice."""
    found: dict[FinancialYear, Fraction] = {}
    for line in phases:
        year, colon, share = line.partition(":")
        if not colon:
            raise ValueError(f"“{line}” is no year and share such as 2018/19: 3%")
        starts = FinancialYear.parse(year)
        if starts in found:
            raise ValueError(f"{starts} stands there twice")
        found[starts] = read_share(share)
    return found


def share_in(phases: Mapping[FinancialYear, Fraction], year: FinancialYear) -> Fraction:
    """Return the share in a year: that of the last phase that has begun, nothing before the first."""
    begun = [starts for starts in phases if starts <= year]
    return phases[max(begun)] if begun else Fraction(0)


def years_told(phases: Iterable[FinancialYear], year: FinancialYear) -> tuple[FinancialYear, ...]:
    """Return the years from the first phase to the one after `year`, the last ones where there are many."""
    last = year.starts_in + 1
    first = max(min((one.starts_in for one in phases), default=last), last - MOST_TOLD)
    return tuple(FinancialYear(one) for one in range(first, last + 1))
