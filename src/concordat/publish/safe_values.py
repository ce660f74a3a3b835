"""Values that may be shown: takes values as measured, gives them without those of so few people that somebody could be recognised.

Counts of one indicator, period, sex and age stand together, areas by groups with their totals: what is hidden cannot be worked out
from what is shown. Nor can it be from what everyone is less one sex or age, a place less a place within it, or a year less its
quarters. Of a proportion those who are not counted must not be few either.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from concordat.kernel.answer import Answer, Because, RowsRef, because_rule
from concordat.kernel.finding import Finding, Place
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.publish.areas_within import Pairs
from concordat.publish.safe_sums import safe_sums
from concordat.publish.small_numbers import RULE, suppress
from concordat.publish.value_sums import cell_name
from concordat.watch import VALUES_TABLE, AreaValue, Policy

TOO_FEW = "of too few people to be shown"
FILE = "watch/indicator_values.csv"
NOWHERE: Pairs = frozenset()
Spot = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Safe:
    """`values` in the order given, those that must not be shown without count and value; what of them could be told all the same (`open`)."""

    values: tuple[AreaValue, ...]
    open: tuple[Finding, ...]


def safe_values(
    values: Iterable[AreaValue], rules: Rulebook, on: date, within: Pairs = NOWHERE
) -> tuple[AreaValue, ...]:
    """Return the values in their order; those that must not be shown have neither count nor value, and say why.

    `within` are (smaller, larger) of areas that lie within others.
    """
    return made_safe(values, rules, on, within).values


def made_safe(values: Iterable[AreaValue], rules: Rulebook, on: date, within: Pairs = NOWHERE) -> Safe:
    """Return the values as they may be shown, with a finding for each indicator of which something could be worked out all the same."""
    every = tuple(values)
    least = int(rules.on(RULE, on).decimal)
    policy = Policy(RULE, below=least, round_to=1, width=least)
    by_indicator: dict[str, list[AreaValue]] = {}
    for one in every:
        if one.events is not None:
            by_indicator.setdefault(one.indicator.id, []).append(one)
    closed: set[int] = set()
    findings = []
    for own in by_indicator.values():
        beforehand = {cell_name(one) for one in _small(own, rules, on)}
        found = safe_sums(own, within, beforehand, policy)
        closed |= {id(one) for one in own if cell_name(one) in found.hidden}
        findings += [_open(own[0], found.narrow)] if found.narrow else []
    return Safe(tuple(_without(one) if id(one) in closed else one for one in every), tuple(findings))


def left_out(values: Iterable[AreaValue], rules: Rulebook, on: date) -> Answer[int] | None:
    """Return how many values are left out because they are of too few people, by which rule; None where none is."""
    own = [one for one in values if one.note == TOO_FEW]
    if not own:
        return None
    says = f"{counted(len(own), 'value')} of too few people, or that would give one away, left out"
    ends = tuple(
        Because(f"values of “{one.title}”", rows=RowsRef(VALUES_TABLE, {"indicator": one.id}))
        for one in dict.fromkeys(value.indicator for value in own)
    )
    because = Because(says, len(own), "values", parts=(because_rule(rules.on(RULE, on)), *ends))
    return Answer(len(own), because, "publish.values_left_out", "values")


def _small(own: Sequence[AreaValue], rules: Rulebook, on: date) -> list[AreaValue]:
    """Return the values of one indicator that its tables of areas by groups must not show."""
    together: dict[tuple[date, date, str, str], list[AreaValue]] = {}
    for one in own:
        together.setdefault((one.starts, one.ends, one.sex, one.age), []).append(one)
    return [one for table in together.values() for one in _closed(table, rules, on)]


def _closed(own: Sequence[AreaValue], rules: Rulebook, on: date) -> list[AreaValue]:
    """Return the values of one table that must not be shown."""
    hidden = _hidden(own, {(one.area, one.group): one.events or 0 for one in own}, rules, on)
    if own[0].indicator.method == "proportion":
        others = {(one.area, one.group): max(0, (one.people or 0) - (one.events or 0)) for one in own}
        hidden |= _hidden(own, others, rules, on)
    return [one for one in own if (one.area, one.group) in hidden]


def _hidden(own: Sequence[AreaValue], counts: dict[Spot, int], rules: Rulebook, on: date) -> set[Spot]:
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


def _open(one: AreaValue, names: Sequence[str]) -> Finding:
    """Return what can still be worked out of an indicator; no count stands in it."""
    own = one.indicator
    what = f"{own.id}: {counted(len(names), 'count')} of few people can be worked out too nearly, such as {names[0]}."
    why = f"All that could protect it is hidden already: what else is told of “{own.title}” leaves too little room."
    next_ = "Leave out a value that it can be worked out from, or join groups, places or periods."
    return Finding("cannot-be-protected", what, why, next_, Place(file=FILE), "warning")


def _without(one: AreaValue) -> AreaValue:
    return replace(one, events=None, value=None, lower=None, upper=None, note=TOO_FEW)
