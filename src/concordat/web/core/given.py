"""Reads what an act is given: takes the text of a form or JSON, gives the act's own frozen value, or every finding at once."""

import re
import typing
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from decimal import Decimal
from types import UnionType
from typing import Any, Union

from pydantic import TypeAdapter, ValidationError

from concordat.kernel.act import Act
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.written import how_written
from concordat.web.core.act_words import label_of

LONGEST = 200_000
LARGEST, SMALLEST_PLACE = 10**15, -10
# Characters that no text has, and that databases do not keep: nulls, and halves of surrogate pairs.
NOT_TEXT = re.compile("[\x00\ud800-\udfff]")


def read_given(one: Act, content: Mapping[str, Any]) -> Any:
    """Return the value; raises Refused where a field is missing, unknown or of another type."""
    names = {field.name for field in fields(one.given)}
    findings = [_unknown(name) for name in content if name not in names]
    findings += [
        Finding(
            "too-long",
            f"{label_of(name)} has {len(value):,} characters.",
            f"At most {LONGEST:,} are kept.",
            "Shorten it.",
            Place(field=name),
        )
        for name, value in content.items()
        if isinstance(value, str) and len(value) > LONGEST
    ]
    values = {}
    for field in fields(one.given):
        if field.name not in content:
            continue
        value = _cleaned(content[field.name], field)
        if value is not MISSING:
            values[field.name] = value
    findings += [_no_text(name) for name, value in content.items() if any(map(NOT_TEXT.search, _texts(value)))]
    try:
        given = TypeAdapter(one.given).validate_python(values)
    except ValidationError as error:
        findings += [_finding(detail, one) for detail in error.errors(include_url=False)]
        raise Refused(findings) from None
    findings += [_too_large(field.name) for field in fields(given) if _is_too_large(getattr(given, field.name))]
    if findings:
        raise Refused(findings)
    return given


def several_fields(one: Act) -> frozenset[str]:
    """Return the fields that take several values."""
    hints = typing.get_type_hints(one.given)
    return frozenset(
        field.name for field in fields(one.given) if typing.get_origin(plain_hint(hints[field.name])) is tuple
    )


def plain_hint(hint: Any) -> Any:
    """Return the type of a field that may be empty."""
    if typing.get_origin(hint) in (Union, UnionType):
        return next(item for item in typing.get_args(hint) if item is not type(None))
    return hint


def _cleaned(value: Any, field: Any) -> Any:
    """Return a value as its type reads it; what a form left empty is as if it were not given."""
    if isinstance(value, str):
        value = value.replace("\r\n", "\n").strip()
        if not value and (field.default is not MISSING or field.default_factory is not MISSING):
            return MISSING
    return value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)


def _no_text(name: str) -> Finding:
    what = f"{label_of(name)} has a character that no text has."
    return Finding("bad-value", what, "It cannot be kept.", "Take it out.", Place(field=name))


def _is_too_large(value: Any) -> bool:
    if isinstance(value, Decimal):
        places = value.as_tuple().exponent
        return abs(value) >= LARGEST or (isinstance(places, int) and places < SMALLEST_PLACE)
    return isinstance(value, int) and abs(value) >= LARGEST


def _too_large(name: str) -> Finding:
    what = f"{label_of(name)} is out of range."
    why = "Numbers have at most fifteen digits before the point and ten behind it."
    return Finding("number-out-of-range", what, why, "Check it and its unit.", Place(field=name))


def _unknown(name: str) -> Finding:
    name = NOT_TEXT.sub("\N{REPLACEMENT CHARACTER}", name)[:60]
    return Finding(
        "unknown-field", f"{name} is not a field here.", "It would be passed over.", "Leave it out.", Place(field=name)
    )


def _finding(detail: Any, one: Act) -> Finding:
    name = str(detail["loc"][0]) if detail["loc"] else "input"
    label = label_of(name)
    if detail["type"] == "missing" or detail.get("input") == "":
        return Finding("missing-value", f"{label} is empty.", "The act needs it.", "Fill it in.", Place(field=name))
    return Finding(
        "bad-value",
        f"{label} cannot be “{str(detail['input'])[:60]}”.",
        how_written(detail["type"], detail["msg"]),
        "Correct it.",
        Place(field=name),
    )
