"""How one value stands in a cell: takes a field's type, gives the functions that read and write it and its JSON Schema."""

import re
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, Literal, Union

from concordat.kernel.money import decimal_from
from concordat.kernel.system import Document
from concordat.store.formula import guarded, is_formula, unguarded

LONGEST_NUMBER = 100
NUMBER_PATTERN = r"^[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?$"
WHOLE_PATTERN = r"^[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)$"
DATE_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


class BadCell(ValueError):
    """A cell that cannot be read: the finding's kind, why, and what to do."""

    def __init__(self, kind: str, why: str, next: str):
        self.kind, self.why, self.next = kind, why, next
        super().__init__(why)


@dataclass(frozen=True, slots=True)
class Cell:
    """One type of cell. `read` raises BadCell; `schema` describes the cell as JSON text; `says` names it for people."""

    name: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    schema: Mapping[str, Any]
    says: str
    optional: bool = False


def cell_for(annotation: Any) -> Cell:
    """Return the cell of a field's type; raises TypeError for a type that a record may not have."""
    if annotation in _SIMPLE:
        return _SIMPLE[annotation]
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Literal:
        return _choice(tuple(str(item) for item in inner))
    if origin in (Union, types.UnionType) and len(inner) == 2 and type(None) in inner:
        return _optional(cell_for(next(item for item in inner if item is not type(None))))
    if origin is tuple and inner == (str, Ellipsis):
        return _LIST
    raise TypeError(f"a record field cannot have the type {annotation}")


def nearest(word: str, known: typing.Iterable[str]) -> str:
    """Return a sentence that suggests the nearest known spelling, empty where none is near."""
    choices = list(known)
    by_lower = {choice.lower(): choice for choice in choices}
    close = get_close_matches(word.strip().lower()[:80], list(by_lower), 1, 0.6) if len(choices) <= 20_000 else []
    return f"Did you mean “{by_lower[close[0]]}”?" if close else ""


def _read_text(cell: str) -> str:
    if is_formula(cell):
        raise BadCell(
            "formula-in-cell",
            f"A spreadsheet would calculate “{cell[:40]}”.",
            "Put an apostrophe before it if it is meant as text, or give the value itself.",
        )
    return unguarded(cell)


def _read_decimal(cell: str) -> Decimal:
    text = cell.strip()
    _refuse_formula(text)
    if len(text) > LONGEST_NUMBER or not text.isascii():
        raise BadCell("bad-number", "It is not a plain decimal number.", "Write a number such as 1234.50.")
    try:
        return decimal_from(text)
    except ValueError:
        raise BadCell("bad-number", "It is not a plain decimal number.", _number_advice(text, "1234.50")) from None


def _read_whole(cell: str) -> int:
    text = cell.strip()
    _refuse_formula(text)
    if len(text) > LONGEST_NUMBER or not re.fullmatch(WHOLE_PATTERN, text):
        raise BadCell("bad-number", "It is not a whole number.", _number_advice(text, "1234"))
    return int(text.replace(",", ""))


def _refuse_formula(text: str) -> None:
    if text.startswith(("=", "@")):
        raise BadCell("formula-in-cell", "The cell holds a formula, not a number.", "Give the value itself.")


def _number_advice(text: str, example: str) -> str:
    if text in ("-", "–", "—", "n/a", "N/A", "NA", "*", "."):
        return "Where there is no value, leave the cell empty; if nought is meant, write 0."
    if re.search(r"[£$€%]", text):
        return f"Write the number alone, without a sign for its unit, such as {example}."
    return f"Write a number such as {example}."


def _read_date(cell: str) -> date:
    text = cell.strip()
    try:
        if re.fullmatch(DATE_PATTERN, text):
            return date.fromisoformat(text)
    except ValueError:
        raise BadCell("bad-date", "There is no such day.", "Write an existing day such as 2018-04-01.") from None
    raise BadCell("bad-date", "It is not a date in the order year, month, day.", "Write it as 2018-04-01.")


def _read_yes_no(cell: str) -> bool:
    text = cell.strip()
    if text not in ("yes", "no"):
        raise BadCell("bad-choice", "It is neither yes nor no.", "Write “yes” or “no”.")
    return text == "yes"


def _read_path(cell: str) -> str:
    return _read_text(cell).strip()


def _read_list(cell: str) -> tuple[str, ...]:
    items = tuple(item.strip() for item in _read_text(cell).split(";"))
    if "" in items:
        raise BadCell("bad-list", "An item of the list is empty.", "Write the items with “; ” between them.")
    return items


def _write_text(value: str) -> str:
    return guarded(value)


def _choice(given: tuple[str, ...]) -> Cell:
    choices = tuple(choice for choice in given if choice)  # an empty choice is an empty cell
    allowed = frozenset(choices)

    def read(cell: str) -> str:
        text = _read_text(cell.strip())
        if text not in allowed:
            listed = ", ".join(f"“{choice}”" for choice in choices)
            raise BadCell(
                "bad-choice", f"It must be one of {listed}.", nearest(text, choices) or "Choose one of these."
            )
        return text

    return Cell("choice", read, _write_text, {"enum": list(choices)}, f"one of: {', '.join(choices)}")


def _optional(cell: Cell) -> Cell:
    schema = {"anyOf": [dict(cell.schema), {"const": ""}]}
    return Cell(cell.name, cell.read, cell.write, schema, cell.says, optional=True)


_LIST = Cell(
    "list",
    _read_list,
    lambda value: guarded("; ".join(value)),
    {"type": "string"},
    "a list with “; ” between its items",
)
_SIMPLE: Mapping[Any, Cell] = {
    str: Cell("text", _read_text, _write_text, {"type": "string"}, "text"),
    int: Cell("whole number", _read_whole, str, {"type": "string", "pattern": WHOLE_PATTERN}, "a whole number"),
    Decimal: Cell(
        "number",
        _read_decimal,
        lambda value: format(value, "f"),
        {"type": "string", "pattern": NUMBER_PATTERN},
        "an exact number such as 1234.50",
    ),
    date: Cell(
        "date",
        _read_date,
        date.isoformat,
        {"type": "string", "format": "date", "pattern": DATE_PATTERN},
        "a date such as 2018-04-01",
    ),
    bool: Cell("yes/no", _read_yes_no, lambda value: "yes" if value else "no", {"enum": ["yes", "no"]}, "yes or no"),
    Document: Cell(
        "document",
        _read_path,
        lambda value: guarded(value.path),
        {"type": "string", "minLength": 1},
        "the path of a text file in this folder",
    ),
}
