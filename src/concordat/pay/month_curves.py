"""Curves up to each month: takes a contract's case at the end of every month, gives what is due then as the value so far moves.

What is due is straight in the value of activity and in the share of the plan that has fallen due, between knots that move
straight with that share. So the knots of the first and the last month give those of the months between; a month in the middle
is asked whether they do, and where they do not, the months on either side of it are taken by themselves. What was reported may
change from month to month without a rule, so that lines with reported figures are asked for each month.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from concordat.pay.contract_case import ContractCase
from concordat.pay.knots import Knots
from concordat.pay.settled_lines import curve_of, due_at, follows_value, groups, values_of


@dataclass(frozen=True, slots=True)
class MonthCurves:
    """One group of lines: the value of each over the year, its case and its curve up to each month over shares of that value.

    `curves` is empty where what is due depends on which of the lines moves.
    """

    values: Mapping[str, Fraction]
    cases: tuple[ContractCase, ...]
    curves: tuple[Knots, ...]


def month_curves(months: Sequence[ContractCase], highest: Fraction) -> tuple[MonthCurves, ...]:
    """Return the groups of a contract, each with its curves up to a share of the year's value."""
    return tuple(_of_group(one, months, highest) for one in groups(months[-1])) if months else ()


def _of_group(whole: ContractCase, months: Sequence[ContractCase], highest: Fraction) -> MonthCurves:
    cases = tuple(_up_to(whole, month) for month in months)
    values = values_of(whole)
    if not all(follows_value(one, values, highest) for one in (cases[0], cases[-1])):
        return MonthCurves(values, cases, ())
    return MonthCurves(values, cases, _of_months(cases, highest))


def _up_to(whole: ContractCase, month: ContractCase) -> ContractCase:
    """Return a group with the year's activity, and all else as it stood in a month."""
    then = {line.line: line for line in month.lines}
    lines = tuple(replace(then[line.line], base=line.base, excess=line.excess) for line in whole.lines)
    return replace(whole, lines=lines)


def _of_months(cases: Sequence[ContractCase], highest: Fraction) -> tuple[Knots, ...]:
    """Return the curve of each month, asked of the models for as few months as will do."""
    known: dict[int, Knots] = {}

    def own(month: int) -> Knots:
        if month not in known:
            known[month] = curve_of(cases[month], highest)
        return known[month]

    def fill(first: int, last: int) -> None:
        if last - first < 2:
            return
        curves = _between(cases[first : last + 1], own(first), own(last))
        if curves:
            known.update(enumerate(curves, start=first))
            return
        middle = (first + last) // 2
        fill(first, middle)
        fill(middle, last)

    # At its end a year may settle what waited for it, so that the last month is asked by itself.
    if not any(line.reported for line in cases[-1].lines):
        fill(0, len(cases) - 2)
    return tuple(own(month) for month in range(len(cases)))


def _between(cases: Sequence[ContractCase], first: Knots, last: Knots) -> tuple[Knots, ...]:
    """Return the curves from those of the first and the last month; none where they do not give the others."""
    ways = [_way(case, cases[0], cases[-1]) for case in cases]
    if len(first.at) != len(last.at) or any(way is None for way in ways):
        return ()
    curves = tuple(_moved(first, last, way or Fraction(0)) for way in ways)
    middle = len(cases) // 2
    return curves if _holds(cases[middle], curves[middle]) else ()


def _way(case: ContractCase, first: ContractCase, last: ContractCase) -> Fraction | None:
    """Return how far a month lies between the first and the last, None where lines differ in that."""
    ways = {
        (own - low) / (high - low) if high != low else Fraction(0)
        for own, low, high in zip(_elapsed(case), _elapsed(first), _elapsed(last), strict=True)
    }
    return ways.pop() if len(ways) == 1 else None


def _moved(first: Knots, last: Knots, way: Fraction) -> Knots:
    def between(low: Fraction, high: Fraction) -> Fraction:
        return low + (high - low) * way

    return Knots(tuple(map(between, first.at, last.at)), tuple(map(between, first.pays, last.pays)))


def _holds(case: ContractCase, curve: Knots) -> bool:
    names = [line.line for line in case.lines]
    middles = [(low + high) / 2 for low, high in zip(curve.at, curve.at[1:], strict=False)]
    return all(due_at(case, dict.fromkeys(names, share)) == curve.of(share) for share in (*curve.at, *middles))


def _elapsed(case: ContractCase) -> tuple[Fraction, ...]:
    return tuple(line.elapsed for line in case.lines)
