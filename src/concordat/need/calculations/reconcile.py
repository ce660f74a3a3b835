"""Reconcile: takes forecasts of lines and of what they add up to, gives the nearest forecasts that add up, draw by draw."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.need.arrays import Numbers
from concordat.need.figures import figure
from concordat.need.in_range import too_large
from concordat.need.reconciled import reconciled, summing
from concordat.need.stamp import Stamp, stamped

METHOD = "need.reconcile 1"
LOCKED = "need.locked_variance"
# By how much, as a share, a locked number may be off by arithmetic alone.
NEARLY = 1e-6
LEAST_VARIANCE = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a number: its `id`, and the `share` of it that belongs there, such as that of a trust in two systems."""

    id: str
    share: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A forecast `said` of a line, or of what `adds` up parts, with the `variance` of its error by the back-test.

    A `locked` number, such as that of a signed line, stays as it is. `draws` of it are reconciled one by one.
    """

    id: str
    said: Decimal
    variance: Decimal = Decimal(1)
    adds: tuple[Part, ...] = ()
    locked: bool = False
    draws: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`numbers` of all levels, in any order, and the day `on` of the rules."""

    numbers: tuple[Number, ...]
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A number that adds up: `value` in the place of what was said, `moved` by so much, and its `draws`."""

    id: str
    value: Decimal
    moved: Decimal
    draws: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Every number as it adds up, and the stamp."""

    numbers: tuple[Agreed, ...]
    stamp: Stamp


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return numbers that add up; raises Refused for parts that are not there, circles, and locked numbers that cannot agree."""
    if wrong := tuple(_wrong(given)):
        raise Refused(wrong)
    names = [number.id for number in given.numbers]
    adds = {one.id: [(part.id, float(part.share)) for part in one.adds] for one in given.numbers}
    try:
        _, sums = summing(adds, names)
    except ValueError as error:
        where = Place(field="numbers")
        raise Refused(
            Finding("circle", f"{error}.", "It would never end.", "Correct what adds up what.", where)
        ) from None
    rule = rules.on(LOCKED, given.on)
    usual = max((float(one.variance) for one in given.numbers if not one.locked), default=1.0)
    variances = np.array(
        [float(rule.decimal) * usual if one.locked else float(one.variance) for one in given.numbers], dtype=float
    )
    said: Numbers = np.array([[float(one.said), *map(float, one.draws)] for one in given.numbers])
    found = reconciled(sums, variances, said)
    if apart := tuple(_not_kept(given, found[:, 0])):
        raise Refused(apart)
    agreed = tuple(
        Agreed(
            id=one.id,
            value=figure(found[place, 0]),
            moved=figure(found[place, 0] - said[place, 0]),
            draws=tuple(figure(value) for value in found[place, 1:]),
        )
        for place, one in enumerate(given.numbers)
    )
    parts = tuple(Because(f"{one.id}: {one.value} in place of {one.value - one.moved}", one.value) for one in agreed)
    stamp = stamped(METHOD, rules, data=given.numbers, parameters=rule.value)
    says = f"{len(agreed)} numbers that add up, as near as can be to what was said, the surest moved least"
    return Answer(Gives(numbers=agreed, stamp=stamp), Because(says, parts=(*parts, because_rule(rule), stamp.because)))


def _wrong(given: Given) -> Iterator[Finding]:
    names = [number.id for number in given.numbers]
    if not names:
        yield Finding(
            "missing-field", "there is no number.", "Nothing adds up.", "Give numbers.", Place(field="numbers")
        )
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Finding(
            "duplicate-key",
            f"{name} is there twice.",
            "Which is meant cannot be told.",
            "Keep one.",
            Place(field="numbers"),
        )
    for one in given.numbers:
        where = Place(field=f"numbers.{one.id}")
        for part in one.adds:
            if part.id not in names:
                yield Finding(
                    "unknown-name",
                    f"{part.id}, a part of {one.id}, is not there.",
                    "The sum lacks it.",
                    "Add it.",
                    where,
                )
            if not 0 < part.share <= 1:
                what = f"the share of {part.id} in {one.id} is {part.share}."
                yield Finding("number-out-of-range", what, "A share lies above 0 and up to 1.", "Correct it.", where)
        yield from too_large((one.said, *one.draws), f"numbers.{one.id}")
        if one.variance > 0 and not LEAST_VARIANCE <= float(one.variance) <= 1 / LEAST_VARIANCE:
            what = f"the variance of {one.id} is {one.variance}."
            why = "Beside others it would be all or nothing."
            yield Finding("number-out-of-range", what, why, "Give all of them in one unit.", where)
        if one.variance <= 0:
            yield Finding(
                "bad-number",
                f"the variance of {one.id} is not above nought.",
                "Nothing is that sure.",
                "Lock it.",
                where,
            )
        if one.said < 0 or any(draw < 0 for draw in one.draws):
            yield Finding("negative-number", f"{one.id} is below nought.", "Activity never is.", "Correct it.", where)
        if len(one.draws) != len(given.numbers[0].draws):
            what = f"{one.id} has {len(one.draws)} draws, {given.numbers[0].id} {len(given.numbers[0].draws)}."
            yield Finding(
                "does-not-foot", what, "Draws of one year belong together.", "Give the same draws of all.", where
            )


def _not_kept(given: Given, found: Numbers) -> Iterator[Finding]:
    """Give a finding for each locked number that the others did not let stay."""
    for value, one in zip(found, given.numbers, strict=True):
        if one.locked and abs(value - float(one.said)) > max(1.0, float(one.said)) * NEARLY:
            what = f"{one.id} is locked at {one.said}, and would have to be {figure(float(value))}."
            next_step = "Unlock one of those that cannot agree."
            yield Finding(
                "does-not-foot",
                what,
                "Other locked numbers do not add up with it.",
                next_step,
                Place(field=f"numbers.{one.id}"),
            )
