"""The matrix of waiting times: takes people waiting by commissioner, provider and treatment, gives who sends people where."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.contract.matrix import Cell, Matrix, Pair
from concordat.contract.published import does_not_foot, no_rows
from concordat.kernel.answer import Because, RowsRef

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """People waiting at one provider for one treatment function, on the list of one commissioner."""

    commissioner: str
    provider: str
    service: str
    people: int


def matrix_from_waiting(
    rows: Iterable[Waiting],
    on: date,
    *,
    totals: Iterable[Waiting] = (),
    table: str = "waiting times",
) -> Matrix:
    """Return the matrix of people waiting on a day; `totals` are the published total rows of pairs, used as a check.

    Waiting times hold no money: `value` is nought and `activity` counts people. Every pair is a conversation of its own.
    """
    pairs: dict[tuple[str, str], list[Waiting]] = defaultdict(list)
    for row in rows:
        pairs[row.commissioner, row.provider].append(row)
    people = {pair: sum(row.people for row in own) for pair, own in pairs.items()}
    stated = {(row.commissioner, row.provider): row.people for row in totals}
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
            Cell(row.commissioner, row.provider, row.service, 1, ZERO, Decimal(row.people))
            for _, own in sorted(pairs.items())
            for row in sorted(own, key=lambda row: row.service)
        ),
        reasons={
            pair: tuple(
                Because(
                    f"waiting for {row.service}",
                    Decimal(row.people),
                    "people",
                    rows=RowsRef(
                        table, {"commissioner": pair[0], "provider": pair[1], "treatment_function": row.service}
                    ),
                )
                for row in own
            )
            for pair, own in pairs.items()
        },
        measure="people",
    )
