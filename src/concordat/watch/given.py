"""What calculations of statistics are given: takes numbers with their fields, gives a finding for each that cannot be."""

import math
from collections.abc import Iterator, Sequence

from concordat.kernel.finding import Finding, Place
from concordat.watch.confidence import confidence_findings
from concordat.watch.wrong_numbers import bad, not_finite

# Beyond this a float no longer tells one event from none.
MOST = 2.0**53
# Less than this of a person, or of an event expected, is a slip of units.
LEAST = 1e-9


def count_findings(field: str, value: float | None) -> Iterator[Finding]:
    """Give a finding for what is no number, is below nought, or too large to be one of people or events."""
    yield from number_findings(field, value)
    if value is not None and value < 0:
        yield bad(field, "is negative", "negative-number")
    elif value is not None and 0 < value < LEAST:
        yield bad(field, "is too small", "number-out-of-range")


def base_findings(field: str, value: float) -> Iterator[Finding]:
    """Give a finding for a number of people, or of anything to count among, that is nought or no number."""
    yield from count_findings(field, value)
    if value == 0:
        yield bad(field, "is 0: there is nobody to count among", "nobody-to-count")


def above_findings(field: str, events: float | None, people: float) -> Iterator[Finding]:
    """Give a warning where there are more events than people: right for what one person can have several times, and wrong for deaths."""
    if events is not None and events > people > 0:
        why = "A person can have several of some events, and dies once."
        then = "If these are deaths, correct one of the two numbers."
        what = f"{field} is {events:g}, above the {people:g} people."
        yield Finding("count-above-base", what, why, then, Place(field=field), "warning")


def number_findings(field: str, value: float | None) -> Iterator[Finding]:
    """Give a finding for what is no number, or beyond all sense."""
    yield from not_finite(field, value)
    if value is not None and math.isfinite(value) and abs(value) > MOST:
        yield bad(field, "is too large", "number-out-of-range")


def name_findings(field: str, names: Sequence[str]) -> Iterator[Finding]:
    """Give a finding where there is nothing, and for each name that comes twice."""
    if not names:
        yield bad(field, "is empty", "missing-field", why="There is nothing to work out.")
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield bad(f"{field}.{name}", "is given twice", "duplicate-key", why="One of them would be lost.")


def option_findings(confidence: Sequence[float], multiplier: float = 1) -> Iterator[Finding]:
    """Give a finding for each level of confidence that is none, and a multiplier that is not above nought."""
    yield from confidence_findings(confidence)
    yield from number_findings("multiplier", multiplier)
    if multiplier <= 0:
        yield bad("multiplier", "is not above 0")
