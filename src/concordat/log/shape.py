"""Takes the text of an event, gives what it holds where it has the shape of one; quick, because a million are read."""

from json import JSONDecoder
from typing import Any

_read = JSONDecoder().decode


def content_of(text: str) -> dict[str, Any] | None:
    """Return the fields of an event's text, or None where number, hash before or commitments cannot be read from it."""
    try:
        content: dict[str, Any] = _read(text)
        for name, value in content["commitments"]:
            if type(name) is not str or type(value) is not str:
                return None
        for name in content["personal"]:
            if type(name) is not str:
                return None
        shaped = type(content["sequence"]) is int and type(content["previous_hash"]) is str
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return content if shaped and type(content["commitments"]) is list else None
