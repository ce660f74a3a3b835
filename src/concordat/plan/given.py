"""What calculations of a plan are given: takes fields, gives a finding for each that cannot be."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import FinancialYear

# More than this is no sum or count of a health system, but a slip of the pen.
LARGEST = 10**13


def bad(
    field: str,
    what: str,
    kind: str = "bad-number",
    why: str = "The sum has no meaning then.",
    then: str = "Correct it.",
) -> Finding:
    """Return the finding that a field has no meaning."""
    return Finding(kind, f"{field} {what}.", why, then, Place(field=field))


def warning(kind: str, field: str, what: str, why: str, then: str) -> Finding:
    """Return a finding that does not prevent the result."""
    return Finding(kind, what, why, then, Place(field=field), "warning")


def negatives(given: Any, *names: str, within: str = "") -> Iterator[Finding]:
    """Give a finding for each of these fields that is below nought, or beyond all measure; `within` is where the fields stand."""
    for name in names:
        yield from below_nought(getattr(given, name), within + name)


def below_nought(value: Any, field: str) -> Iterator[Finding]:
    """Give a finding for a number, where there is one, that is below nought, or beyond all measure."""
    if value is not None and value < 0:
        yield bad(field, "is negative", "negative-number")
    if value is not None and abs(value) > LARGEST:
        yield bad(field, f"is above {LARGEST:,}", "number-out-of-range")


def not_shares(given: Any, *names: str, within: str = "") -> Iterator[Finding]:
    """Give a finding for each of these fields that is no share of a whole."""
    for name in names:
        if (value := getattr(given, name)) is not None and not 0 <= value <= 1:
            yield bad(within + name, "does not lie between 0 and 1")


def repeated(names: Iterable[str], field: str) -> Iterator[Finding]:
    """Give a finding for each name that stands twice, or is empty."""
    met: dict[str, int] = {}
    for name in names:
        met[name] = met.get(name, 0) + 1
    for name, times in met.items():
        if not name.strip():
            yield bad(field, "has no name", "missing-field")
        elif times > 1:
            yield bad(field, f"names “{name}” {times} times", "duplicate-key", "It would be counted more than once.")


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
    """Give a finding for each text that is no financial year."""
    for year in dict.fromkeys(years):
        if not FinancialYear.is_one(year):
            yield bad(field, f"has “{year}”, which is no financial year", "bad-year", then="Write it as 2027/28.")
