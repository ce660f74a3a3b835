"""The matrix of a full waiting-time extract: takes its pathways, gives who has people where, for one part."""

from dataclasses import replace
from datetime import date

from concordat.bring.named import named
from concordat.contract import Matrix, matrix_from_waiting
from concordat.sources.files.waiting_times_full import Pathways
from concordat.sources.reading.read import Read


def matrix(read: Read[Pathways], part: str) -> Matrix:
    """Return the matrix of one part (2, people waiting, unless chosen otherwise); total rows are its check."""
    on = max((row.month for row in read.rows), default=date.min)
    made = matrix_from_waiting(read.rows, on, totals=read.totals, table=f"{read.file}, part {part}", part=part)
    return replace(made, names=named(read.rows))
