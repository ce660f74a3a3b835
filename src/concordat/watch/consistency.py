"""Consistency of an outcome across places: takes values as measured, gives for each measure by how many times places differ more than chance makes them, first and now, and who stands at both ends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np
from scipy import special

from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table
from concordat.watch.measured import AreaValue
from concordat.watch.numbers import numbers_of
from concordat.watch.overdispersion import overdispersion
from concordat.watch.records import Indicator
from concordat.watch.standings_told import value_cell

# Fewer places leave nothing to tell how they spread.
FEWEST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Spread:
    """How places differ under one measure in one period: by how many `times` as much as chance makes them, the lowest and the highest of them.

    `beyond_chance`: whether places that are alike would seldom differ so much (χ² of one place fewer).
    """

    starts: date
    times: Answer[Decimal]
    lowest: AreaValue
    highest: AreaValue
    beyond_chance: bool


@dataclass(frozen=True, slots=True)
class Consistency:
    """One measure with the spread of its first period and of its newest; they are the same where there is one."""

    indicator: Indicator
    first: Spread
    newest: Spread

    @property
    def says(self) -> str:
        """Whether outcomes are alike across places, in words."""
        now, then = self.newest.times.value, self.first.times.value
        if not self.newest.beyond_chance:
            return "Places differ no more than chance can make them."
        went = "more" if now > then else "less"
        since = (
            f", {went} than in {self.first.starts.year}"
            if self.first.starts != self.newest.starts and now != then
            else ""
        )
        return f"Places differ {now} times as much as chance makes them{since}."


def consistencies(values: Iterable[AreaValue], rules: Rulebook) -> tuple[Consistency, ...]:
    """Return every measure with counts of at least three places, in order."""
    whole: dict[str, dict[date, list[AreaValue]]] = {}
    for one in values:
        if one.whole and one.events is not None and one.people:
            whole.setdefault(one.indicator.id, {}).setdefault(one.starts, []).append(one)
    found = []
    for periods in whole.values():
        spreads = [_spread(own, rules) for _, own in sorted(periods.items()) if _can_tell(own)]
        if spreads:
            found.append(Consistency(next(iter(periods.values()))[0].indicator, spreads[0], spreads[-1]))
    return tuple(found)


def consistency_table(found: Iterable[Consistency], names: Mapping[str, str]) -> Table:
    """Return one row for each measure."""
    columns = {
        "indicator": "Measure",
        "lowest_place": "Lowest",
        "lowest": "Its value",
        "highest_place": "Highest",
        "highest": "Its value, highest",
        "unit": "Unit",
        "first": "Times chance, first year",
        "newest": "Times chance, newest",
        "says": "In words",
    }
    rows = (
        (
            one.indicator.title,
            names.get(one.newest.lowest.area, one.newest.lowest.area),
            value_cell(one.newest.lowest),
            names.get(one.newest.highest.area, one.newest.highest.area),
            value_cell(one.newest.highest),
            one.indicator.unit,
            one.first.times,
            one.newest.times,
            one.says,
        )
        for one in found
    )
    says = "1 is what chance alone makes of places that are alike; beyond it, the difference is theirs."
    return table("consistency", "Are outcomes alike across places?", columns, rows, says)


def _can_tell(own: Sequence[AreaValue]) -> bool:
    return len(own) >= FEWEST_PLACES and sum(one.events or 0 for one in own) > 0


def _spread(own: Sequence[AreaValue], rules: Rulebook) -> Spread:
    """Return how places spread in one period: the mean square of their distances from all together, in errors."""
    events = np.array([float(one.events or 0) for one in own])
    people = np.array([float(one.people or 0) for one in own])
    if own[0].indicator.method == "proportion":
        phi = overdispersion(events, people, "proportion", 0.0).phi
    else:
        phi = overdispersion(events, people * events.sum() / people.sum(), "cqc", 0.0).phi
    numbers = numbers_of(rules, "power")
    seldom = float(special.chdtri(len(own) - 1, numbers["false_alarm"]))
    times = Decimal(f"{phi:.3g}") if np.isfinite(phi) else Decimal(0)
    says = (
        f"{len(own)} places: mean square of their distances from all together, in errors of chance, no place drawn in"
    )
    method = numbers_of(rules, "funnel").because
    ordered = sorted((one for one in own if one.value is not None), key=lambda one: one.value or 0.0) or list(own)
    because = Because(says, times, "times", parts=(method, numbers.because, *(one.because for one in own)))
    return Spread(own[0].starts, Answer(times, because, unit="times"), ordered[0], ordered[-1], phi * len(own) > seldom)
