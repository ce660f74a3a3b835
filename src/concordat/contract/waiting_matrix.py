"""The matrix of waiting times: takes people waiting by commissioner, provider and treatment, gives who sends people where."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from concordat.contract.matrix import Cell, Matrix, Pair
from concordat.contract.published import does_not_foot, no_rows
from concordat.kernel.answer import Because, RowsRef

ZERO = Decimal(0)


class Waiting(Protocol):
    """A row as published: people (`total_all`) waiting at a provider for a treatment function, on a commissioner's list."""

    @property
    def commissioner(self) -> str: ...
    @property
    def provider(self) -> str: ...
    @property
    def function(self) -> str: ...
    @property
    def total_all(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRow:
    """A row given by hand: whole people waiting."""

    commissioner: str
    provider: str
    function: str
    total_all: int


def matrix_from_waiting(
    rows: Iterable[Waiting],
    on: date,
    *,
    totals: Iterable[Waiting] = (),
    table: str = "waiting times",
    part: str = "2",
) -> Matrix:
    """Return the matrix of people waiting on a day; `totals` are the published total rows of pairs, used as a check.

    Rows of a full extract carry the part they count; only `part` is used, because parts count the same people again.
    Waiting times hold no money: `value` is nought and `activity` counts people. Every pair is a conversation of its own.
    """
    pairs: dict[tuple[str, str], list[Waiting]] = defaultdict(list)
    for row in rows:
        if getattr(row, "part", part) == part:
            pairs[row.commissioner, row.provider].append(row)
    people = {pair: sum(row.total_all for row in own) for pair, own in pairs.items()}
    stated = {(row.commissioner, row.provider): row.total_all for row in totals if getattr(row, "part", part) == part}
    found = [no_rows(table)] if not pairs else []
    for pair in sorted({*people, *stated}) if stated else ():
        if people.get(pair) != stated.get(pair):
            what = f"{pair[0]} at {pair[1]}: the treatment functions sum to {people.get(pair)}, the total row says {stated.get(pair)}."
            found.append(does_not_foot(what, table))
    return Matrix(
        on,
        tuple(
            Pair(*pair, (), len(own), ZERO, Decimal(people[pair]), "\t".join(pair))
            for pair, own in sorted(pairs.items())
        ),
        f"the waiting list {table}",
        tuple(found),
        tuple(
            Cell(row.commissioner, row.provider, row.function, 1, ZERO, Decimal(row.total_all))
            for _, own in sorted(pairs.items())
            for row in sorted(own, key=lambda row: row.function)
        ),
        reasons={
            pair: tuple(
                Because(
                    f"waiting for {row.function}",
                    Decimal(row.total_all),
                    "people",
                    rows=RowsRef(
                        table, {"commissioner": pair[0], "provider": pair[1], "treatment_function": row.function}
                    ),
                )
                for row in own
            )
            for pair, own in pairs.items()
        },
        measure="people",
    )
