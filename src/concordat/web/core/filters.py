"""Filters of a page: takes its dataclass and the query of the address, gives the values, the findings and the form's fields."""

import typing
from dataclasses import MISSING, fields
from datetime import date
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from concordat.kernel.finding import Finding, Place

LABELS = {
    "on": "On this day",
    "clause": "Term",
    "rule_body": "Whose term",
    "as_known": "As known on",
    "q": "Search for",
    "change_is_the_authoritys_decision": "The authority’s decision",
}


def read_filters(kind: type | None, query: dict[str, str]) -> tuple[Any, tuple[Finding, ...]]:
    """Return the filters of a page from its address; a value that cannot be read is a finding and its default stands."""
    if kind is None:
        return None, ()
    given = {field.name: query[field.name].strip() for field in fields(kind) if query.get(field.name, "").strip()}
    try:
        return TypeAdapter(kind).validate_python(given), ()
    except ValidationError as error:
        wrong = {str(detail["loc"][0]): detail["msg"] for detail in error.errors(include_url=False) if detail["loc"]}
        good = {name: value for name, value in given.items() if name not in wrong}
        findings = tuple(
            Finding(
                "bad-filter",
                f"{_label(name)} cannot be “{given.get(name, '')[:60]}”.",
                f"{message}.",
                "The page is shown without it; correct it below.",
                Place(field=name),
            )
            for name, message in wrong.items()
        )
        return TypeAdapter(kind).validate_python(good), findings


def filter_fields(kind: type | None, value: Any, choices: typing.Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the fields of the filter form: text, day or a list to choose from."""
    if kind is None:
        return []
    hints = typing.get_type_hints(kind)
    made = []
    for field in fields(kind):
        hint, now = hints[field.name], getattr(value, field.name)
        options = choices.get(field.name)
        if options is None and typing.get_origin(hint) is Literal:
            options = [(word, word or "any") for word in typing.get_args(hint)]
        is_day = hint is date or date in typing.get_args(hint)
        made.append(
            {
                "name": field.name,
                "label": _label(field.name),
                "value": "" if now is None or now is MISSING else str(now),
                "kind": "choice" if options is not None else "day" if is_day else "text",
                "options": options or (),
            }
        )
    return made


def _label(name: str) -> str:
    return LABELS.get(name, name.replace("_", " ").capitalize())
