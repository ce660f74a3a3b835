"""A settled contract up to each month: takes what it was settled from, gives its case as it stood at the end of every month of the year."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from concordat.pay.contract_case import ContractCase
from concordat.pay.contract_settled import Basis, ContractSettled, elapsed
from concordat.pay.line_to_date import LineToDate


def to_each_month(settled: ContractSettled) -> tuple[ContractCase, ...]:
    """Return the twelve cases of a contract, each from the start of the year; none where it could not be settled."""
    case, months = settled.case, settled.basis.year.months()
    if case is None:
        return ()
    return tuple(
        replace(case, lines=tuple(_lines(case, settled.basis, months[: number + 1]))) for number in range(len(months))
    )


def _lines(case: ContractCase, basis: Basis, months: tuple[date, ...]) -> Iterator[LineToDate]:
    for line, (_, span), sums in zip(case.lines, basis.lines, basis.sums, strict=True):
        seen = [sums[month] for month in months if month in sums]
        yield replace(
            line,
            elapsed=elapsed(span, basis.year, months),
            base=Fraction(sum(one.base_pence for one in seen), 100),
            excess=Fraction(sum(one.excess_pence for one in seen), 100),
        )
