"""Takes a value, gives the one text that stands for it: JSON with sorted names and no spaces, in the manner of RFC 8785.

Two readers must write the same value with the same bytes, or their hashes differ. So there are no floats (they print
differently), and no whole number beyond what every JSON reader holds exactly.
"""

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

MOST = 2**53 - 1


def canonical(value: Any) -> str:
    """Return the canonical text; raises ValueError for floats, too large numbers, odd names and anything unknown."""
    text = json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))
    text.encode("utf-8")  # half a surrogate pair has no bytes: UnicodeEncodeError is a ValueError
    return text


def canonical_bytes(value: Any) -> bytes:
    """Return the canonical text as UTF-8 bytes."""
    return canonical(value).encode("utf-8")


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return _plain(value.value)
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, int):
        if abs(value) > MOST:
            raise ValueError(f"{value} is beyond what every JSON reader holds exactly; give it as text")
        return value
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{value} is not a number")
        return format(value, "f")
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return _plain_members(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    raise ValueError(f"{type(value).__name__} has no canonical form")


def _plain_members(value: Mapping[Any, Any]) -> dict[str, Any]:
    odd = [name for name in value if not isinstance(name, str)]
    if odd:
        raise ValueError(f"names must be text, not {odd[0]!r}")
    # RFC 8785 sorts by UTF-16 code units, which is how JavaScript compares text.
    return {name: _plain(value[name]) for name in sorted(value, key=lambda name: name.encode("utf-16-be"))}


def moment_text(moment: datetime) -> str:
    """Return a moment as UTC text with microseconds, 2026-11-26T09:30:00.000000Z; raises ValueError without a time zone."""
    if moment.utcoffset() is None:
        raise ValueError(f"{moment} does not say its time zone")
    utc = moment.replace(tzinfo=None) - (moment.utcoffset() or timedelta())
    return utc.isoformat(timespec="microseconds") + "Z"
