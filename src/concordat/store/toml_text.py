"""Writes TOML: takes text, numbers, dates, lists and tables, gives the text that reads back as the same values."""

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)


def toml_value(value: Any) -> str:
    """Return a value as TOML on one line; raises ValueError for what TOML has no exact form for."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | date):
        return str(value) if isinstance(value, int) else value.isoformat()
    if isinstance(value, str):
        return toml_text(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(toml_value(item) for item in value)}]"
    if isinstance(value, Mapping):
        items = (f"{toml_key(key)} = {toml_value(item)}" for key, item in value.items())
        return f"{{{', '.join(items)}}}"
    raise ValueError(f"{value!r} has no exact form in TOML")


def toml_text(value: str) -> str:
    """Return text as a TOML basic string."""
    value.encode("utf-8")
    # JSON escapes what TOML must escape, except the delete character; TOML has no escape for halves of a pair.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def toml_key(key: str) -> str:
    """Return a key, quoted where it is not plain."""
    return key if _BARE_KEY.fullmatch(key) else toml_text(key)
