"""Oversight score: takes measures of organisations and cut-offs, gives each a score by rank, their average and the segment it falls in."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.watch.oversight import scores, segment
from concordat.watch.said import said
from concordat.watch.wrong_numbers import bad, not_finite, repeated


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure, the direction that is good, and the value of each organisation by its name."""

    id: str
    direction: Literal["up is good", "down is good"]
    values: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`measures`, all of the same weight, and the `cut_offs` of the average score between segments, from lowest to highest."""

    measures: tuple[Measure, ...]
    cut_offs: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One organisation: its score on each measure, their `average` (1 is best) and its `segment` (1 is best)."""

    id: str
    scores: dict[str, float]
    average: float
    segment: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`organisations` from the best average to the worst."""

    organisations: tuple[Scored, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return 1 + 3(rank − 1)/(N − 1) on each measure and the average of those an organisation has.

    Refuses no measures, fewer than two organisations on one, names twice, and cut-offs that do not rise.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    rule = rules.history("watch.oversight_score")[-1]
    best, steps = Fraction(rule.value["best"]), Fraction(rule.value["steps"])
    by_measure = {one.id: scores(one.values, one.direction, best, steps) for one in given.measures}
    names = list(dict.fromkeys(name for own in by_measure.values() for name in own))
    own = {name: {one: found[name] for one, found in by_measure.items() if name in found} for name in names}
    averages = {name: sum(found.values(), Fraction(0)) / len(found) for name, found in own.items()}
    cut_offs = [Fraction(cut) for cut in given.cut_offs]
    organisations = tuple(
        Scored(
            id=name,
            scores={one: float(score) for one, score in own[name].items()},
            average=float(averages[name]),
            segment=segment(averages[name], cut_offs),
        )
        for name in sorted(names, key=lambda name: averages[name])
    )
    says = f"{counted(len(names), 'organisation')} by {counted(len(given.measures), 'measure')}, 1 is best"
    reasons = (Because(f"{one.id}: {said(one.average)}, segment {one.segment}", one.average) for one in organisations)
    because = Because(says, parts=(because_rule(rule), *reasons))
    return Answer(Gives(organisations=organisations), because, findings=tuple(_lacking(given, own)))


def _lacking(given: Given, own: dict[str, dict[str, Fraction]]) -> Iterator[Finding]:
    for name, found in own.items():
        lacking = [one.id for one in given.measures if one.id not in found]
        if lacking:
            what = f"{name} has no value of {', '.join(lacking)}."
            why = "Its average stands on fewer measures than that of others."
            yield Finding(
                "missing-value", what, why, "Give the value, or leave the measure out.", Place(field=name), "warning"
            )


def _wrong(given: Given) -> Iterator[Finding]:
    if not given.measures:
        yield bad("measures", "is empty")
    yield from repeated("measures", [one.id for one in given.measures])
    if list(given.cut_offs) != sorted(set(given.cut_offs)):
        yield bad("cut_offs", "does not rise")
    for number, one in enumerate(given.measures):
        if len(one.values) < 2:
            yield bad(f"measures.{number}.values", "holds fewer than two organisations, so that there is no rank")
        for name, value in one.values.items():
            yield from not_finite(f"measures.{number}.values.{name}", value)
