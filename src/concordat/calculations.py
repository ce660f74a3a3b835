"""Public calculations as JSON: takes a name and an input, gives the value with its reasons, or every finding at once."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config
from pydantic_core import ErrorDetails

import concordat
from concordat.kernel.answer import Answer
from concordat.kernel.calculation import calculation
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.jsonable import jsonable, without_empty
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.written import how_written
from concordat.rulebook_files import national_rulebook

_NEXT = "Correct the field; `concordat calc NAME --schema` shows what it takes."


def calc(name: str, given: Any = None, rules: Rulebook | None = None, **fields: Any) -> Answer[Any]:
    """Run the calculation `name` on a mapping (or on keyword arguments) and return its answer.

    Raises LookupError for an unknown name and Refused, with all findings, for an input it cannot answer.
    """
    definition = calculation(name)
    content = {**(given or {}), **fields} if given is None or isinstance(given, Mapping) else given
    if not isinstance(content, definition.given):
        content = _validated(definition.given, content)
    try:
        return definition(content, rules or national_rulebook())
    except ArithmeticError as error:
        raise Refused(_beyond_exact(error)) from None


def run_json(name: str, text: str, rules: Rulebook | None = None) -> dict[str, Any]:
    """Run one calculation on JSON text; the result holds `value` and `because`, or `findings` that say what is wrong."""
    try:
        return answer_as_json(calc(name, _parsed(text), rules))
    except Refused as refused:
        return {"findings": [without_empty(jsonable(finding)) for finding in refused.findings]}


def run_batch(name: str, lines: Iterable[str], rules: Rulebook | None = None) -> Iterator[dict[str, Any]]:
    """Run one calculation on each line of JSON, in order; blank lines are passed over, a bad line gives its findings."""
    return (run_json(name, line, rules) for line in lines if line.strip())


def answer_as_json(answer: Answer[Any]) -> dict[str, Any]:
    """Return an answer as JSON values, stamped with the versions that made it."""
    return {
        "name": answer.name,
        "value": jsonable(answer.value),
        "unit": answer.unit,
        "because": without_empty(jsonable(answer.because)),
        "findings": [without_empty(jsonable(finding)) for finding in answer.findings],
        "to_check": sorted({rule.rule for rule in answer.rules if rule.status == "to check"}),
        "stamp": {"concordat": concordat.__version__, "rulebook": national_rulebook().edition},
    }


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of what a calculation takes and gives."""
    definition = calculation(name)
    return {
        "name": name,
        "says": definition.says,
        "given": _adapter(definition.given).json_schema(mode="validation"),
        "gives": _adapter(definition.gives).json_schema(mode="serialization"),
    }


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(_closed(kind))


@cache
def _closed(kind: type) -> type:
    """Refuse unknown fields in this dataclass and in every one inside it, so that a misspelt field is told."""
    for hint in get_type_hints(kind).values():
        for inner in _dataclasses_in(hint):
            _closed(inner)
    if "__pydantic_config__" not in vars(kind):
        with_config(ConfigDict(extra="forbid"))(kind)
    return kind


def _dataclasses_in(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and hasattr(hint, "__dataclass_fields__"):
        yield hint
    for argument in getattr(hint, "__args__", ()):
        yield from _dataclasses_in(argument)


def _validated(kind: type, content: Any) -> Any:
    try:
        return _adapter(kind).validate_python(content)
    except ValidationError as error:
        raise Refused([_finding(detail) for detail in error.errors(include_url=False)]) from None


_UNKNOWN_FIELD = ("extra_forbidden", "unexpected_keyword_argument")


def _finding(detail: ErrorDetails) -> Finding:
    field = ".".join(str(part) for part in detail["loc"]) or "input"
    place = Place(field=field)
    if detail["type"] == "missing":
        return Finding("missing-field", f"{field} is missing.", "The calculation cannot do without it.", _NEXT, place)
    if detail["type"] in _UNKNOWN_FIELD:
        return Finding("unknown-field", f"{field} is not a field here.", "It would be passed over.", _NEXT, place)
    what, why = f"{field} cannot be {_short(detail['input'])}.", how_written(detail["type"], detail["msg"])
    return Finding("bad-value", what, why, _NEXT, place)


def _beyond_exact(error: ArithmeticError) -> Finding:
    return Finding(
        "number-out-of-range",
        "A number is too large or too small for exact arithmetic.",
        f"The calculation stopped with {type(error).__name__}.",
        "Check the sizes and units of the numbers given.",
    )


def _short(value: Any) -> str:
    plain = isinstance(value, date | Decimal)
    text = str(value) if plain else json.dumps(value, ensure_ascii=False, default=str, skipkeys=True)
    text = text.encode("utf-8", "backslashreplace").decode()
    return text if len(text) <= 40 else f"{text[:37]}…"


def _parsed(text: str) -> Any:
    def refuse_constant(word: str) -> Any:
        raise ValueError(f"{word} is not a number in JSON")

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        repeated = sorted({name for name in names if names.count(name) > 1})
        if repeated:
            raise ValueError(f"{', '.join(repeated)} is given twice")
        return dict(pairs)

    try:
        return json.loads(text, parse_float=Decimal, parse_constant=refuse_constant, object_pairs_hook=unique)
    except (ValueError, RecursionError) as error:
        raise Refused(
            Finding(
                "bad-json",
                "The input is not one JSON value.",
                f"{error}.",
                "Give one JSON object, or one a line with --batch.",
            )
        ) from None
