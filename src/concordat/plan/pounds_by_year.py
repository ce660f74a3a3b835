"""Pounds by year: takes amounts of a plan under their years, gives a finding for each that cannot be, and their sums year by year."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from concordat.kernel.finding import Finding
from concordat.kernel.period import FinancialYear
from concordat.kernel.wrong_given import LARGEST, bad, below_nought

ByYear = Mapping[str, Decimal]


def pounds_findings(amount: Decimal, field: str) -> Iterator[Finding]:
    """Give a finding for an amount that is below nought, beyond all measure, or not in whole pence."""
    yield from below_nought(amount, field)
    if abs(amount) <= LARGEST and amount != round(amount, 2):
        yield bad(field, "is not in whole pence")


def year_findings(year: str, field: str) -> Iterator[Finding]:
    """Give a finding for a text that is no financial year, or one that is written in another way than all others."""
    if not FinancialYear.is_one(year) or str(FinancialYear.parse(year)) != year:
        why = "One year under two names would count as two."
        yield bad(field, f"has “{year}”, which is no financial year as written here", "bad-year", why, "Write 2027/28.")


def by_year_findings(money: ByYear, field: str) -> Iterator[Finding]:
    """Give a finding for each year and amount that cannot be."""
    for year, amount in money.items():
        yield from year_findings(year, field)
        yield from pounds_findings(amount, f"{field}.{year}")


def summed(several: Iterable[ByYear]) -> dict[str, Decimal]:
    """Return the sums of all years, in order of year."""
    found: dict[str, Decimal] = {}
    for money in several:
        for year, amount in money.items():
            found[year] = found.get(year, Decimal(0)) + amount
    return dict(sorted(found.items()))


def total(money: ByYear) -> Decimal:
    """Return the sum over all years."""
    return sum(money.values(), Decimal(0))
