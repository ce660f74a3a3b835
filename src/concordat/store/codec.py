"""Between rows of text and records: takes a record class and the cells of a row, gives the record, and back again."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import Document
from concordat.store.cells import BadCell
from concordat.store.columns import Column, columns_of

REMEMBERED = 50_000
Documents = Callable[[str], Document]


class RowReader:
    """Reads the rows of one file into records; equal cells are read once, so that long files stay quick.

    `headers` are the file's own in its order, `documents` gives the text file that a cell names (raises BadCell).
    """

    def __init__(self, kind: type[Any], headers: Sequence[str], documents: Documents):
        self._kind = kind
        self._documents = documents
        self._spaced: list[str] = []
        by_header = {column.header: column for column in columns_of(kind)}
        self._columns = [
            (at, by_header[header], dict[str, Any]()) for at, header in enumerate(headers) if header in by_header
        ]

    def record(self, cells: Sequence[str]) -> tuple[Any | None, list[tuple[Column, BadCell, str]]]:
        """Return the record of a row, or None with every fault: the column, what is wrong, and the cell."""
        values: dict[str, Any] = {}
        faults: list[tuple[Column, BadCell, str]] = []
        for at, column, known in self._columns:
            cell = cells[at]
            if cell in known:
                values[column.field] = known[cell]
                continue
            try:
                value = self._value(column, cell)
            except BadCell as bad:
                faults.append((column, bad, cell))
                continue
            values[column.field] = value
            if len(known) < REMEMBERED:
                known[cell] = value
        return (None if faults else self._kind(**values)), faults

    def take_spaced(self) -> list[str]:
        """Return the headers of text cells met since the last call that start or end with a space, and forget them."""
        spaced, self._spaced = self._spaced, []
        return spaced

    def _value(self, column: Column, cell: str) -> Any:
        blank = not cell.strip()
        if cell == "" or (blank and (column.cell.name != "text" or not column.may_be_empty)):
            if column.may_be_empty:
                return column.empty
            raise BadCell("missing-value", "Every row needs one.", f"Give {column.cell.says}.")
        value = column.cell.read(cell)
        if column.cell.name == "text" and cell != cell.strip():
            self._spaced.append(column.header)
        return self._documents(value) if column.is_document else value


def cells_of(record: Any) -> tuple[str, ...]:
    """Return the cells of a record in the order of its fields; raises ValueError for a value that no cell can hold."""
    return tuple(_written(column, getattr(record, column.field)) for column in columns_of(type(record)))


def _written(column: Column, value: Any) -> str:
    if value in (None, "", ()):
        if column.may_be_empty and value == column.empty:
            return ""
        raise ValueError(f"{column.header} cannot be empty")
    if column.cell.name == "text" and not column.may_be_empty and not str(value).strip():
        raise ValueError(f"{column.header} cannot be blank")
    try:
        cell = column.cell.write(value)
        back = column.cell.read(cell)
    except (BadCell, TypeError, AttributeError, ValueError):
        raise ValueError(f"{column.header}: {value!r} cannot be written as {column.cell.says}") from None
    if back != (value.path if column.is_document else value) or "\x00" in cell:
        raise ValueError(f"{column.header}: {value!r} cannot be written as {column.cell.says} without losing something")
    return cell


def finding_for(fault: tuple[Column, BadCell, str], file: str, line: int) -> Finding:
    """Return the finding that a faulty cell makes."""
    column, bad, cell = fault
    shown = cell if len(cell) <= 60 else f"{cell[:60]}…"
    what = f"{column.header} is “{shown}”." if cell else f"{column.header} is empty."
    return Finding(bad.kind, what, bad.why, bad.next, Place(file, line, column.header))


def by_header(kind: type[Any], record: Any) -> Mapping[str, str]:
    """Return the cells of a record by header."""
    return dict(zip((column.header for column in columns_of(kind)), cells_of(record), strict=True))
