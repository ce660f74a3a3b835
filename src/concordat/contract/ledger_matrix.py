"""The matrix of a ledger: takes payments as published, gives who paid whom for what, with the total as a check."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from concordat.contract.matrix import Cell, Matrix, Pair
from concordat.contract.published import does_not_foot, no_rows
from concordat.kernel.answer import Because, RowsRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One ledger row: who paid whom, how much (£, negative for a credit), for which kind of payment and service."""

    commissioner: str
    provider: str
    amount: Decimal
    kind: str = ""
    service: str = ""


@dataclass(frozen=True)
class LedgerMatrix(Matrix):
    """A matrix with what was paid by kind of payment (£)."""

    by_kind: Mapping[str, Decimal] = field(default_factory=dict)


def matrix_from_ledger(
    rows: Iterable[Payment], on: date, *, table: str = "payments", total: Decimal | None = None
) -> LedgerMatrix:
    """Return the matrix of a payments ledger; `total` (£), where the publisher states one, is checked.

    A ledger shows no contract: each pair that paid counts as a conversation of its own, because nothing shows that two
    share their terms.
    """
    payments = tuple(rows)
    pairs: dict[tuple[str, str], list[Payment]] = defaultdict(list)
    cells: dict[tuple[str, str, str], list[Payment]] = defaultdict(list)
    kinds: dict[str, Decimal] = defaultdict(Decimal)
    for row in payments:
        pairs[row.commissioner, row.provider].append(row)
        cells[row.commissioner, row.provider, row.service].append(row)
        kinds[row.kind] += row.amount
    found = [no_rows(table)] if not payments else []
    paid = _sum(payments)
    if total is not None and total != paid:
        found.append(does_not_foot(f"The rows of {table} sum to £{paid:,}, its total says £{total:,}.", table))
    return LedgerMatrix(
        on,
        tuple(Pair(*pair, (), len(own), _sum(own), None, "\t".join(pair)) for pair, own in sorted(pairs.items())),
        f"the ledger {table}",
        tuple(found),
        tuple(Cell(*key, len(own), _sum(own), None) for key, own in sorted(cells.items())),
        reasons={
            pair: tuple(
                Because(
                    f"{row.kind or 'payment'} for {row.service or 'no service'}",
                    row.amount,
                    "£",
                    rows=RowsRef(table, {"commissioner": row.commissioner, "provider": row.provider, "kind": row.kind}),
                )
                for row in own
            )
            for pair, own in pairs.items()
        },
        by_kind=dict(sorted(kinds.items())),
    )


def _sum(payments: Iterable[Payment]) -> Decimal:
    return sum((row.amount for row in payments), Decimal(0))
