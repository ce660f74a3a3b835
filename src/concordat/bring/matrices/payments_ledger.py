"""The matrix of a payments ledger: takes its payments, gives who paid whom, with the ledger's own total as a check."""

from datetime import date
from decimal import Decimal

from concordat.contract import Matrix, matrix_from_ledger
from concordat.sources.files.payments_ledger import Payment
from concordat.sources.reading.read import Read


def matrix(read: Read[Payment], part: str) -> Matrix:
    """Return the matrix of all months of the ledger, dated by the last; a grand total that names nothing is its check."""
    on = max((row.month for row in read.rows), default=date.min)
    return matrix_from_ledger(read.rows, on, table=read.file, total=_grand_total(read))


def _grand_total(read: Read[Payment]) -> Decimal | None:
    named = {value for row in read.rows for value in (row.commissioner, row.kind, row.service_area, row.provider)}
    whole = [
        row for row in read.totals if named.isdisjoint((row.commissioner, row.kind, row.service_area, row.provider))
    ]
    return whole[-1].amount if whole else None
