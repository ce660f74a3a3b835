"""Crude rate: takes events and people for each group, gives events for each so many people with limits by exact Poisson or Byar."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted, shown
from concordat.watch.given import above_findings, base_findings, count_findings, name_findings, option_findings
from concordat.watch.levels import levels_of
from concordat.watch.numbers import numbers_of
from concordat.watch.rates import PER, rate
from concordat.watch.told import Told, because_told, told


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One group: its `id`, the `events` that happened, and the `people` they could happen to; there may be more events than people."""

    id: str
    events: float
    people: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`groups`, for how many people a rate is (`multiplier`), and levels of `confidence`; those of the rulebook where none is given."""

    groups: tuple[Happened, ...]
    multiplier: float = PER
    confidence: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Each group's rate for so many people as the `multiplier` says, in the order given."""

    groups: tuple[Told, ...]
    multiplier: float


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the rates; raises Refused for negative events and for groups of nobody."""
    if wrong := tuple(_wrong(given)):
        raise Refused(wrong)
    levels, because_levels = levels_of(given.confidence, rules)
    method = numbers_of(rules, "rate")
    events, people = [one.events for one in given.groups], [one.people for one in given.groups]
    exact = method["exact_below"]
    made = [rate(events, people, confidence=one, multiplier=given.multiplier, exact_below=exact) for one in levels]
    groups = told([one.id for one in given.groups], levels, made)
    parts = (method.because, because_levels, *(because_told(one, "events", "people") for one in groups))
    says = f"the rate of {counted(len(groups), 'group')}, for each {shown(given.multiplier)} people"
    above = tuple(found for one in given.groups for found in above_findings(f"{one.id}.events", one.events, one.people))
    gives = Gives(groups=groups, multiplier=given.multiplier)
    return Answer(gives, Because(says, len(groups), "groups", parts=parts), findings=above)


def _wrong(given: Given) -> Iterator[Finding]:
    yield from name_findings("groups", [one.id for one in given.groups])
    yield from option_findings(given.confidence, given.multiplier)
    for one in given.groups:
        yield from count_findings(f"{one.id}.events", one.events)
        yield from base_findings(f"{one.id}.people", one.people)
