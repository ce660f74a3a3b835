"""What would make a year surer: takes what is expected of a line and its plan, gives its width after each further month of data, and what corridors would hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil, expm1, sqrt

import numpy as np

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.wrong_given import bad
from concordat.need.expected_line import ExpectedLine, lines_findings, means_of, odds_of
from concordat.need.figures import figure
from concordat.need.odds import Odds
from concordat.need.projection.intervals import LIMIT
from concordat.need.told_odds import told_odds

TWELFTHS = (Decimal(1) / 12,) * 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One `line` with a mean and a plan, the `shock` of its year on the log scale, and the day `on` whose conventions hold.

    `corridors`: parts of the plan on either side of it; those of the rulebook where there are none. `months` of the line are
    shares of its year; as much in each where there are none.
    """

    line: ExpectedLine
    shock: Decimal
    on: date
    corridors: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterMonths:
    """Once so many `months` are known: the standard `deviation` of the year, how wide it is in eight cases of ten, and as a `part` of its width at the start."""

    months: int
    deviation: Decimal
    width: Decimal
    part: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Corridor:
    """A corridor of this part of the plan on either side: chances to be `inside`, `above` and `below` it, and units expected outside."""

    part: Decimal
    inside: Decimal
    above: Decimal
    below: Decimal
    units_above: Decimal
    units_below: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The year `after` each month, from none to all but one, and each of the `corridors`."""

    after: tuple[AfterMonths, ...]
    corridors: tuple[Corridor, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return both; raises Refused for a line, shock and corridors that cannot be."""
    wrong = (*lines_findings([given.line], given.shock), *_findings(given))
    if wrong:
        raise Refused(wrong)
    told = told_odds(rules, given.on)
    parts = given.corridors or told.rises
    odds, plan = odds_of(given.line, given.shock), float(given.line.plan or 0)
    gives = Gives(
        after=tuple(_after(given.line, float(given.shock))),
        corridors=tuple(_corridor(odds, plan, part) for part in parts),
    )
    reasons = (
        *(Because(f"with {one.months} months known", one.width, "units wide") for one in gives.after),
        *(Because(f"within {100 * one.part:f} % of the plan", one.inside, "chance") for one in gives.corridors),
        *(() if given.corridors else (because_rule(told.rule),)),
    )
    return Answer(gives, Because("how wide the year is, and what would narrow it", gives.after[0].width, parts=reasons))


def _after(line: ExpectedLine, shock: float) -> Iterator[AfterMonths]:
    """Give the year after each month: what has passed is known, and tells of the year that all months share."""
    mean, dispersion = float(np.mean(means_of(line))), float(line.dispersion)
    prior = shock**2 + float(line.spread) ** 2
    known, first = 0.0, 0.0
    for months, share in enumerate(line.months or TWELFTHS):
        # The ratio of what was seen to what was expected has this variance of its own.
        noise = dispersion / (mean * known) if known > 0 else 0.0
        left = prior * noise / (prior + noise) if known > 0 and prior > 0 else prior
        rest = mean * (1 - known)
        deviation = sqrt(max(0.0, dispersion * rest + rest**2 * expm1(left)))
        first = first or deviation
        yield AfterMonths(
            months=months,
            deviation=figure(deviation),
            width=figure(2 * LIMIT * deviation),
            part=figure(deviation / first),
        )
        known += float(share)


def _corridor(odds: Odds, plan: float, part: Decimal) -> Corridor:
    high, low = plan * float(1 + part), plan * float(1 - part)
    above = odds.above(high)
    below = 1 - odds.above(ceil(low) - 1)
    return Corridor(
        part=part,
        inside=figure(max(0.0, 1 - above - below)),
        above=figure(above),
        below=figure(below),
        units_above=figure(odds.excess(high)),
        units_below=figure(max(0.0, low - odds.expected + odds.excess(low))),
    )


def _findings(given: Given) -> Iterator[Finding]:
    if given.line.means:
        yield bad("line.means", "cannot be told apart from the year: give a mean, spread and shock")
    if not given.line.plan:
        yield bad("line.plan", "is missing: corridors lie about it", "missing-field")
    for part in given.corridors:
        if not 0 <= part <= 1:
            yield bad("corridors", f"hold {part}, which does not lie between 0 and 1")
