"""The matrix of a ledger: takes payments as published, gives who paid whom for what, with the total as a check."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Protocol

from concordat.contract.matrix import Cell, Matrix, Pair
from concordat.contract.published import does_not_foot, no_rows
from concordat.kernel.answer import Because, RowsRef
from concordat.kernel.table import Table
from concordat.kernel.table import table as table_of


class Payment(Protocol):
    """A row as published: pounds (negative for a credit) that a commissioner paid a provider, by kind and service area."""

    @property
    def commissioner(self) -> str: ...
    @property
    def provider(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def service_area(self) -> str: ...
    @property
    def amount(self) -> Decimal: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRow:
    """A row given by hand, in pounds."""

    commissioner: str
    provider: str
    amount: Decimal
    kind: str = ""
    service_area: str = ""


@dataclass(frozen=True)
class LedgerMatrix(Matrix):
    """A matrix with what was paid by kind of payment (£)."""

    by_kind: Mapping[str, Decimal] = field(default_factory=dict)

    def kinds(self) -> Table:
        """Return what was paid by kind of payment, with the total."""
        rows = [*self.by_kind.items(), ("Total", self.value)]
        return table_of("payments_by_kind", "Payments by kind", {"kind": "Kind of payment", "value": "Paid [£]"}, rows)


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
        cells[row.commissioner, row.provider, row.service_area].append(row)
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
                    f"{row.kind or 'payment'} for {row.service_area or 'no service'}",
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
