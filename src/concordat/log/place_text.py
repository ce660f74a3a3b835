"""Takes an event's text that does not give its hash, gives which part of it was changed, as far as that can be told."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from concordat.log.canonical import canonical
from concordat.log.event import HASH, Stored, text_hash
from concordat.log.one_byte import repair

ENOUGH_ALIKE = 32


@dataclass(frozen=True, slots=True)
class Changed:
    """What was changed: the field, the change in words, and the text put right."""

    field: str
    says: str
    right: str


def alike(one: str, other: str) -> bool:
    """Say whether one hash is the other with few characters changed; two hashes of different texts never are."""
    same = sum(a == b for a, b in zip(one, other, strict=False))
    from_end = sum(a == b for a, b in zip(reversed(one), reversed(other), strict=False))
    return max(same, from_end) >= ENOUGH_ALIKE


def changed_part(row: Stored, right_hash: str, sequence: int, previous: Iterable[str], search: bool) -> Changed | None:
    """Return the changed part of a row whose text should have `right_hash`, or None where it cannot be told.

    First what is known from elsewhere is put in its place: the number, the hash before, the columns beside the text, the
    commitments to open fields. Then, with `search`, every change of a single byte is tried.
    """
    if not HASH.fullmatch(right_hash):
        return None
    text = row.text
    for field, says, right in _known(row, sequence, previous):
        if text_hash(right) == right_hash:
            return Changed(field, says, right)
    data = text.encode("utf-8", "surrogatepass")
    found = repair(data, bytes.fromhex(right_hash)) if search else None
    if found is None:
        return None
    right = found.right.decode("utf-8", "replace")
    place = len(found.right[: found.at].decode("utf-8", "ignore"))
    return Changed(_field_at(right, place), found.says, right)


def _known(row: Stored, sequence: int, previous: Iterable[str]) -> Iterable[tuple[str, str, str]]:
    try:
        content = json.loads(row.text)
        pairs = [(str(name), str(value)) for name, value in content["commitments"]]
        yield "", "it was written in another way", canonical(content)
        yield "sequence", f"its number should be {sequence}", canonical({**content, "sequence": sequence})
        for before in previous:
            yield "previous_hash", f"it should name {before}", canonical({**content, "previous_hash": before})
        for name, value in row.columns:
            says = f"its column says {canonical(value)}"
            yield name, says, canonical({**content, name: value})
        for field in row.opened:
            right = [[name, field.commitment if name == field.name else value] for name, value in pairs]
            says = f"the open field “{field.name}” gives another commitment"
            yield f"commitments.{field.name}", says, canonical({**content, "commitments": right})
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return


def _field_at(text: str, place: int) -> str:
    """Return the field of an event's canonical text in which a place lies."""
    decoder, start = json.JSONDecoder(), 1
    try:
        while True:
            name, colon = decoder.raw_decode(text, start)
            value, end = decoder.raw_decode(text, colon + 1)
            if place <= end:
                return f"{name}{_commitment_at(text[colon + 1 : place], value)}" if name == "commitments" else str(name)
            start = end + 1
    except (ValueError, IndexError):
        return ""


def _commitment_at(before: str, pairs: list[Any]) -> str:
    number = before.count("],[")
    return f".{pairs[number][0]}" if number < len(pairs) else ""
