"""What calculations of balance are given: takes fields, gives a finding for each that cannot be."""

from collections.abc import Iterator
from decimal import Decimal

from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import PENNY

# More than this is no sum of a health system, but a slip of the pen.
LARGEST = 10**12


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


def not_money(value: Decimal, field: str) -> Iterator[Finding]:
    """Give a finding for an amount, on either side of nought, that is beyond all measure or not in whole pence."""
    if abs(value) > LARGEST:
        yield bad(field, f"is beyond {LARGEST:,}", "number-out-of-range")
    elif value != value.quantize(PENNY):
        yield bad(field, "is not in whole pence", why="Sums are exact to the penny.", then="Round it first.")
