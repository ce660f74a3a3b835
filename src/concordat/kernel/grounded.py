"""Reasons that stand on records: takes a reason, or a table, and what it stands on, gives it with nothing left that ends in nothing."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Column, Table


def grounded(because: Because, *grounds: Because) -> Because:
    """Return a reason whose every part that ended in nothing stands on `grounds`; what stands on something is as it was.

    For what a calculation was given as words or numbers, where the one who gave them knows from which records they are.
    """
    if because.parts:
        return replace(because, parts=tuple(grounded(part, *grounds) for part in because.parts))
    if because.rule or because.record or because.rows or because.act:
        return because
    return replace(because, parts=grounds)


def grounded_table(told: Table, *grounds: Because, rows: Sequence[Because] = ()) -> Table:
    """Return a table in which no number is bare: each stands on what its row stands on in `rows`, else on the answers beside it, else on `grounds`."""
    made = []
    for at, row in enumerate(told.rows):
        beside = tuple(cell.because for cell in row if isinstance(cell, Answer))
        own = (rows[at],) if rows else beside or grounds
        made.append(tuple(_answer(cell, column, row, own) for cell, column in zip(row, told.columns, strict=True)))
    return replace(told, rows=tuple(made))


def _answer(cell: Any, column: Column, row: tuple[Any, ...], grounds: tuple[Because, ...]) -> Any:
    if isinstance(cell, bool) or not isinstance(cell, (int, Decimal)) or not grounds:
        return cell
    return Answer(cell, Because(f"{row[0]}: {column.title}", cell, column.unit, parts=grounds), unit=column.unit)
