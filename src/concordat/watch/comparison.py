"""Comparison of areas with a benchmark: takes values with their limits and a rule, gives the class of each area and what it means.

A rule is one file of `comparisons`: `TITLE`, `NEEDS` (which fields it stands on), `CLASSES` (its classes from lowest to highest, each in
words for a neutral measure and for one where high is good), `METHODS` (its numbers in older files) and `classes(compared)`.
"""

from dataclasses import dataclass, fields

import numpy as np

from concordat.kernel.registry import names_in, plugin, plugins
from concordat.watch.icons import Direction
from concordat.watch.numbers import Floats, Truths

COMPARISONS = "concordat.watch.comparisons"
FEWEST = 5
NOT_COMPARED = "not compared"
OVERLAP = (("lower", "worse"), ("similar", "similar"), ("higher", "better"))
Classes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Compared:
    """Arrays with one number an area, NaN where there is none; `wide` limits are those of the higher confidence.

    `benchmark` is what an area is held against, with its limits; `own_total` that of the area which a group is part of.
    """

    value: Floats
    lower: Floats
    upper: Floats
    wide_lower: Floats
    wide_upper: Floats
    benchmark: Floats
    benchmark_lower: Floats
    benchmark_upper: Floats
    own_total: Floats
    fewest: int

    def complete(self, *names: str) -> Truths:
        """Say which areas have all of these."""
        found: Truths = np.logical_and.reduce([np.isfinite(getattr(self, name)) for name in names])
        return found


def compared_of(length: int, fewest: int, **given: Floats) -> Compared:
    """Return what is compared; what is not given is missing everywhere."""
    names = [one.name for one in fields(Compared) if one.name != "fewest"]
    return Compared(fewest=fewest, **{name: given.get(name, np.full(length, np.nan)) for name in names})


def beyond(lower: Floats, upper: Floats, least: Floats, most: Floats) -> Floats:
    """Return 1 where limits lie wholly above `most`, -1 where they lie wholly below `least`, else 0."""
    return (lower > most).astype(np.float64) - (upper < least).astype(np.float64)


def comparison_rules() -> tuple[str, ...]:
    """Return the names of all rules."""
    return names_in(COMPARISONS)


def classes(rule: str, compared: Compared) -> Floats:
    """Return the class of each area by its place in `CLASSES`, NaN where it is not compared."""
    module = plugin(COMPARISONS, rule)
    found: Floats = module.classes(compared)
    return np.where(compared.complete(*module.NEEDS), found, np.nan)


def class_word(rule: str, number: float, direction: Direction) -> str:
    """Return a class in words: lower and higher where neither way is better, else better and worse."""
    if number != number:
        return NOT_COMPARED
    named: Classes = plugin(COMPARISONS, rule).CLASSES
    if direction == "neutral":
        return named[int(number)][0]
    return named[int(number) if direction == "up is good" else len(named) - 1 - int(number)][1]


def rule_of_method(number: int) -> str:
    """Return the rule that older files call by this number; raises LookupError where there is none."""
    for name, module in plugins(COMPARISONS).items():
        if number in module.METHODS:
            return name
    raise LookupError(f"no rule of comparison has the number {number}")
