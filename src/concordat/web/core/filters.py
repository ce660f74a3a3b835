"""Filters of a page: takes its dataclass and the query of the address, gives the values, the findings and the form's fields."""

import typing
from collections.abc import Iterator
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.wrong_given import LARGEST
from concordat.web.core.ask import Ask
from concordat.web.core.page import Slider
from concordat.web.core.registry import PageFile

USUAL_LABELS = {"on": "On this day", "q": "Search for"}
# What is counted from a day further out leaves the calendar, and nothing on record is about one.
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)


def read_filters(kind: type | None, query: dict[str, str]) -> tuple[Any, tuple[Finding, ...]]:
    """Return the filters of a page from its address; a value that cannot be read, or meant, is a finding and its default stands."""
    if kind is None:
        return None, ()
    given = {field.name: query[field.name].strip() for field in fields(kind) if query.get(field.name, "").strip()}
    adapter = TypeAdapter(kind)
    try:
        read, wrong = adapter.validate_python(given), {}
    except ValidationError as error:
        wrong = {str(detail["loc"][0]): detail["msg"] for detail in error.errors(include_url=False) if detail["loc"]}
        read = adapter.validate_python(_without(given, wrong))
    wrong |= dict(_not_meant(read))
    findings = tuple(
        Finding(
            "bad-filter",
            f"{filter_label(kind, name)} cannot be “{given.get(name, '')[:60]}”.",
            f"{message}.",
            "The page is shown without it; correct it below.",
            Place(field=name),
        )
        for name, message in wrong.items()
    )
    return adapter.validate_python(_without(given, wrong)), findings


def choices_of(page: PageFile, ask: Ask) -> tuple[typing.Mapping[str, Any], tuple[Finding, ...]]:
    """Return what each filter of a page may be; none, with the findings, where on the day asked for nothing says so."""
    if page.choices is None:
        return {}, ()
    try:
        return page.choices(ask), ()
    except Refused as refused:
        return {}, refused.findings


def _without(given: dict[str, str], wrong: typing.Collection[str]) -> dict[str, str]:
    return {name: value for name, value in given.items() if name not in wrong}


def _not_meant(read: Any) -> Iterator[tuple[str, str]]:
    """Give why a value that could be read cannot be meant, by the name of its filter."""
    for field in fields(read):
        value = getattr(read, field.name)
        if isinstance(value, date) and not EARLIEST <= value <= LATEST:
            yield field.name, f"Days lie between {EARLIEST.year} and {LATEST.year}"
        elif isinstance(value, int | Decimal) and abs(value) > LARGEST:
            yield field.name, f"No number here is beyond {LARGEST:,}"


def filter_fields(kind: type | None, value: Any, choices: typing.Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the fields of the filter form: text, day, slider or a list to choose from; one with an empty list is not asked for."""
    if kind is None:
        return []
    hints = typing.get_type_hints(kind)
    made = []
    for field in fields(kind):
        hint, now = hints[field.name], getattr(value, field.name)
        options = choices.get(field.name)
        if options is None and typing.get_origin(hint) is Literal:
            options = [(word, word or "any") for word in typing.get_args(hint)]
        if isinstance(options, Slider):
            made.append(_slider(field.name, filter_label(kind, field.name), now, options))
            continue
        if options is not None and not options:
            continue
        is_day = hint is date or date in typing.get_args(hint)
        made.append(
            {
                "name": field.name,
                "label": filter_label(kind, field.name),
                "value": "" if now is None or now is MISSING else str(now),
                "kind": "choice" if options is not None else "day" if is_day else "text",
                "options": options or (),
            }
        )
    return made


def _slider(name: str, usual_label: str, now: Any, one: Slider) -> dict[str, Any]:
    """Return the field of a number to try; one that is beyond the ends is shown as it is, and stands at the nearer end."""
    label, value = one.label or usual_label, one.usual if now is None else now
    ends = {"low": str(one.low), "high": str(one.high), "step": str(one.step), "unit": one.unit}
    ends["unit_now"] = one.unit.removesuffix("s") if f"{value}" == "1" else one.unit
    return {"name": name, "label": label, "value": f"{value}", "kind": "range", "options": (), **ends}


def filter_label(kind: type, name: str) -> str:
    """Return the label of a filter: the words beside its type, or else its name."""
    beside = getattr(typing.get_type_hints(kind, include_extras=True)[name], "__metadata__", ())
    return str(beside[0]) if beside else USUAL_LABELS.get(name, name.replace("_", " ").capitalize())
