"""Values that may be shown: takes values as measured, gives them without those of so few people that somebody could be recognised.

Counts of one indicator, period, sex and age stand together, areas by groups with their totals: what is hidden cannot be worked out
from what is shown. Of a proportion those who are not counted must not be few either.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from concordat.kernel.rulebook import Rulebook
from concordat.publish.small_numbers import suppress
from concordat.watch import AreaValue

TOO_FEW = "of too few people to be shown"
Place = tuple[str, str]


def safe_values(values: Iterable[AreaValue], rules: Rulebook, on: date) -> tuple[AreaValue, ...]:
    """Return the values in their order; those that must not be shown have neither count nor value, and say why."""
    every = tuple(values)
    together: dict[tuple[str, date, str, str], list[AreaValue]] = {}
    for one in every:
        if one.events is not None and one.people is not None:
            together.setdefault((one.indicator.id, one.starts, one.sex, one.age), []).append(one)
    closed = {id(one) for own in together.values() for one in _closed(own, rules, on)}
    return tuple(_without(one) if id(one) in closed else one for one in every)


def _closed(own: Sequence[AreaValue], rules: Rulebook, on: date) -> list[AreaValue]:
    """Return the values of one table that must not be shown."""
    hidden = _hidden(own, {(one.area, one.group): one.events or 0 for one in own}, rules, on)
    if own[0].indicator.method == "proportion":
        others = {(one.area, one.group): max(0, (one.people or 0) - (one.events or 0)) for one in own}
        hidden |= _hidden(own, others, rules, on)
    return [one for one in own if (one.area, one.group) in hidden]


def _hidden(own: Sequence[AreaValue], counts: dict[Place, int], rules: Rulebook, on: date) -> set[Place]:
    """Return which areas and groups are hidden; the value of the whole area is the total of its groups where it has any."""
    areas = list(dict.fromkeys(one.area for one in own))
    groups = list(dict.fromkeys(one.group for one in own if one.group)) or [""]
    table = [[counts.get((area, group), 0) for group in groups] for area in areas]
    found = suppress(table, rules, on).value.hidden
    named = {(row, column): (areas[row], groups[column]) for row in range(len(areas)) for column in range(len(groups))}
    totals = {(row, len(groups)): (area, "") for row, area in enumerate(areas)}
    places = {place for cell in found if (place := (named | totals).get(cell)) is not None}
    # An area without groups has its count in the total alone.
    alone = [area for area in areas if groups != [""] and not any((area, group) in counts for group in groups)]
    wholes = [[counts[(area, "")]] for area in alone]
    if wholes:
        places |= {(alone[row], "") for row, _ in suppress(wholes, rules, on).value.hidden if row < len(alone)}
    return places


def _without(one: AreaValue) -> AreaValue:
    return replace(one, events=None, value=None, lower=None, upper=None, note=TOO_FEW)
