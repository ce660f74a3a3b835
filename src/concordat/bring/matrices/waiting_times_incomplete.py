"""The matrix of incomplete pathways: takes people waiting, gives who has them where, with total rows as a check."""

from dataclasses import replace
from datetime import date

from concordat.bring.named import named
from concordat.contract import Matrix, matrix_from_waiting
from concordat.sources.files.waiting_times_incomplete import Waiting
from concordat.sources.reading.read import Read


def matrix(read: Read[Waiting], part: str) -> Matrix:
    """Return the matrix of everybody who waits; the file has one part only."""
    on = max((row.month for row in read.rows), default=date.min)
    return replace(matrix_from_waiting(read.rows, on, totals=read.totals, table=read.file), names=named(read.rows))
