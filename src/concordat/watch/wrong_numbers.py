"""Wrong numbers: takes fields of what a statistic is given, gives a finding for each number that cannot be."""

import math
from collections.abc import Iterator, Sequence
from typing import Any

from concordat.kernel.finding import Finding, Place


def bad(field: str, what: str, kind: str = "bad-number", severity: Any = "stop", *, why: str = "") -> Finding:
    """Return the finding that a field has no meaning."""
    why, then = why or "The formula has no meaning then.", "Correct it."
    return Finding(kind, f"{field} {what}.", why, then, Place(field=field), severity)


def not_finite(field: str, *values: float | None) -> Iterator[Finding]:
    """Give a finding where a number is infinite or none, or so large that squares of it would be."""
    known = [value for value in values if value is not None]
    if not all(map(math.isfinite, known)):
        yield bad(field, "is not a finite number")
    # Beyond this a binary number no longer tells one from its neighbour.
    elif any(abs(value) > 2.0**53 for value in known):
        yield bad(field, "is too large", "number-out-of-range")


def negative(field: str, *values: float | None) -> Iterator[Finding]:
    """Give a finding where a number is below nought, infinite or none."""
    yield from not_finite(field, *values)
    if any(value is not None and value < 0 for value in values):
        yield bad(field, "is negative", "negative-number")


def not_inside(field: str, value: float | None, lowest: float, highest: float) -> Iterator[Finding]:
    """Give a finding where a number does not lie strictly between two others."""
    if value is not None and not lowest < value < highest:
        yield bad(field, f"does not lie between {lowest:g} and {highest:g}")


def reversed_limits(field: str, lower: float | None, upper: float | None) -> Iterator[Finding]:
    """Give a finding where a lower limit lies above its upper one."""
    if lower is not None and upper is not None and lower > upper:
        why = "Limits that were exchanged would make a value sure where it is not."
        yield bad(f"{field}.lower", "is above the upper limit", "reversed-interval", why=why)


def repeated(field: str, names: Sequence[str]) -> Iterator[Finding]:
    """Give a finding for each name that is there already."""
    for number, name in enumerate(names):
        if name in names[:number]:
            yield bad(f"{field}.{number}", f"is {name}, which is there already", "duplicate-key")
