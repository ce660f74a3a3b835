"""What calculations of need are given: takes fields, gives a finding for each that cannot be."""

from collections.abc import Iterator
from typing import Any

from concordat.kernel.finding import Finding, Place


def bad(field: str, what: str, kind: str = "bad-number") -> Finding:
    """Return the finding that a field has no meaning."""
    return Finding(kind, f"{field} {what}.", "The formula has no meaning then.", "Correct it.", Place(field=field))


def negatives(given: Any, *names: str, within: str = "") -> Iterator[Finding]:
    """Give a finding for each of these fields that is below nought; `within` is where the fields stand."""
    for name in names:
        if (value := getattr(given, name)) is not None and value < 0:
            yield bad(within + name, "is negative", "negative-number")


def not_above_nought(given: Any, *names: str, within: str = "") -> Iterator[Finding]:
    """Give a finding for each of these fields that is nought or below."""
    for name in names:
        if (value := getattr(given, name)) is not None and value <= 0:
            yield bad(within + name, "is not above nought")


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
