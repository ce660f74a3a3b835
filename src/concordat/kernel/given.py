"""Checks what an act is given: takes its fields and the system, gives a finding for every blank, unknown or used value, all at once."""

import re
import typing
from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Any, Literal, TypeVar

from concordat.kernel.finding import Finding, Place, Severity
from concordat.kernel.system import Record, System, key_of

Kind = TypeVar("Kind", bound=Record)
MOST_LISTED = 12
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


def given_findings(given: Any, system: System) -> tuple[Finding, ...]:
    """Return what is wrong with the fields by themselves; what they mean together is the act's own affair.

    A field without a default must be filled; text must be such as can be kept; one of `REFERS` must hold the code of a
    record; one of `NEW` (field to class name) must hold a plain code that no record of that class has yet; a field with
    choices must hold one of them.
    """
    return tuple(_findings(given, system))


def refuse(kind: str, what: str, why: str, then: str, field: str = "", severity: Severity = "stop") -> Finding:
    """Return a finding about a field of what an act was given."""
    return Finding(kind, what, why, then, Place(field=field), severity)


def find(system: System, kind: type[Kind], *key: str) -> Kind | None:
    """Return the record with this key, None where there is none."""
    return system.find(kind, *key)


def unlisted(items: tuple[str, ...], field: str) -> Iterator[Finding]:
    """Give why words cannot stand in a list: one of them is empty, or holds the mark that parts the items of a list."""
    for item in items:
        if item != item.strip() or not item or ";" in item:
            what = f"“{item}” cannot stand in a list."
            why = "An item is not empty, has no blanks around it, and no semicolon, which parts the items."
            yield refuse("bad-list", what, why, "Write each by itself.", field)


def _findings(given: Any, system: System) -> Iterator[Finding]:
    hints = typing.get_type_hints(type(given))
    refers: dict[str, str] = getattr(given, "REFERS", {})
    new: dict[str, str] = getattr(given, "NEW", {})
    for field in fields(given):
        value = getattr(given, field.name)
        if _blank(value):
            if field.default is MISSING and field.default_factory is MISSING:
                yield refuse("missing-value", f"{field.name} is empty.", "The act needs it.", "Fill it in.", field.name)
            continue
        yield from _unkeepable(field.name, value)
        choices = typing.get_args(hints[field.name]) if typing.get_origin(hints[field.name]) is Literal else ()
        if choices and value not in choices:
            listed = ", ".join(f"“{choice}”" for choice in choices if choice)
            yield refuse(
                "bad-choice", f"{field.name} is “{value}”.", f"It is one of {listed}.", "Choose one.", field.name
            )
        if field.name in refers:
            yield from _unknown(field.name, value, refers[field.name], system)
        if field.name in new:
            yield from _taken(field.name, str(value), new[field.name], system)


def _unkeepable(field: str, value: Any) -> Iterator[Finding]:
    """Give a finding for text that no file or database can hold: the null character, or half of a pair of characters."""
    for text in value if isinstance(value, tuple) else (value,):
        if isinstance(text, str) and ("\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text)):
            what = f"{field} holds a character that cannot be kept."
            yield refuse("bad-character", what, "It may come from a damaged copy.", "Write the text anew.", field)


def _blank(value: Any) -> bool:
    return value is None or value == () or (isinstance(value, str) and not value.strip())


def _unknown(field: str, value: Any, targets: str, system: System) -> Iterator[Finding]:
    wanted = value if isinstance(value, tuple) else (value,)
    if all(any(_has(system, target, code) for target in targets.split(" or ")) for code in wanted):
        return
    known = [code for target in targets.split(" or ") for code in _codes(system, target)]
    for code in wanted:
        if code not in known:
            listed = ", ".join(known[:MOST_LISTED]) + (" …" if len(known) > MOST_LISTED else "")
            what = f"{field} is “{code}”, which no {targets} has."
            yield refuse("unknown-code", what, f"There are: {listed or 'none'}.", "Choose one of these.", field)


def _taken(field: str, code: str, target: str, system: System) -> Iterator[Finding]:
    if not _CODE.fullmatch(code):
        why = "A code names pages and files: letters, digits, and . _ - between them, 80 at the most."
        yield refuse("bad-code", f"{field} is “{code}”.", why, "Choose a plain code.", field)
    elif _has(system, target, code):
        what = f"There is a {target} “{code}” already."
        yield refuse("duplicate-key", what, "It may have been done before.", "Choose another code.", field)


def _has(system: System, target: str, code: str) -> bool:
    """Say whether a record has this code, by its key where that is the code alone."""
    kinds = (kind for kind in system.records if kind.__name__ == target)
    return any(
        system.find(kind, code) is not None if len(getattr(kind, "KEY", ())) == 1 else code in _codes(system, target)
        for kind in kinds
    )


def _codes(system: System, target: str) -> tuple[str, ...]:
    # Only this kind is looked up, so that a system whose records are read when asked for reads no others.
    rows = (system.records.get(kind, ()) for kind in system.records if kind.__name__ == target)
    return tuple(dict.fromkeys(key_of(record)[0] for own in rows for record in own))


def shared_fields(given: Any, kind: type[Any]) -> dict[str, Any]:
    """Return the fields of a record class that are given under the same names, with what is given."""
    own = {field.name for field in fields(given)}
    return {field.name: getattr(given, field.name) for field in fields(kind) if field.name in own}
