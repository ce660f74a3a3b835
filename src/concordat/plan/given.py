"""What calculations of a plan are given: takes fields, gives a finding for each that cannot be."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.finding import Finding
from concordat.kernel.period import FinancialYear
from concordat.kernel.wrong_given import bad


def not_one(shares: Mapping[str, Decimal], field: str) -> Iterator[Finding]:
    """Give a finding for each share below nought, and where they are not 1 together."""
    for name, share in shares.items():
        if share < 0:
            yield bad(f"{field}.{name}", "is negative", "negative-number")
    whole = sum(map(Fraction, shares.values()), Fraction(0))
    if whole != 1:
        told = f"sum to {sum(shares.values(), Decimal(0))}, not to 1"
        yield bad(field, told, "shares-not-one", "Part of the money would be nobody’s, or shared twice.")


def unknown(name: str, known: Iterable[str], field: str, noun: str) -> Iterator[Finding]:
    """Give a finding for a name that is none of those known."""
    if name not in known:
        yield bad(field, f"names “{name}”, which is no {noun} here", "unknown-name", "Nothing is known of it.")


def not_years(years: Iterable[str], field: str) -> Iterator[Finding]:
    """Give a finding for each text that is no financial year, and for one year that is written in two ways."""
    written: dict[FinancialYear, str] = {}
    for year in dict.fromkeys(years):
        if not FinancialYear.is_one(year):
            yield bad(field, f"has “{year}”, which is no financial year", "bad-year", then="Write it as 2027/28.")
        elif (first := written.setdefault(FinancialYear.parse(year), year)) != year:
            what = f"has one year as “{first}” and as “{year}”"
            yield bad(field, what, "bad-year", "It would be told as two years.", "Write it as 2027/28 everywhere.")
