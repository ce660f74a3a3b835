"""Small numbers in a table to read: takes a table with a column of counts, gives it with those that must not be shown left out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, plain
from concordat.publish.small_numbers import suppress

NOT_SHOWN = "not shown"


def controlled(table: Table, column: str, rules: Rulebook, on: date, *also: str) -> Table:
    """Return the table in which no count under the threshold stands or can be worked out from the sum of the column.

    `also` are columns that say as much as the count, such as its price: they are left out in the same rows.
    """
    names = [one.name for one in table.columns]
    at = names.index(column)
    counts = [plain(row[at]) for row in table.rows]
    hidden = hidden_counts([count or 0 for count in counts], rules, on)
    if not any(hidden):
        return table
    closed = {at, *(names.index(name) for name in also)}
    rows = tuple(
        tuple(NOT_SHOWN if place in closed else cell for place, cell in enumerate(row)) if hide else row
        for row, hide in zip(table.rows, hidden, strict=True)
    )
    says = f"{table.says} Counts too small to be shown, and those that would give them away, are left out.".strip()
    return replace(table, rows=rows, says=says)


def hidden_counts(counts: Sequence[int], rules: Rulebook, on: date) -> tuple[bool, ...]:
    """Return for each count of a list whose sum is known whether it must not be shown."""
    if not counts:
        return ()
    shown = suppress([counts], rules, on).value
    closed = set(shown.hidden)
    return tuple((0, place) in closed or (1, place) in closed for place in range(len(counts)))
