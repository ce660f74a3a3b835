"""Slopes within places: takes values as measured, gives the slope and the relative index of inequality of each measure and place with their limits.

The line goes through all groups, not the two ends alone; above nought means worse for the most deprived, where a direction is better.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table
from concordat.watch.deprivation import SCALES, deprivation_place
from concordat.watch.groups import groups_of
from concordat.watch.limits_chance import chances_of_difference
from concordat.watch.measured import AreaValue, shown_value
from concordat.watch.numbers import Floats, numbers_of
from concordat.watch.records import Indicator
from concordat.watch.said import kept
from concordat.watch.slope import Slopes, slope_index
from concordat.watch.slope_points import points_of
from concordat.watch.standings_told import period_in_words

COLUMNS = {
    "period": "Period",
    "slope": "Slope index",
    "slope_lower": "Slope from",
    "slope_upper": "Slope to",
    "relative": "Relative index (Kunst–Mackenbach)",
    "relative_lower": "Relative from",
    "relative_upper": "Relative to",
    "unit": "Unit",
}
SAYS = (
    "Slope index: the gap between the two ends of the line through all groups, by their people. Relative index: the one end by the "
    "other, as public health in England prints it. From and to are 95 % limits."
)
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class SlopeWithin:
    """The slope index `sii` and the relative index of one measure in one place, each (value, lower, upper); None where there is none.

    `chance` is that of so steep a slope if there were none.
    """

    groups: tuple[AreaValue, ...]
    scale: str
    sii: tuple[float | None, float | None, float | None]
    relative: tuple[float | None, float | None, float | None]
    chance: float | None
    rule: Because

    @property
    def indicator(self) -> Indicator:
        """What is measured."""
        return self.groups[0].indicator

    @property
    def area(self) -> str:
        """Where it is measured."""
        return self.groups[0].area

    @property
    def because(self) -> Because:
        """The reason: the formula, and the values of all groups."""
        says = f"the line through {len(self.groups)} deprivation groups"
        return Because(
            says,
            shown_value(self.sii[0]),
            self.indicator.unit,
            parts=(self.rule, *(one.because for one in self.groups)),
        )


def slopes_within(values: Iterable[AreaValue], rules: Rulebook) -> tuple[SlopeWithin, ...]:
    """Return the slopes of the newest period of each measure and place whose groups all have a value."""
    series: dict[Key, dict[int, AreaValue]] = {}
    newest: dict[Key, list[AreaValue]] = {}
    for one in values:
        placed = deprivation_place(one.group)
        if placed and not one.sex and not one.age:
            newest.setdefault((one.indicator.id, one.area, placed[0]), []).append(one)
    for key, own in newest.items():
        last = max(one.starts for one in own)
        found = {place: one for one in own if one.starts == last and (place := _place(one))}
        if len(found) == SCALES[key[2]] and all(one.value is not None for one in found.values()):
            series[key] = found
    because = numbers_of(rules, "sii").because
    return tuple(made for times in (1, -1) for made in _of_direction(series, times, because))


def slopes_by_place_table(found: Iterable[SlopeWithin], names: Mapping[str, str]) -> Table:
    """Return one row for each place under one measure."""
    return _table("slopes_by_place", {"area": "Area"}, found, lambda one: names.get(one.area, one.area))


def slopes_of_measures_table(found: Iterable[SlopeWithin]) -> Table:
    """Return one row for each measure of one place."""
    return _table("slopes_of_measures", {"indicator": "Measure"}, found, lambda one: one.indicator.title)


def _place(one: AreaValue) -> int:
    placed = deprivation_place(one.group)
    return placed[1] if placed else 0


def _of_direction(series: Mapping[Key, Mapping[int, AreaValue]], times: int, rule: Because) -> Iterator[SlopeWithin]:
    """Give the slopes of measures whose high values are bad (-1), or of the others (1), worked out at once."""
    own = {
        key: [groups[place] for place in sorted(groups)]
        for key, groups in series.items()
        if (times < 0) == (next(iter(groups.values())).indicator.better == "lower")
    }
    if not own:
        return
    flat = [one for groups in own.values() for one in groups]
    labels = np.repeat(np.arange(len(own)), [len(groups) for groups in own.values()])
    points = points_of(
        _floats(flat, "value"),
        [float(one.people or 1) for one in flat],
        [float(_place(one)) for one in flat],
        lower=_floats(flat, "lower"),
        upper=_floats(flat, "upper"),
    )
    made = slope_index(points, groups_of(labels), multiplier=times)
    chances = chances_of_difference(made.sii.value, made.sii.lower, made.sii.upper, np.zeros(len(own)))
    for at, (key, groups) in enumerate(own.items()):
        sii, relative = _three(made, "sii", at), _three(made, "kunst_mackenbach", at)
        if sii[0] is not None:
            yield SlopeWithin(tuple(groups), key[2], sii, relative, kept(chances[at]), rule)


def _three(made: Slopes, name: str, at: int) -> tuple[float | None, float | None, float | None]:
    index = getattr(made, name)
    value, lower, upper = (kept(numbers[at]) for numbers in (index.value, index.lower, index.upper))
    return value, lower, upper


def _floats(own: Sequence[AreaValue], name: str) -> Floats:
    return np.array([np.nan if getattr(one, name) is None else getattr(one, name) for one in own], dtype=np.float64)


def _table(
    name: str, first: Mapping[str, str], found: Iterable[SlopeWithin], called: Callable[[SlopeWithin], str]
) -> Table:
    steepest = sorted(found, key=lambda one: -(one.relative[0] or 0))
    rows = ((called(one), *_cells(one)) for one in steepest)
    return table(name, "Slope and relative index of inequality", {**first, **COLUMNS}, rows, SAYS)


def _cells(one: SlopeWithin) -> Iterator[object]:
    yield period_in_words(one.groups[0].starts, one.groups[0].ends)
    for what, three in (("slope index", one.sii), ("relative index of Kunst and Mackenbach", one.relative)):
        for which, value in zip(
            (what, f"lower 95 % limit of the {what}", f"upper 95 % limit of the {what}"), three, strict=True
        ):
            yield _number(one, which, value)
    yield one.indicator.unit


def _number(one: SlopeWithin, says: str, value: float | None) -> Answer[Decimal] | None:
    shown = shown_value(value)
    return None if shown is None else Answer(shown, Because(says, shown, parts=(one.because,)))
