"""A settled contract up to each month: takes what it was settled from, gives its case as it stood at the end of every month of the year."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from concordat.pay.contract_case import ContractCase
from concordat.pay.contract_settled import Basis, ContractSettled, in_force
from concordat.pay.line_to_date import LineToDate
from concordat.pay.reported import reported_of


def to_each_month(settled: ContractSettled) -> tuple[ContractCase, ...]:
    """Return the twelve cases of a contract, each from the start of the year; none where it could not be settled."""
    case, months = settled.case, settled.basis.year.months()
    if case is None:
        return ()
    return tuple(
        replace(case, lines=tuple(_lines(case, settled.basis, months[: number + 1]))) for number in range(len(months))
    )


def _lines(case: ContractCase, basis: Basis, months: tuple[date, ...]) -> Iterator[LineToDate]:
    rows = zip(case.lines, basis.lines, basis.sums, basis.reported, strict=True)
    for line, (_, span), sums, reported in rows:
        inside = in_force(span, basis.year)
        passed = [month for month in inside if month <= months[-1]]
        seen = [sums[month] for month in months if month in sums]
        yield replace(
            line,
            elapsed=Fraction(len(passed), len(inside)),
            months=len(passed),
            reported=reported_of(reported, basis.year, passed),
            base=Fraction(sum(one.base_pence for one in seen), 100),
            excess=Fraction(sum(one.excess_pence for one in seen), 100),
        )
