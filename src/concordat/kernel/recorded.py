"""A field of a record as an answer: takes a record and one of its fields, gives the value with the record it stands in."""

from typing import Any

from concordat.kernel.answer import Answer, because_record
from concordat.kernel.system import key_of


def recorded(record: Any, field: str, unit: str = "", *, says: str = "") -> Answer[Any] | None:
    """Return the field with its reason; None where the record has no value there, so that a cell stays empty."""
    value = getattr(record, field)
    if value is None:
        return None
    words = says or f"{field.replace('_', ' ').strip()} as recorded"
    return Answer(
        value, because_record(words, type(record).__name__, *key_of(record), value=value, unit=unit), unit=unit
    )
