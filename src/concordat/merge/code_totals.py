"""Totals old and new: takes a measure by old and by new codes with their successions, gives whether it is the same in all and code by code."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure of the first month, in its unit, by code under the old and under the new hierarchy."""

    name: str
    unit: str = ""
    old: Mapping[str, Decimal] = field(default_factory=dict)
    new: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Follows:
    """One old code and a new code it goes to, a row for each: what a code that goes to several brings is only counted in the total."""

    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeTotal:
    """A new code, or all of them (`*`): what it `should` have from its old codes, what it `has`, and the difference."""

    measure: str
    code: str
    unit: str
    should: Decimal
    has: Decimal
    off: Decimal


def code_totals(measures: Sequence[Measure], follows: Sequence[Follows]) -> tuple[CodeTotal, ...]:
    """Return for each measure the total, and every new code that whole old codes alone go to.

    Where an old code is counted and nothing says where it goes, any new code may hold it, and none is foretold.
    """
    foretold = _foretold(follows)
    return tuple(row for one in measures for row in _rows(one, {} if untold(one, follows) else foretold))


def untold(measure: Measure, follows: Sequence[Follows]) -> tuple[str, ...]:
    """Return the old codes of which something was counted, which are no new codes, and of which nothing says where they go."""
    told = {*(one.old for one in follows), *measure.new}
    return tuple(code for code, count in measure.old.items() if count and code not in told)


def _rows(measure: Measure, foretold: Mapping[str, tuple[str, ...]]) -> Iterator[CodeTotal]:
    yield _row(measure, "*", sum(measure.old.values(), Decimal(0)), sum(measure.new.values(), Decimal(0)))
    for new, olds in foretold.items():
        should = sum((measure.old.get(old, Decimal(0)) for old in olds), Decimal(0))
        yield _row(measure, new, should, measure.new.get(new, Decimal(0)))


def _row(measure: Measure, code: str, should: Decimal, has: Decimal) -> CodeTotal:
    return CodeTotal(measure=measure.name, code=code, unit=measure.unit, should=should, has=has, off=has - should)


def _foretold(follows: Sequence[Follows]) -> dict[str, tuple[str, ...]]:
    """Return the new codes whose every old code goes to them whole, with these old codes."""
    targets: dict[str, set[str]] = {}
    for one in follows:
        targets.setdefault(one.old, set()).add(one.new)
    sources: dict[str, list[str]] = {}
    for one in follows:
        if one.old not in sources.setdefault(one.new, []):
            sources[one.new].append(one.old)
    return {new: tuple(olds) for new, olds in sources.items() if all(len(targets[old]) == 1 for old in olds)}
