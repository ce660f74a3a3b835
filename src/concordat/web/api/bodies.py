"""Reads what a program sends: takes a request, gives one JSON value, or lines; refuses what is too large, too deep or not JSON."""

import json
import re
from decimal import Decimal
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest

from concordat.kernel.finding import Finding, Place, Refused

LARGEST = 2 * 1024 * 1024
DEEPEST = 40
MOST_LINES = 10_000
LINES = ("application/x-ndjson", "application/jsonl")
# A string, whether or not it ends, or a mark that opens or closes; each letter is looked at once.
_MARKS = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[\[{}\]]', re.DOTALL)
LARGEST_EXPONENT = 40


def text_of(request: HttpRequest) -> str:
    """Return the body as text; raises RequestDataTooBig and Refused."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > LARGEST or len(request.body) > LARGEST:
        raise RequestDataTooBig
    try:
        return request.body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(_bad("The body is not text in UTF-8.", f"{error.reason}, at byte {error.start}.")) from None


def lines_of(request: HttpRequest) -> list[str]:
    """Return the lines of a body of JSON lines; each is checked for its depth alone."""
    lines = [line for line in text_of(request).split("\n") if line.strip()]
    if len(lines) > MOST_LINES:
        raise Refused(_bad(f"There are {len(lines):,} lines.", f"At most {MOST_LINES:,} are answered at a time."))
    for number, line in enumerate(lines, 1):
        check_depth(line, number)
    return lines


def is_lines(request: HttpRequest) -> bool:
    """Say whether the body is JSON lines."""
    return (request.content_type or "") in LINES


def object_of(request: HttpRequest) -> dict[str, Any]:
    """Return the one JSON object of a body; raises Refused."""
    text = text_of(request)
    check_depth(text)
    try:
        content = json.loads(text, parse_float=_exact, parse_constant=_refuse, object_pairs_hook=_once)
    except ValueError as error:
        raise Refused(_bad("The body is not one JSON value.", f"{error}.")) from None
    if not isinstance(content, dict):
        raise Refused(_bad("The body is not a JSON object.", "Fields have names."))
    return content


def check_depth(text: str, line: int = 0) -> None:
    """Raise Refused where JSON is nested deeper than any input is."""
    depth = 0
    for mark in _MARKS.findall(text):
        depth += 1 if mark in ("[", "{") else -1 if mark in ("]", "}") else 0
        if depth > DEEPEST:
            where = Place(line=line, field="body")
            why = f"No input is nested deeper than {DEEPEST}."
            raise Refused(Finding("too-deep", "The JSON is nested too deep.", why, "Flatten it.", where))


def _refuse(word: str) -> Any:
    raise ValueError(f"{word} is not a number in JSON")


def _exact(text: str) -> Decimal:
    number = Decimal(text)
    if abs(number.adjusted()) > LARGEST_EXPONENT:
        raise ValueError(f"{text[:40]} is out of range")
    return number


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        raise ValueError("a name is given twice")
    return dict(pairs)


def _bad(what: str, why: str) -> Finding:
    return Finding("bad-json", what, why, "Send one JSON value, or JSON lines as application/x-ndjson.")
