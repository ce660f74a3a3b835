"""Turns values into what JSON can hold: decimals and fractions as exact text, days as ISO text, records as objects."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any


def jsonable(value: Any) -> Any:
    """Return `value` as text, numbers, booleans, None, lists and objects; raises TypeError for anything unknown.

    Decimals are written plainly (never with an exponent), so that no reader turns them into binary fractions.
    """
    if value is None or isinstance(value, bool | int | str):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name.rstrip("_"): jsonable(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key if isinstance(key, str) else "/".join(key): jsonable(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [jsonable(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted(jsonable(item) for item in value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def without_empty(value: Any) -> Any:
    """Return a JSON value without the object members that are empty; keeps noughts and False."""
    if isinstance(value, dict):
        kept = {key: without_empty(item) for key, item in value.items()}
        return {
            key: item for key, item in kept.items() if item is not None and item != "" and item != [] and item != {}
        }
    if isinstance(value, list):
        return [without_empty(item) for item in value]
    return value
