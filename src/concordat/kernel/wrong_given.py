"""What a calculation is given and cannot be: takes fields, gives a finding for each number, share or name that has no meaning."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import PENNY

# More than this is no sum or count of a health system, but a slip of the pen.
LARGEST = 10**12


def bad(
    field: str,
    what: str,
    kind: str = "bad-number",
    why: str = "The result has no meaning then.",
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
    yield from too_large(value, field)


def not_above_nought(given: Any, *names: str, within: str = "") -> Iterator[Finding]:
    """Give a finding for each of these fields that is nought or below, or beyond all measure."""
    for name in names:
        if (value := getattr(given, name)) is not None and value <= 0:
            yield bad(within + name, "is not above nought")
        yield from too_large(value, within + name)


def too_large(value: Any, field: str, most: int = LARGEST) -> Iterator[Finding]:
    """Give a finding for a number, where there is one, that is further from nought than any that is meant."""
    if value is not None and abs(value) > most:
        yield bad(field, f"is beyond {most:,}", "number-out-of-range")


def not_money(value: Decimal, field: str) -> Iterator[Finding]:
    """Give a finding for an amount, on either side of nought, that is beyond all measure or not in whole pence."""
    yield from too_large(value, field)
    if abs(value) <= LARGEST and value != value.quantize(PENNY):
        yield bad(field, "is not in whole pence", why="Sums are exact to the penny.", then="Round it first.")


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
