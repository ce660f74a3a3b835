"""Values of open contracting data: takes JSON of any shape, gives exact numbers, days and text, or notes what is wrong."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.contract.from_ocds.notes import Notes
from concordat.kernel.money import pence
from concordat.kernel.period import ONE_DAY

Json = Mapping[str, Any]
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
# Longer than any sum there can be; such a number is read as text that is wrong.
LONGEST = 30


def rows(value: Any) -> list[Json]:
    """Return the objects of a list; nothing where it is no list."""
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list | tuple) else []


def inner(value: Any, *names: str) -> Json:
    """Return the object under these names, an empty one where there is none."""
    for name in names:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value if isinstance(value, Mapping) else {}


def text(value: Any) -> str:
    """Return text with single blanks; a whole number that stands as an id is its digits, anything else nothing."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if abs(value) < 10**LONGEST else ""
    return " ".join(value.split()) if isinstance(value, str) else ""


def texts(value: Any) -> tuple[str, ...]:
    """Return the texts of a list."""
    return tuple(filter(None, map(text, value))) if isinstance(value, list | tuple) else ()


def number(value: Any, notes: Notes, at: str) -> Decimal | None:
    """Return the exact number; text, and what is no number, is noted and not read."""
    if value is None:
        return None
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        exact = Decimal(str(value)) if len(str(value)) <= LONGEST else None
        if exact is not None and exact.is_finite() and -LONGEST < exact.adjusted() < LONGEST:
            return exact
    shown = text(value) or type(value).__name__
    what, why = f"“{shown[:LONGEST]}” is no number.", "Amounts are JSON numbers; text is not turned into one."
    notes.warn("bad-number", what, why, "Correct it at the source.", at)
    return None


def money(value: Any, notes: Notes, at: str) -> Decimal | None:
    """Return pounds and pence of a value; another currency is noted and not read, parts of a penny are noted and rounded."""
    if not isinstance(value, Mapping):
        return None
    exact = number(value.get("amount"), notes, f"{at}/amount")
    currency = text(value.get("currency"))
    if exact is None:
        return None
    if currency not in ("", "GBP"):
        what, why = f"{exact:,} is in {currency}.", "All money here is in pounds; no rate of exchange is known."
        notes.warn("other-currency", what, why, "Add the line by hand, in pounds.", at)
        return None
    rounded = pence(exact)
    if rounded != exact:
        what = f"£{exact:,} has parts of a penny; it is read as £{rounded:,}."
        notes.warn("parts-of-a-penny", what, "Money is whole pence.", "Correct it at the source.", at)
    return rounded


def day(value: Any, notes: Notes, at: str) -> date | None:
    """Return the day that a date-time names, as it is written there; one that is no date-time of RFC 3339 is noted.

    A day without a time is read all the same; anything else is not.
    """
    written = text(value)
    if not written:
        return None
    found = _MOMENT.fullmatch(written)
    plain = found[1] if found else written if _DAY.fullmatch(written) else ""
    try:
        read = date.fromisoformat(plain) if plain else None
    except ValueError:
        read = None
    if read is None or not found:
        what = f"“{written[:LONGEST]}” is no date-time" + (f"; it is read as {read}." if read else " and is not read.")
        notes.warn(
            "bad-date", what, "Date-times are written as RFC 3339 says: 2018-04-01T00:00:00Z.", "Correct it.", at
        )
    return read


def half_open(last: date | None) -> date | None:
    """Return the first day after a last day, none where there is none."""
    return last + ONE_DAY if last is not None and last < date.max else None


def walk(value: Any, at: str) -> Iterator[tuple[str, Json]]:
    """Give the place and object of each row of a list."""
    for number_of, one in enumerate(rows(value)):
        yield f"{at}/{number_of}", one
