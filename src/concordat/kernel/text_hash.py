"""Hashes of texts: takes what somebody wrote, says whether it can be a SHA-256."""

import re

_HASH = re.compile(r"[0-9a-f]{64}")


def is_sha256(text: str) -> bool:
    """Say whether a text is the 64 digits of a SHA-256, in small letters."""
    return _HASH.fullmatch(text) is not None
