"""What calculations of need are given: takes fields, gives a finding for each that cannot be."""

from collections.abc import Iterator
from typing import Any

from concordat.kernel.finding import Finding, Place

# More than this is no count, price or sum of a health system, but a slip of the pen.
LARGEST = 10**12


def bad(field: str, what: str, kind: str = "bad-number") -> Finding:
    """Return the finding that a field has no meaning."""
    return Finding(kind, f"{field} {what}.", "The formula has no meaning then.", "Correct it.", Place(field=field))


def negatives(given: Any, *names: str, within: str = "") -> Iterator[Finding]:
    """Give a finding for each of these fields that is below nought, or beyond all measure; `within` is where the fields stand."""
    for name in names:
        if (value := getattr(given, name)) is not None and value < 0:
            yield bad(within + name, "is negative", "negative-number")
        yield from too_large(value, within + name)


def not_above_nought(given: Any, *names: str, within: str = "") -> Iterator[Finding]:
    """Give a finding for each of these fields that is nought or below, or beyond all measure."""
    for name in names:
        if (value := getattr(given, name)) is not None and value <= 0:
            yield bad(within + name, "is not above nought")
        yield from too_large(value, within + name)


def too_large(value: Any, field: str, most: int = LARGEST) -> Iterator[Finding]:
    """Give a finding for a number, where there is one, that is larger than any that is meant."""
    if value is not None and value > most:
        yield bad(field, f"is above {most:,}", "number-out-of-range")


def not_shares(given: Any, *names: str, within: str = "") -> Iterator[Finding]:
    """Give a finding for each of these fields that is no share of a whole."""
    for name in names:
        if (value := getattr(given, name)) is not None and not 0 <= value <= 1:
            yield bad(within + name, "does not lie between 0 and 1")


def repeated(names: list[str], field: str) -> Iterator[Finding]:
    """Give a finding for each name that stands twice, or is empty."""
    for name in dict.fromkeys(names):
        if not name.strip():
            yield bad(field, "has no name", "missing-field")
        elif names.count(name) > 1:
            yield bad(field, f"names “{name}” twice", "duplicate-key")
