"""Amounts of contracts: takes pounds as given, gives findings for what is no amount in whole pence, and words for the rest."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import as_fraction
from concordat.kernel.text import amount

# A thousand billion pounds has thirteen digits before the point.
MOST_DIGITS = 15


def amount_findings(field: str, pounds: Decimal | None, *, may_fall: bool = False) -> Iterator[Finding]:
    """Give a finding where an amount is negative (unless it may be) or not in whole pence."""
    if pounds is None:
        return
    if not pounds.is_finite():
        yield _wrong("bad-number", field, pounds, "is not a number")
    elif pounds and pounds.adjusted() > MOST_DIGITS:
        yield _wrong("number-out-of-range", field, pounds, "is larger than any contract")
    elif pounds.adjusted() < -MOST_DIGITS or (as_fraction(pounds) * 100).denominator != 1:
        yield _wrong("bad-number", field, pounds, "is not in whole pence")
    elif pounds < 0 and not may_fall:
        yield _wrong("negative-number", field, pounds, "is negative")


def in_pence(pounds: Decimal) -> int:
    """Return pounds and pence as whole pence."""
    return int(as_fraction(pounds) * 100)


def in_pounds(pennies: int) -> Decimal:
    """Return whole pence as pounds with two places, exact at any size."""
    return Decimal((int(pennies < 0), tuple(int(digit) for digit in str(abs(pennies))), -2))


def said(pounds: Decimal) -> str:
    """Return an amount as it is said in a reason: £500,000 or £12.50."""
    return amount(pounds, "£")


def percent(share: Fraction) -> str:
    """Return a share in percent, cut to two places where it is not exact."""
    hundredths = abs(share) * 10_000
    cut = hundredths.numerator // hundredths.denominator
    whole, rest = divmod(cut, 100)
    places = f".{rest:02d}".rstrip("0") if rest else ""
    sign = "−" if share < 0 and cut else ""
    return f"{'' if hundredths.denominator == 1 else 'about '}{sign}{whole:,}{places}%"


def _wrong(kind: str, field: str, pounds: Decimal, what: str) -> Finding:
    return Finding(
        kind,
        f"{field} {what}: {pounds}.",
        "The law compares amounts in pounds and whole pence.",
        "Correct the amount.",
        Place(field=field),
    )
