"""What payment calculations are given: takes fields and rules, gives a finding for each that cannot be, and rates with their reason."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.kernel.answer import Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook


def negatives(given: Any, *names: str) -> Iterator[Finding]:
    """Give a finding for each of these fields that is below nought."""
    for name in names:
        if (value := getattr(given, name)) is not None and value < 0:
            yield bad(name, "is negative", "negative-number")


def not_shares(given: Any, *names: str) -> Iterator[Finding]:
    """Give a finding for each of these fields that is no share of a whole."""
    for name in names:
        if (value := getattr(given, name)) is not None and not 0 <= value <= 1:
            yield bad(name, "does not lie between 0 and 1")


def bad(field: str, what: str, kind: str = "bad-number") -> Finding:
    """Return the finding that a field has no meaning."""
    return Finding(kind, f"{field} {what}.", "The formula has no meaning then.", "Correct it.", Place(field=field))


def rate_of(rules: Rulebook, rule: str, given: Decimal | None, on: date | None, field: str) -> tuple[Fraction, Because]:
    """Return the rate as given, else the national one of the day; raises Refused where there is neither."""
    if given is not None:
        return Fraction(given), Because(f"{field} as given", given)
    if on is None:
        what = f"There is neither {field} nor a day."
        why = "The national rate differs from year to year."
        raise Refused(Finding("missing-field", what, why, f"Give {field}, or on.", Place(field=field)))
    value = rules.on(rule, on)
    return Fraction(value.decimal), because_rule(value)
