"""Payments ledger: what a commissioner paid to whom in a month, by kind of payment and service area."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from concordat.sources.reading.cells import decimal, month, needed, text
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, headed_table, read_file
from concordat.sources.reading.table import parse

LICENCE = "Open Government Licence v3.0"
CADENCE = "monthly, payments over £25,000"
GRAIN = "one row for each payment; there is no invoice number"
TRAPS = (
    "equal rows may be separate payments: kept, with a warning",
    "provider names cut short or with a backtick: kept as they stand",
    "a total or subtotal row is a check and never counted",
    "a negative amount is a credit: kept, with a warning",
)
LAYOUT = Layout(
    "payments ledger",
    (
        Column("commissioner", ("commissioner", "entity", "paying body"), needed),
        Column("month", ("month", "period"), month),
        Column("provider_type", ("provider_type", "supplier type"), text, needed=False),
        Column("kind", ("payment_kind", "expense type", "kind of payment"), needed),
        Column("service_area", ("service_area", "expense area"), text),
        Column("provider", ("provider", "supplier"), needed),
        Column("amount", ("amount_gbp", "amount", "ap amount"), decimal),
    ),
    totals=("commissioner", "kind", "service_area", "provider"),
    measures=("amount",),
)


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment in pounds; names are those of the ledger, which has no codes."""

    line: int
    commissioner: str
    month: date
    provider_type: str
    kind: str
    service_area: str
    provider: str
    amount: Decimal


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[Payment]:
    """Return every payment of the ledger."""

    def work(notes: Notes) -> Loaded[Payment]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, placed, _ = found
        totals: list[Payment] = []
        rows = tuple(parse(grid.lines, LAYOUT, placed, Payment, notes, totals))
        _look_at(rows, notes)
        _check_totals(rows, totals, notes)
        months = sorted({row.month for row in rows})
        return Loaded(rows, tuple(totals), str(months[-1])[:7] if months else "", grid.facts)

    return read_file("payments_ledger", path, limits, work)


def sums_by_kind(rows: Iterable[Payment]) -> dict[str, Decimal]:
    """Return the pounds paid by kind of payment."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        sums[row.kind] += row.amount
    return dict(sums)


def _look_at(rows: Sequence[Payment], notes: Notes) -> None:
    lines: dict[tuple[object, ...], int] = {}
    for row in rows:
        key = (row.commissioner, row.month, row.kind, row.service_area, row.provider, row.amount)
        first = lines.setdefault(key, row.line)
        if first != row.line:
            notes.warn(
                "repeated-row",
                f"£{row.amount:,} to “{row.provider}” stands in line {first} too.",
                "Without an invoice number two equal payments look like one written twice.",
                "Both are counted; ask the payer if in doubt.",
                row.line,
            )
        if row.amount < 0:
            notes.warn(
                "negative-amount",
                f"£{row.amount:,} to “{row.provider}” is negative.",
                "It is a credit, or a sign is wrong.",
                "It is counted as a credit; ask the payer if in doubt.",
                row.line,
                "amount_gbp",
            )


def _check_totals(rows: Sequence[Payment], totals: Sequence[Payment], notes: Notes) -> None:
    """Compare each total row with all rows, or with those above it of the kind or area it names."""
    for total in totals:
        named = {
            field: value
            for field in ("commissioner", "kind", "service_area", "provider")
            if (value := getattr(total, field)) and value in {getattr(row, field) for row in rows}
        }
        found = sum((row.amount for row in rows if all(getattr(row, f) == v for f, v in named.items())), Decimal(0))
        if total.amount != found:
            notes.stop(
                "does-not-foot",
                f"the total row says £{total.amount:,}, the rows it adds up give £{found:,}.",
                "A row is missing, counted twice or wrong; the total is a check and is never counted itself.",
                "Compare the rows with the published file.",
                total.line,
                "amount_gbp",
            )
