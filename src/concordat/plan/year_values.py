"""Values by year as people write them: takes `2018/19: 40%` and the like, gives each year with its exact value."""

from collections.abc import Sequence
from fractions import Fraction

from concordat.kernel.money import as_fraction, decimal_from
from concordat.kernel.period import FinancialYear
from concordat.kernel.shares import read_share


def read_year_shares(told: Sequence[str]) -> dict[str, Fraction]:
    """Return the share of each year; raises ValueError with words for what cannot be read."""
    return {year: read_share(value) for year, value in _split(told)}


def read_year_pounds(told: Sequence[str]) -> dict[str, Fraction]:
    """Return the pounds of each year; raises ValueError with words for what cannot be read."""
    return {year: as_fraction(decimal_from(value.replace("£", ""))) for year, value in _split(told)}


def _split(told: Sequence[str]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for one in told:
        year, colon, value = (part.strip() for part in one.partition(":"))
        if not colon or not FinancialYear.is_one(year):
            raise ValueError(f"“{one}” does not begin with a financial year and a colon, such as 2018/19: 40%")
        if year in dict(found):
            raise ValueError(f"{year} is written twice")
        found.append((str(FinancialYear.parse(year)), value))
    return found
