"""Tables to read: takes rows of values or answers, gives one small shape that every output (page, CSV, JSON) shares."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from concordat.kernel import text
from concordat.kernel.answer import Answer
from concordat.kernel.text import escape

__all__ = ["Column", "HasTable", "Table", "escape", "plain", "shown", "table"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `name` for machines, `title` for people, `unit` such as `£`, `people`, `days`, empty for text."""

    name: str
    title: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns, with a headline that says what they show. A cell is a value, None (no value) or an Answer."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]
    says: str = ""

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"table {self.name}: a row has {len(row)} cells for {len(self.columns)} columns")

    def column(self, name: str) -> tuple[Any, ...]:
        """Return the plain values of one column."""
        index = [column.name for column in self.columns].index(name)
        return tuple(plain(row[index]) for row in self.rows)

    def only(self, *names: str) -> "Table":
        """Return the table with these columns alone, in this order."""
        places = [[column.name for column in self.columns].index(name) for name in names]
        rows = tuple(tuple(row[place] for place in places) for row in self.rows)
        return Table(self.name, self.title, tuple(self.columns[place] for place in places), rows, self.says)

    def called(self, name: str, title: str) -> "Table":
        """Return the same table under another name and title."""
        return Table(name, title, self.columns, self.rows, self.says)

    def records(self) -> list[dict[str, Any]]:
        """Return each row as a mapping of column name to plain value."""
        return [{column.name: plain(cell) for column, cell in zip(self.columns, row, strict=True)} for row in self.rows]

    def _repr_html_(self) -> str:
        """Show as an HTML table in a notebook."""
        head = "".join(
            f'<th scope="col">{escape(column.title)}{f" ({column.unit})" if column.unit else ""}</th>'
            for column in self.columns
        )
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(shown(cell))}</td>" for cell in row) + "</tr>" for row in self.rows
        )
        says = f"<p>{escape(self.says)}</p>" if self.says else ""
        return f"<table><caption>{escape(self.title)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{says}"


class HasTable:
    """Shows a result in a notebook by its main table; a result gives it as `table()`."""

    __slots__ = ()

    def table(self) -> Table:
        """Return the main table of the result."""
        raise TypeError(f"{type(self).__name__} must give its table")

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def table(name: str, title: str, columns: Mapping[str, str], rows: Iterable[Iterable[Any]], says: str = "") -> Table:
    """Build a table; `columns` maps names to titles, a title may end in a unit in square brackets: `Value [£]`."""

    def column(name: str, title: str) -> Column:
        words, _, unit = title.partition(" [")
        return Column(name, words, unit.rstrip("]"))

    return Table(name, title, tuple(column(*item) for item in columns.items()), tuple(tuple(row) for row in rows), says)


def plain(cell: Any) -> Any:
    """Return the bare value of a cell."""
    return cell.value if isinstance(cell, Answer) else cell


def shown(cell: Any) -> str:
    """Return a cell as people read it."""
    return text.shown(plain(cell))
