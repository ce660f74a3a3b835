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

# What is counted from a day further out leaves the calendar, and nothing on record is about one.
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)

LABELS = {
    "on": "On this day",
    "clause": "Term",
    "rule_body": "Whose term",
    "as_known": "As known on",
    "q": "Search for",
    "amount": "Services above, in pounds",
    "assessing_from": "Bids assessed from",
    "awarded": "Awarded on",
    "began": "Procurement began on",
    "change_is_the_authoritys_decision": "Is it the authority’s own decision?",
    "change_of_provider_only": "Does only the provider change?",
    "changes_since_signature": "Changes since then, in pounds",
    "considerable_change": "Is the change considerable?",
    "counted_as": "Which value",
    "delays": "Delays",
    "draft": "As if this draft were in force",
    "earlier_variations": "Earlier variations, in pounds",
    "excess_day_factor": "Factor on the price of a day",
    "existing_contract_about_to_expire": "Is an existing contract near its end?",
    "existing_provider": "Is there an existing provider?",
    "external_factors": "Is it caused from outside?",
    "framework": "Is it a framework agreement?",
    "further_decision_told": "A further decision was told on",
    "intention_published": "Intention notice published on",
    "limits": "Limits allow for",
    "look": "Show",
    "outcome": "About the outcome",
    "interest_arrangements": "Can providers express an interest?",
    "likely_able_to_identify_most_suitable": "Is the most suitable provider known?",
    "materially_different_in_character": "Does it change the contract’s character?",
    "meets_basic_selection_criteria": "Does the new provider qualify?",
    "merged": "Bodies that buy",
    "months": "Months between reviews",
    "number_of_providers_restricted": "Is the number of providers restricted?",
    "offered_to_all_who_qualify": "Is it offered to all who qualify?",
    "only_that_provider_capable": "Is no other provider capable?",
    "original_lifetime_value": "Whole value as first signed, in pounds",
    "original_route": "How it was awarded",
    "patient_choice": "Do patients choose the provider?",
    "place_cost": "A place elsewhere, in pounds a day",
    "provided_for": "Does the contract provide for it?",
    "provider_satisfies_current_and_likely_new": "Will the existing provider satisfy?",
    "variant": "Which people to come",
    "published": "Intention notice published on",
    "regime": "Finance regime",
    "replaced_by_new_contract": "Does a new contract replace it?",
    "risk": "Risk of a full house",
    "shared": "How bodies share the value",
    "stay": "Length of stay",
    "target": "To be treated within",
    "this_change": "This change, in pounds",
    "wards": "How beds are pooled",
    "would_decide": "Who would decide",
    "envelope": "Envelope, in pounds",
    "pace": "Closed of the distance in a year, in per cent",
    "least_growth": "Least growth, in per cent",
    "most_growth": "Most growth, in per cent",
    "overspend": "Overspend to try, in pounds; below nought: underspend",
}


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
            f"{_label(name)} cannot be “{given.get(name, '')[:60]}”.",
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
            made.append(_slider(field.name, now, options))
            continue
        if options is not None and not options:
            continue
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


def _slider(name: str, now: Any, one: Slider) -> dict[str, Any]:
    """Return the field of a number to try; one that is beyond the ends is shown as it is, and stands at the nearer end."""
    label, value = one.label or _label(name), one.usual if now is None else now
    ends = {"low": str(one.low), "high": str(one.high), "step": str(one.step), "unit": one.unit}
    return {"name": name, "label": label, "value": f"{value}", "kind": "range", "options": (), **ends}


def _label(name: str) -> str:
    return LABELS.get(name, name.replace("_", " ").capitalize())
