"""Small numbers on public tables: takes counts with their totals, gives which to hide so that no hidden one can be worked out.

A count under the threshold is hidden; further cells are hidden until every hidden one could have another value with all that
is shown staying true. Totals count as cells, because a reader can subtract.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook

RULE = "disclosure.small_number"
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shown:
    """A table of counts with the row totals as last column and the column totals as last row; None is hidden."""

    cells: tuple[tuple[int | None, ...], ...]
    hidden: tuple[Cell, ...]
    first_hidden: tuple[Cell, ...]


def suppress(counts: Sequence[Sequence[int]], rules: Rulebook, on: date) -> Answer[Shown]:
    """Return a table of counts, with its totals, as it may be shown on a day.

    Raises Refused for counts below nought, rows of different lengths, or no counts at all.
    """
    faults = _faults(counts)
    if faults:
        raise Refused(faults)
    threshold = rules.on(RULE, on)
    table = _with_totals(counts)
    first = _small(table, int(threshold.decimal))
    hidden = _protected(table, set(first))
    cells = tuple(
        tuple(None if (row, column) in hidden else count for column, count in enumerate(line))
        for row, line in enumerate(table)
    )
    shown = Shown(cells, tuple(sorted(hidden)), first)
    says = f"{len(first)} counts under {threshold.value} are hidden, and {len(hidden) - len(first)} more so that none can be worked out"
    return Answer(shown, Because(says, len(hidden), "cells", parts=(because_rule(threshold),)), "publish.small_numbers")


def _with_totals(counts: Sequence[Sequence[int]]) -> list[list[int]]:
    rows = [[*line, sum(line)] for line in counts]
    return [*rows, [sum(line[column] for line in rows) for column in range(len(rows[0]))]]


def _small(table: list[list[int]], threshold: int) -> tuple[Cell, ...]:
    # Nought is shown: it says that there is nobody to be recognised.
    return tuple(
        (row, column) for row, line in enumerate(table) for column, count in enumerate(line) if 0 < count < threshold
    )


def _protected(table: list[list[int]], hidden: set[Cell]) -> set[Cell]:
    """Hide more cells until each hidden one can move; when all are hidden each can, so this ends."""
    hidden = set(hidden)
    while loose := next((cell for cell in sorted(hidden) if not _can_move(table, hidden, cell)), None):
        candidates = sorted(_candidates(table, hidden, loose), key=lambda cell: _cost(table, cell))
        helps = next((cell for cell in candidates if _can_move(table, hidden | {cell}, loose)), None)
        hidden.add(helps or candidates[0])
    return hidden


def _candidates(table: list[list[int]], hidden: set[Cell], loose: Cell) -> list[Cell]:
    """The visible cells: those in the rows and columns of hidden ones first, since only they can give way to one another."""
    every = [
        (row, column) for row in range(len(table)) for column in range(len(table[0])) if (row, column) not in hidden
    ]
    rows, columns = {row for row, _ in hidden}, {column for _, column in hidden}
    corner = [
        cell
        for cell in every
        if (cell[0] == loose[0] or cell[0] in rows) and (cell[1] == loose[1] or cell[1] in columns)
    ]
    beside = [cell for cell in every if cell[0] == loose[0] or cell[1] == loose[1]]
    return corner or beside or every


def _cost(table: list[list[int]], cell: Cell) -> tuple[int, bool, int, Cell]:
    """Inner cells before totals, counts before noughts, small before large."""
    row, column = cell
    margins = (row == len(table) - 1) + (column == len(table[0]) - 1)
    count = table[row][column]
    return margins, count == 0, count, cell


def _can_move(table: list[list[int]], hidden: set[Cell], cell: Cell) -> bool:
    """Say whether a hidden cell could be one more or one less with everything that is shown staying true.

    Rows and columns, totals counted with the opposite sign, each sum to nought. A cell moves if a ring of hidden cells,
    in turn one up and one down, leads through it.
    """
    steps = _steps(table, hidden - {cell})
    row, column = ("row", cell[0]), ("column", cell[1])
    up = _upwards(table, cell) and _reaches(steps, column, row)
    down = _downwards(table, cell) and _reaches(steps, row, column)
    return up or down


def _steps(table: list[list[int]], hidden: set[Cell]) -> Mapping[tuple[str, int], list[tuple[str, int]]]:
    steps: dict[tuple[str, int], list[tuple[str, int]]] = {}
    for cell in sorted(hidden):
        row, column = ("row", cell[0]), ("column", cell[1])
        if _upwards(table, cell):
            steps.setdefault(row, []).append(column)
        if _downwards(table, cell):
            steps.setdefault(column, []).append(row)
    return steps


def _upwards(table: list[list[int]], cell: Cell) -> bool:
    """Say whether a cell can rise; a single total counts with a minus, so that it rises as the total falls."""
    return not _is_total(table, cell) or table[cell[0]][cell[1]] > 0


def _downwards(table: list[list[int]], cell: Cell) -> bool:
    return _is_total(table, cell) or table[cell[0]][cell[1]] > 0


def _is_total(table: list[list[int]], cell: Cell) -> bool:
    """Say whether a cell is the total of a row or of a column; the total of all counts with a plus again."""
    return (cell[0] == len(table) - 1) != (cell[1] == len(table[0]) - 1)


def _reaches(
    steps: Mapping[tuple[str, int], list[tuple[str, int]]], start: tuple[str, int], end: tuple[str, int]
) -> bool:
    seen, queue = {start}, deque([start])
    while queue:
        for following in steps.get(queue.popleft(), ()):
            if following == end:
                return True
            if following not in seen:
                seen.add(following)
                queue.append(following)
    return False


def _faults(counts: Sequence[Sequence[int]]) -> list[Finding]:
    if not counts or not counts[0]:
        return [_fault("no-rows", "There are no counts.", "Give at least one row with one count.")]
    found = []
    if len({len(line) for line in counts}) > 1:
        found.append(_fault("ragged-row", "The rows have different lengths.", "Give each row as many counts."))
    if any(count < 0 for line in counts for count in line):
        found.append(_fault("negative-number", "A count is below nought.", "Give counts of people."))
    return found


def _fault(kind: str, what: str, following: str) -> Finding:
    return Finding(kind, what, "Only a whole table of counts can be made safe.", following, Place(field="counts"))
