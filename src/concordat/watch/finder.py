"""Finder of measures: takes standings of all places and what is looked for, gives those, in the order in which they should be looked at."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from concordat.kernel.rulebook import Rulebook
from concordat.watch.board_summary import MOST, newly_significant
from concordat.watch.judged_together import Family, Key, OneOfMany, judged_together
from concordat.watch.measured import AreaValue
from concordat.watch.standings import Standing, standings

DIFFERS = ("worse", "better", "higher", "lower")
Kept = Callable[[Standing], bool]
# What can be looked for, in words.
LOOKS: Mapping[str, Kept] = {
    "worse and getting worse": lambda one: one.compared == "worse" and one.going == "worse",
    "worse than the average": lambda one: one.compared == "worse",
    "better than the average": lambda one: one.compared == "better",
    "getting worse": lambda one: one.going == "worse",
    "getting better": lambda one: one.going == "better",
    "differs from the average": lambda one: one.compared in DIFFERS,
}
WORST, BEST, NEW = "worst five", "best five", "newly significant"


def key_of(one: Standing) -> Key:
    """Return what a standing is found by: its measure and its place."""
    return one.indicator.id, one.now.area


def looked_for(found: Iterable[Standing], look: str, newly: Mapping[Key, str]) -> tuple[Standing, ...]:
    """Return the standings that are looked for, the worst first, for the best five the best; all of them for nothing."""
    every = sorted(found, key=_place)
    if look in LOOKS:
        return tuple(filter(LOOKS[look], every))
    if look == NEW:
        return tuple(one for one in every if key_of(one) in newly)
    known = [one for one in every if one.place is not None]
    if look == WORST:
        return tuple(known[:MOST])
    return tuple(known[::-1][:MOST]) if look == BEST else tuple(every)


def newly(found: Sequence[Standing], values: Iterable[AreaValue], rules: Rulebook) -> Mapping[Key, str]:
    """Return in words what is beyond chance now and was not in the period before; only what is so stands in it."""
    last = {one.indicator.id: one.now.starts for one in found}
    earlier = [one for one in values if one.indicator.id in last and one.starts < last[one.indicator.id]]
    before = {key_of(one): one for one in standings(earlier, rules)}
    told = {key_of(one): newly_significant(one, before.get(key_of(one))) for one in found}
    return {key: words for key, words in told.items() if words}


def family_of(name: str, found: Iterable[Standing], rules: Rulebook) -> Family:
    """Return the comparisons with the average as one family, which is judged together."""
    return judged_together(name, {key_of(one): OneOfMany(one.chance, one.now.because) for one in found}, rules)


def _place(one: Standing) -> tuple[float, str, str]:
    return 2.0 if one.place is None else one.place, *key_of(one)  # type: ignore[return-value]  # a key has two parts
