"""A contract whose activity moves: takes its case and a change in activity, gives what is due then, beside plan and full value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from concordat.kernel.answer import Because
from concordat.pay.contract_case import ContractCase
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import LineToDate, total, value_under_terms

# Break-even points are looked for to a hundredth of a per cent.
NARROWEST = Fraction(1, 10_000)


@dataclass(frozen=True, slots=True)
class Moved:
    """One change in activity (0.05 is 5 % more): exact pounds that are due, the value of activity under the contract's prices, and why."""

    change: Fraction
    due: Fraction
    value: Fraction
    because: Because


def moved(case: ContractCase, change: Fraction) -> Moved:
    """Return what is due where every line has that much more or less activity."""
    return _told(case, _lines(case, change), change, _says(change))


def due_moved(case: ContractCase, change: Fraction) -> tuple[Fraction, Because]:
    """Return what is due where every line has that much more or less activity, and why, where its value is not asked for."""
    return _due(case, _lines(case, change), _says(change))


def moved_by_line(case: ContractCase, shares: Mapping[str, Fraction]) -> Moved:
    """Return what is due where each line named has that share of its activity, and every other all of it."""
    lines = tuple(_scaled(line, shares.get(line.line, Fraction(1))) for line in case.lines)
    return _told(case, lines, Fraction(0), "activity by line")


def break_even(points: Iterable[Moved], case: ContractCase, against: Fraction | None) -> tuple[Fraction, ...]:
    """Return each change at which what is due crosses a sum, or, without one, the value of the activity."""

    def over(one: Moved) -> bool:
        return one.due > (one.value if against is None else against)

    found = []
    row = tuple(points)
    for low, high in pairwise(row):
        if over(low) != over(high):
            while high.change - low.change > NARROWEST:
                middle = moved(case, (low.change + high.change) / 2)
                low, high = (middle, high) if over(middle) == over(low) else (low, middle)
            found.append(_rounded((low.change + high.change) / 2))
    return tuple(found)


def _told(case: ContractCase, lines: tuple[LineToDate, ...], change: Fraction, says: str) -> Moved:
    due, because = _due(case, lines, says)
    value = total([value_under_terms(line, case.parameters).amount for line in lines])
    return Moved(change, due, value, because)


def _due(case: ContractCase, lines: tuple[LineToDate, ...], says: str) -> tuple[Fraction, Because]:
    dues = replace(case, lines=lines).due().values()
    due = total([one.amount for one in dues])
    return due, Because(says, decimal_of(due), "£", parts=tuple(one.because for one in dues))


def _lines(case: ContractCase, change: Fraction) -> tuple[LineToDate, ...]:
    return tuple(_scaled(line, 1 + change) for line in case.lines)


def _says(change: Fraction) -> str:
    return f"activity {'+' if change >= 0 else '−'}{decimal_of(abs(change) * 100)} %"


def _rounded(change: Fraction) -> Fraction:
    return Fraction(round(change / NARROWEST)) * NARROWEST


def _scaled(line: LineToDate, by: Fraction) -> LineToDate:
    return replace(line, base=line.base * by, excess=line.excess * by)
