"""A forecast as it is told: takes what was found of lines, gives months, years and the whole in numbers that people read, and the reasons."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np

from concordat.kernel.answer import Because, RowsRef, because_rule
from concordat.kernel.money import round_half_away
from concordat.kernel.rulebook import RuleValue
from concordat.need.arrays import Numbers
from concordat.need.forecasting import Found, LineFound
from concordat.need.outlook import quantile_factor
from concordat.need.stamp import Stamp
from concordat.need.window import Window

UNITS = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthAhead:
    """A month ahead: the `middle` number (as likely exceeded as not), its `quantiles` in the order of the levels, and its `draws` where they are asked for."""

    month: date
    middle: Decimal
    quantiles: tuple[Decimal, ...]
    draws: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class YearAhead:
    """The twelve months from `first`: `known` of them already, the `middle` and the `mean` of the total, its `quantiles` and `draws`."""

    first: date
    known: Decimal
    middle: Decimal
    mean: Decimal
    quantiles: tuple[Decimal, ...]
    draws: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAhead:
    """One line: its `method`, or `why_not` there is no forecast; the past years whose errors its limits learnt from."""

    id: str
    method: str = ""
    why_not: str = ""
    past_years: int = 0
    months: tuple[MonthAhead, ...] = ()
    year: YearAhead | None = None


def line_told(name: str, found: Found, asked: Window, levels: tuple[Decimal, ...], give: str) -> LineAhead:
    """Return one line as it is told; `give` says which draws."""
    if name not in found.lines:
        return LineAhead(id=name, why_not=found.why_not[name])
    line = found.lines[name]
    quantiles = [line.outlook.quantiles(float(level))[0] for level in levels]
    middle = np.exp(line.outlook.mean[0])
    months = tuple(
        MonthAhead(
            month=month,
            middle=number(middle[place]),
            quantiles=tuple(number(one[place]) for one in quantiles),
            draws=whole(line.drawn[:, place]) if give == "months" else (),
        )
        for place, month in enumerate(asked.months)
    )
    return LineAhead(
        id=name, method=line.outlook.method, past_years=line.years, months=months, year=_year(line, asked, levels, give)
    )


def whole_told(found: Found, asked: Window, levels: tuple[Decimal, ...], give: str) -> YearAhead:
    """Return the year of all lines together, added up draw by draw: quantiles of lines do not add up."""
    known = sum(line.known for line in found.lines.values())
    drawn = known + sum((line.drawn[:, asked.in_year].sum(axis=1) for line in found.lines.values()), np.zeros(1))
    return YearAhead(
        first=asked.year,
        known=number(known),
        middle=number(np.median(drawn)),
        mean=number(drawn.mean()),
        quantiles=tuple(number(np.quantile(drawn, float(level))) for level in levels),
        draws=() if give == "none" else whole(drawn),
    )


def because_forecast(found: Found, asked: Window, rule: RuleValue, stamp: Stamp) -> Because:
    """Return the reasons of a forecast: the months of each line, its method, what was taken to be known, and the stamp."""
    parts = tuple(
        Because(
            f"{name}: {len(line.usable.counts)} months, by “{line.outlook.method}”, limits by {line.years} past years",
            rows=RowsRef("monthly numbers", {"line": name}),
        )
        for name, line in found.lines.items()
    )
    says = f"what is expected after {asked.origin:%Y-%m}, with the shock that all lines of a year share"
    return Because(says, parts=(*parts, because_rule(rule), stamp.because))


def number(value: float) -> Decimal:
    """Return a statistic to the hundredth."""
    return round_half_away(Decimal(repr(float(value))), UNITS)


def whole(values: Numbers) -> tuple[int, ...]:
    """Return draws as whole numbers."""
    return tuple(int(value) for value in values)


def _year(line: LineFound, asked: Window, levels: tuple[Decimal, ...], give: str) -> YearAhead:
    log, own, shock = (float(one[0]) for one in line.outlook.total(asked.in_year))
    spread = float(np.hypot(own, shock))
    factors = (quantile_factor(float(level), line.outlook.tail) for level in levels)
    drawn = line.known + line.drawn[:, asked.in_year].sum(axis=1)
    return YearAhead(
        first=asked.year,
        known=number(line.known),
        middle=number(line.known + np.exp(log)),
        mean=number(drawn.mean()),
        quantiles=tuple(number(line.known + np.exp(log + factor * spread)) for factor in factors),
        draws=() if give == "none" else whole(drawn),
    )
