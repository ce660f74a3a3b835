"""Takes the text of an event, gives what it holds where it has the shape of one; quick, because a million are read."""

from json import JSONDecoder
from typing import Any

_decoder = JSONDecoder()


def content_of(text: str) -> dict[str, Any] | None:
    """Return the fields of an event's text, or None where number, hash before or commitments cannot be read from it."""
    try:
        content = _read(text)
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


def _read(text: str) -> Any:
    """Return what a JSON text holds; without the look for white space around it, which an event's text never has."""
    if not text.startswith("{"):
        return _decoder.decode(text)
    content, end = _decoder.raw_decode(text)
    return content if end == len(text) else _decoder.decode(text)
