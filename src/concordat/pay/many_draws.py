"""Many possible years at once: takes a contract's case up to each month and draws of activity, gives what is due in each draw and month.

These are statistics: the curves are exact, what is read off them is in binary numbers, and agrees with the statement of the same
activity to within a penny. What is told of a single year is worked out exactly.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from concordat.kernel.finding import Finding, Place, Refused
from concordat.pay.contract_case import ContractCase
from concordat.pay.month_curves import MonthCurves, month_curves
from concordat.pay.settled_lines import due_at, values_of

Numbers = NDArray[np.float64]
ALL = Fraction(1)


@dataclass(frozen=True)
class Drawn:
    """What is `due` for each month alone and the `value` of its activity, in pounds: one row a draw, one column a month."""

    due: Numbers
    value: Numbers


def drawn(months: Sequence[ContractCase], draws: Mapping[str, Numbers]) -> Drawn:
    """Return what each draw comes to; `draws` holds, for every line with activity, shares of the planned by draw and month.

    Raises Refused with all findings for lines without draws, draws of another shape, and shares that are below nought or no number.
    """
    wrong = tuple(_wrong(months, draws))
    if wrong:
        raise Refused(wrong)
    shape = next(iter(draws.values())).shape if draws else (1, len(months))
    by_month = _by_month(months)
    value = np.zeros(shape)
    to_date = {}
    for line, amounts in by_month.items():
        moved = draws[line] * amounts if line in draws else np.zeros(shape)
        value += moved
        to_date[line] = np.cumsum(moved, axis=1)
    whole = sum((float(amounts.sum()) for amounts in by_month.values()), 0.0)
    most = max((_most(amounts, by_month[line]) for line, amounts in to_date.items()), default=1.0) if whole else 1.0
    due = np.zeros(shape)
    for group in month_curves(months, Fraction(most)):
        _add(due, group, to_date)
    return Drawn(np.diff(due, axis=1, prepend=0.0), value)


def worst_mean(amounts: Numbers, count: int) -> float:
    """Return the average of the largest so many of some amounts."""
    return float(np.partition(amounts, -count)[-count:].mean())


def _by_month(months: Sequence[ContractCase]) -> dict[str, Numbers]:
    """Return the value of each line in each month alone, under the contract's price terms."""
    to_date = [values_of(case) for case in months]
    before: list[dict[str, Fraction]] = [dict.fromkeys(to_date[0], Fraction(0)), *to_date] if to_date else []
    return {
        line: np.array([float(now[line] - last[line]) for last, now in zip(before, to_date, strict=False)])
        for line in (to_date[0] if to_date else ())
    }


def _most(to_date: Numbers, by_month: Numbers) -> float:
    whole = float(by_month.sum())
    return float(to_date.max()) / whole if whole else 1.0


def _add(due: Numbers, group: MonthCurves, to_date: Mapping[str, Numbers]) -> None:
    """Add what is due to date on a group of lines."""
    whole = sum(group.values.values(), Fraction(0))
    moved = np.add.reduce([to_date[line] for line in group.values])
    for number, case in enumerate(group.cases):
        if not group.curves:
            due[:, number] += np.array([float(due_at(case, one)) for one in _shares(group, to_date, number)])
        elif not whole:
            due[:, number] += float(group.curves[number].of(ALL))
        else:
            curve = group.curves[number]
            at = np.array([float(place * whole) for place in curve.at])
            due[:, number] += np.interp(moved[:, number], at, np.array([float(one) for one in curve.pays]))


def _shares(group: MonthCurves, to_date: Mapping[str, Numbers], number: int) -> Iterator[dict[str, Fraction]]:
    """Give each draw as exact shares of each line, for lines whose limits make it matter which of them moves."""
    for row in np.stack([to_date[line][:, number] for line in group.values], axis=1):
        yield {
            line: Fraction(float(amount)) / value if value else ALL
            for (line, value), amount in zip(group.values.items(), row, strict=True)
        }


def _wrong(months: Sequence[ContractCase], draws: Mapping[str, Numbers]) -> Iterator[Finding]:
    shapes = {one.shape for one in draws.values()}
    for line in months[-1].lines if months else ():
        if line.line not in draws and line.base + line.excess:
            yield _bad(line.line, "has no draws", "missing-field")
    for name, one in draws.items():
        if one.ndim != 2 or one.shape[1] != len(months) or len(shapes) > 1 or not one.shape[0]:
            yield _bad(name, f"needs a row for each draw and {len(months)} months, as many as every other line")
        elif not np.isfinite(one).all() or (one < 0).any():
            yield _bad(name, "has a share that is below nought, or is no number", "negative-number")


def _bad(line: str, what: str, kind: str = "bad-number") -> Finding:
    why, then = "What is due in a possible year cannot be worked out then.", "Give a share for every draw and month."
    return Finding(kind, f"Line {line} {what}.", why, then, Place(field=line))
