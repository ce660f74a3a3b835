"""Permanent addresses: takes the kind and key of a record, gives the path of its page, the same for as long as the record is there."""

import re

_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NOT_PLAIN = re.compile(rb"[^A-Za-z0-9._~-]")


def path_of(kind: str, key: str) -> str:
    """Return the path of a record's page, such as `records/planned-decision/joint-committee`."""
    return f"records/{_WORD.sub('-', kind).lower()}/{_quoted(key)}"


def _quoted(key: str) -> str:
    """Return a key as one step of an address (RFC 3986): bytes that are not plain become % and two digits."""
    return _NOT_PLAIN.sub(lambda found: b"%%%02X" % found[0][0], key.encode()).decode("ascii")
