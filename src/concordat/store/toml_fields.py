"""Reads TOML into a frozen dataclass: takes the class, the content and its text, gives one value or a finding for each fault."""

import re
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

from concordat.sources.reading import Notes
from concordat.store.cells import nearest

Shape = TypeVar("Shape")
_WORDS = {
    str: "text in quotation marks",
    int: "a whole number",
    bool: "true or false",
    Path: "a path in quotation marks",
}


class _Wrong(ValueError):
    """A value of the wrong type; says what it should have been."""


def read_fields(
    shape: type[Shape],
    content: Mapping[str, Any],
    text: str,
    notes: Notes,
    *,
    folder: Path,
    within: str = "",
    nth: int = 0,
    **known: Any,
) -> Shape | None:
    """Return one `shape` from a table of TOML, or None with findings. Paths are taken from `folder`.

    A field whose metadata has `set_by` is not a setting; the caller gives it in `known`. `within` names the table the
    content stands in, `nth` which of several tables of that name.
    """
    settings = {field.name: field for field in fields(shape) if "set_by" not in field.metadata}  # type: ignore[arg-type]
    before = len(notes.findings)
    for key in content.keys() - settings.keys():
        notes.stop(
            "unknown-setting",
            f"there is no setting “{_named(within, key[:60])}”.",
            "A setting that is not known may be a misspelling.",
            nearest(key, settings) or f"Remove it; there are: {', '.join(settings)}.",
            line_of(text, key, within, nth),
            _named(within, key[:60]),
        )
    hints = typing.get_type_hints(shape)
    values: dict[str, Any] = dict(known)
    for name, field in settings.items():
        try:
            if name in content:
                values[name] = _value(hints[name], content[name], _Reading(text, notes, folder, name))
            elif _needed(field):
                raise _Wrong(f"it is missing; give {_words(hints[name])}")
        except _Wrong as wrong:
            missing = name not in content
            notes.stop(
                "missing-setting" if missing else "bad-setting",
                f"{_named(within, name)}: {wrong}.",
                "The service cannot start without it."
                if missing
                else "Nothing is guessed from a value of another kind.",
                f"Add {name} = …" if missing else "Correct it.",
                line_of(text, "" if missing else name, within, nth),
                _named(within, name),
            )
    return shape(**values) if len(notes.findings) == before else None


def line_of(text: str, key: str, within: str = "", nth: int = 0) -> int:
    """Return the line on which a setting stands, or on which its table starts where `key` is empty; 0 for neither."""
    table, met, start = "", -1, 0
    for number, line in enumerate(text.split("\n"), 1):
        if head := re.match(r"\s*\[{1,2}\s*([A-Za-z0-9_.-]+)", line):
            table = head[1]
            met += table == within
            start = number if table == within and met == nth else start
        elif table == within and max(met, 0) == nth and key and re.match(rf"\s*\"?{re.escape(key)}\"?\s*=", line):
            return number
    return start


class _Reading:
    """What reading a value needs besides the value."""

    def __init__(self, text: str, notes: Notes, folder: Path, name: str):
        self.text, self.notes, self.folder, self.name = text, notes, folder, name

    def table(self, shape: Any, content: Any, nth: int) -> Any:
        """Read one table inside the content; its findings are noted under its own name."""
        if not isinstance(content, dict):
            raise _Wrong(f"it is not a table; write [{self.name}] on a line of its own")
        return read_fields(shape, content, self.text, self.notes, folder=self.folder, within=self.name, nth=nth)


def _value(kind: Any, given: Any, reading: _Reading) -> Any:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is types.UnionType:
        return _value(next(item for item in inner if item is not type(None)), given, reading)
    if is_dataclass(kind):
        return reading.table(kind, given, 0)
    if origin is tuple:
        if not isinstance(given, list):
            raise _Wrong(f"it is not {_words(kind)}")
        if is_dataclass(inner[0]):
            return tuple(reading.table(inner[0], item, nth) for nth, item in enumerate(given))
        return tuple(_value(inner[0], item, reading) for item in given)
    if origin is Literal:
        if given not in inner:
            raise _Wrong(f"it is not {_words(kind)}")
        return given
    if type(given) is not (str if kind is Path else kind) or (kind is Path and (not given or "\0" in given)):
        raise _Wrong(f"it is not {_words(kind)}")
    return reading.folder / given if kind is Path else given


def _words(kind: Any) -> str:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is Literal:
        return f"one of {', '.join(f'“{item}”' for item in inner)}"
    if origin is tuple:
        return f"a list in square brackets, each {_words(inner[0])}"
    if origin is types.UnionType:
        return _words(inner[0])
    return "a table" if is_dataclass(kind) else _WORDS[kind]


def _needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _named(within: str, name: str) -> str:
    return f"{within}.{name}" if within else name
