"""Mean: takes the values of each group, gives their mean with limits by Student's t."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.watch.given import name_findings, number_findings, option_findings
from concordat.watch.groups import Groups
from concordat.watch.levels import levels_of
from concordat.watch.means import mean
from concordat.watch.numbers import numbers_of
from concordat.watch.told import Told, because_told, told
from concordat.watch.wrong_numbers import bad


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One group: its `id` and the `values` measured in it."""

    id: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`groups`, and levels of `confidence`; those of the rulebook where none is given."""

    groups: tuple[Measured, ...]
    confidence: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Each group's mean in the order given: `count` is the sum of its values and `base` their number. One value alone has no limits."""

    groups: tuple[Told, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the means; raises Refused for a group without a value."""
    if wrong := tuple(_wrong(given)):
        raise Refused(wrong)
    levels, because_levels = levels_of(given.confidence, rules)
    sizes = [len(one.values) for one in given.groups]
    groups = Groups(np.repeat(np.arange(len(sizes)), sizes), len(sizes))
    values = [value for one in given.groups for value in one.values]
    made = [mean(values, groups, confidence=level) for level in levels]
    means = told([one.id for one in given.groups], levels, made)
    parts = (numbers_of(rules, "mean").because, because_levels, *(because_told(one, "in", "values") for one in means))
    says = f"the mean of {counted(len(means), 'group')}"
    return Answer(Gives(groups=means), Because(says, len(means), "groups", parts=parts))


def _wrong(given: Given) -> Iterator[Finding]:
    yield from name_findings("groups", [one.id for one in given.groups])
    yield from option_findings(given.confidence)
    for one in given.groups:
        if not one.values:
            yield bad(f"{one.id}.values", "is empty", "missing-field")
        for place, value in enumerate(one.values):
            yield from number_findings(f"{one.id}.values.{place}", value)
