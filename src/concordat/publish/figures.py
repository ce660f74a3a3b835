"""Addresses of figures: takes a story, gives every answer in it, in figures and in table cells, under one permanent name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain

Cell = tuple[str, int, int]
MOST_LEADING = 4
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9._]+")


def named_figures(story: Sequence[Outcome]) -> tuple[dict[str, Answer[Any]], dict[Cell, str]]:
    """Return all answers by name, and the name of each table cell that is one, by (address of the table, row, column).

    A figure keeps its own name. A cell has the name `room.table.row.column`, where `row` is the text of the first column
    (of as many leading columns of texts and days as tell the rows apart); a cell that repeats a figure has the figure's name.
    """
    figures: dict[str, Answer[Any]] = {}
    cells: dict[Cell, str] = {}
    for outcome in story:
        for figure in outcome.figures:
            figures.setdefault(figure.name, figure)
    for outcome in story:
        for table in outcome.tables:
            rows, address = _row_names(table), table_address(outcome, table)
            for row, column, answer in answers_in(table):
                name = answer.name
                if not (name in figures and figures[name].because is answer.because):
                    own = f"{address}.{rows[row]}.{slug(table.columns[column].name)}"
                    name = _free(own, figures)
                    figures[name] = answer.named(name)
                cells[address, row, column] = name
    return figures, cells


def table_address(outcome: Outcome, table: Table) -> str:
    """Return the permanent name of a table: `room.table`."""
    return f"{outcome.room}.{slug(table.name.removeprefix(f'{outcome.room}.'))}"


def answers_in(table: Table) -> Iterator[tuple[int, int, Answer[Any]]]:
    """Give row number, column number and answer of each cell that says why."""
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, Answer):
                yield row, column, cell


def file_names(names: Mapping[str, Any] | Sequence[str]) -> dict[str, str]:
    """Return for each figure name a file name without its ending, safe and distinct on every file system."""
    taken: set[str] = set()
    files: dict[str, str] = {}
    for name in names:
        stem = base = slug(name)[:120] or "figure"
        number = 1
        while stem.casefold() in taken:
            number += 1
            stem = f"{base}-{number}"
        taken.add(stem.casefold())
        files[name] = stem
    return files


def slug(text: str) -> str:
    """Return `text` with everything but letters, digits, points and underscores as hyphens."""
    return _NOT_IN_A_NAME.sub("-", text).strip("-.")


def _row_names(table: Table) -> list[str]:
    """Name rows by as many leading texts and days as tell them apart; by the first two where nothing does."""
    width = min(len(table.columns), MOST_LEADING)
    for count in range(1, width + 1):
        names = [_leading(row, count) or str(number) for number, row in enumerate(table.rows, 1)]
        if len(set(names)) == len(names):
            return names
    return [_leading(row, 2) or str(number) for number, row in enumerate(table.rows, 1)]


def _leading(row: Sequence[Any], count: int) -> str:
    words = (slug(str(plain(cell)))[:40] for cell in row[:count] if isinstance(plain(cell), str | date))
    return ".".join(filter(None, words))


def _free(name: str, taken: Mapping[str, Any]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name}.{number}" in taken:
        number += 1
    return f"{name}.{number}"
