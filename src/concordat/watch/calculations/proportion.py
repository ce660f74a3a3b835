"""Proportion: takes how many of how many for each group, gives each share with Wilson's limits at every level of confidence."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.watch.given import base_findings, count_findings, name_findings, option_findings
from concordat.watch.levels import levels_of
from concordat.watch.numbers import numbers_of
from concordat.watch.proportions import proportion
from concordat.watch.told import Told, because_told, told
from concordat.watch.wrong_numbers import bad


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One group: its `id`, the `count` of those meant, and the `base` among whom they are counted."""

    id: str
    count: float
    base: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`groups`, the `multiplier` (100 for per cent), and levels of `confidence`; those of the rulebook where none is given."""

    groups: tuple[Share, ...]
    multiplier: float = 1
    confidence: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Each group's share for so many as the `multiplier` says, in the order given."""

    groups: tuple[Told, ...]
    multiplier: float


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the shares; raises Refused for counts that are negative or above their base, and for bases of nobody."""
    if wrong := tuple(_wrong(given)):
        raise Refused(wrong)
    levels, because_levels = levels_of(given.confidence, rules)
    counts, bases = [one.count for one in given.groups], [one.base for one in given.groups]
    made = [proportion(counts, bases, confidence=level, multiplier=given.multiplier) for level in levels]
    groups = told([one.id for one in given.groups], levels, made)
    parts = (numbers_of(rules, "proportion").because, because_levels, *(because_told(one, "of", "") for one in groups))
    says = f"the share of {counted(len(groups), 'group')}, times {given.multiplier:g}"
    return Answer(Gives(groups=groups, multiplier=given.multiplier), Because(says, len(groups), "groups", parts=parts))


def _wrong(given: Given) -> Iterator[Finding]:
    yield from name_findings("groups", [one.id for one in given.groups])
    yield from option_findings(given.confidence, given.multiplier)
    for one in given.groups:
        yield from count_findings(f"{one.id}.count", one.count)
        yield from base_findings(f"{one.id}.base", one.base)
        if one.count > one.base > 0:
            yield bad(f"{one.id}.count", f"is {one.count:g}, above the base {one.base:g}", "count-above-base")
