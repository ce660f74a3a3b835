"""Why a figure is what it is, for programs: takes an answer and a way to find places, gives its reasons as a list, each once."""

from dataclasses import fields
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.jsonable import jsonable, without_empty
from concordat.kernel.trace import Locate, Traced, tracer


def reasons_of(answer: Answer[Any], locate: Locate) -> dict[str, Any]:
    """Return an answer with its reasons. What several reasons share stands there once, so that the list stays short."""
    found: list[dict[str, Any]] = []
    places: dict[int, int] = {}
    _place(tracer(locate)(answer.because), found, places)
    return {
        "name": answer.name,
        "value": jsonable(answer.value),
        "unit": answer.unit,
        "reasons": found,
        "to_check": sorted({one["rule"]["rule"] for one in found if _unconfirmed(one)}),
    }


def _place(reason: Traced, found: list[dict[str, Any]], places: dict[int, int]) -> int:
    """Put a reason and all below it on the list; return where it stands."""
    known = places.get(id(reason))
    if known is not None:
        return known
    at = places[id(reason)] = len(found)
    found.append({})
    own = {field.name: getattr(reason, field.name) for field in fields(reason) if field.name != "parts"}
    parts = [_place(part, found, places) for part in reason.parts]
    found[at] = {"says": reason.says} | without_empty({**jsonable(own), "parts": parts})
    return at


def _unconfirmed(reason: dict[str, Any]) -> bool:
    return reason.get("rule", {}).get("status") == "to check"
