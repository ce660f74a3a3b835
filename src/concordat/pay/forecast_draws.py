"""Possible years by forecast: takes years that were made up and the demand desk, gives those of each line with a forecast in their place.

A forecast's years are held against their average, so that activity moves as far from what there was as the forecast may err. The same
year is meant for every line: lines that were made up to move together are high in the years in which the forecast of all lines is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from concordat.kernel.answer import Answer, Because
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.need.figures import figure
from concordat.pay.demand_desk import DemandDesk, Expected, demand_desk
from concordat.pay.demand_desk_tables import line_in_words
from concordat.pay.generated_draws import TOGETHER, WAYS, Generated, generated_draws, usual_spreads
from concordat.pay.many_draws import Numbers
from concordat.pay.statement import Statements

PERCENT, TENTHS = 100, 1
RANGE = (0.1, 0.9)


@dataclass(frozen=True, slots=True)
class ForecastDraws:
    """The draws of every line, why they are as they are, and the lines whose years are those of a forecast."""

    draws: Mapping[str, Numbers]
    because: Because
    lines: tuple[Expected, ...] = ()

    @property
    def others(self) -> int:
        """How many lines have years that were made up."""
        return len(self.draws) - len(self.lines)


def forecast_draws(made: Generated, desk: DemandDesk, way: str) -> ForecastDraws:
    """Return the years of a forecast for each line that has one; the others keep those that were made up."""
    own = tuple(one for one in desk.forecast if one.line.id in made.draws)
    if not own or desk.whole is None:
        return ForecastDraws(made.draws, made.because)
    count = min(len(next(iter(made.draws.values()))), len(desk.whole.draws))
    found = {line: years[:count] for line, years in made.draws.items()}
    if way == TOGETHER:
        place = np.argsort(np.argsort(desk.whole.draws[:count], kind="stable"), kind="stable")
        found = {line: np.sort(years, axis=0)[place] for line, years in found.items()}
    parts = []
    for one in own:
        if one.ahead is None:
            continue
        years = np.array(one.ahead.odds.draws[:count], dtype=float)
        found[one.line.id] = np.repeat((years / years.mean())[:, None], found[one.line.id].shape[1], axis=1)
        parts.append(one.ahead.odds.because)
    others = len(found) - len(own)
    rest = f", {counted(others, 'other line')} as made up" if others else ""
    says = f"{counted(count, 'possible year')}: {counted(len(own), 'line')} as forecast from the months before the year{rest}"
    return ForecastDraws(found, Because(says, count, "years", parts=(*parts, made.because)), own)


def usual_draws(system: System, settled: Statements) -> ForecastDraws:
    """Return possible years as they are usually taken: by forecast where a line has one, else made up by the usual spread."""
    usual, _ = usual_spreads(system.rules, settled)
    made = generated_draws(settled, usual, WAYS[0], system.rules)
    return forecast_draws(made, demand_desk(system, system.settings.as_at), WAYS[0])


def forecast_draws_table(found: ForecastDraws, names: Mapping[str, str]) -> Table:
    """Return a row for each line whose years are those of its forecast: how far they reach, and by which method it was made."""
    columns = {
        "line": "Line",
        "low": "8 of 10 years: from [%]",
        "high": "8 of 10 years: to [%]",
        "method": "Method",
    }
    rows = (
        (line_in_words(one, names), *_reach(found.draws[one.line.id], one.ahead.odds.because), one.ahead.method)
        for one in found.lines
        if one.ahead
    )
    says = "Against the average of its possible years. Every other line moves as it was made up to."
    return table("forecast_draws", "Lines whose possible years are those of their forecast", columns, rows, says)


def _reach(years: Numbers, because: Because) -> Iterator[Answer[Decimal]]:
    for level in RANGE:
        value = figure(PERCENT * (float(np.quantile(years[:, 0], level)) - 1), TENTHS)
        says = f"{level:.0%} of the possible years lie below this, against their average"
        yield Answer(value, Because(says, value, "%", parts=(because,)), unit="%")
