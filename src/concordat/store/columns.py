"""The columns of a record file: takes a record class, gives each field's header, cell, and what an empty cell means."""

import typing
from dataclasses import MISSING, dataclass, fields
from typing import Any

from concordat.store.cells import Cell, cell_for
from concordat.store.column_says import COLUMN_SAYS


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `required`: the file must have it; `empty`: the value of an empty cell, MISSING where it must be filled."""

    field: str
    header: str
    cell: Cell
    annotation: Any
    required: bool
    empty: Any

    @property
    def is_document(self) -> bool:
        """Whether the cell names a text file whose content is the value."""
        return self.cell.name == "document"

    @property
    def may_be_empty(self) -> bool:
        """Whether a cell of this column may be left empty."""
        return self.empty is not MISSING

    @property
    def says(self) -> str:
        """What the column holds, in a sentence for the person who fills it."""
        meaning = COLUMN_SAYS.get(self.header, "")
        return f"{meaning}{': ' if meaning else ''}{self.cell.says}{self._when_empty()}"

    def _when_empty(self) -> str:
        if self.empty is MISSING:
            return ""
        if self.empty in (None, "", ()):
            return "; may be empty"
        return f"; empty means {self.cell.write(self.empty)}"


_known: dict[type[Any], tuple[Column, ...]] = {}


def columns_of(kind: type[Any]) -> tuple[Column, ...]:
    """Return the columns of a record class in the order of its fields."""
    if kind not in _known:
        hints = typing.get_type_hints(kind)
        _known[kind] = tuple(_column(field, hints[field.name]) for field in fields(kind))
    return _known[kind]


def key_columns(kind: type[Any]) -> tuple[Column, ...]:
    """Return the columns that together identify a record."""
    by_field = {column.field: column for column in columns_of(kind)}
    return tuple(by_field[name] for name in kind.KEY)


def _column(field: Any, annotation: Any) -> Column:
    cell = cell_for(annotation)
    has_default = field.default is not MISSING
    empty = None if cell.optional else field.default
    return Column(field.name, field.name.rstrip("_"), cell, annotation, not has_default, empty)
