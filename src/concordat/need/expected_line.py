"""What is expected of one line in a year: takes fields as given, gives its odds, or a finding for everything that cannot be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import hypot

import numpy as np
from numpy.typing import NDArray

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, negatives, not_above_nought, repeated, too_large
from concordat.need.odds import Odds
from concordat.need.plan_rule import PlanRule, rule_findings
from concordat.need.uncertain_mean import uncertain_mean

# On the log scale this is a year of seven times another; what is wider is no forecast.
WIDEST = 2
# A thousand million units a year, of a count that spreads a thousand times as much as Poisson, are still drawn without a fault.
MOST_UNITS, MOST_DISPERSION = 10**9, 1_000
NEARLY = Decimal("0.000001")
UNNAMED = "line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Activity above `lowest` and up to `highest`."""

    lowest: Decimal
    highest: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedLine:
    """One line in one year, in units of activity.

    - `mean`: its expected activity; or `means`: draws of it, as a projection gives them; draws of activity itself, as a forecast
      gives them, hold how a count spreads already, and go with a dispersion of 1
    - `dispersion`: variance over mean of a count; 1 is Poisson, which is two to six times too narrow for hospital activity
    - `spread`: how unsure the mean is, on the log scale, besides what the draws and the shock of the year say
    - `outturn`: last year's activity; `plan`: the plan offered
    - `price`: of a unit, to add lines up by; `unit_cost`: what a unit above plan costs the provider, in pounds
    - `pays`: what the line pays as activity moves; `slices`: of activity, to be told how much falls into each
    - `months`: shares of the year in each month, which sum to 1; none where only the year counts
    """

    id: str = UNNAMED
    mean: Decimal | None = None
    means: tuple[Decimal, ...] = ()
    dispersion: Decimal = Decimal(1)
    spread: Decimal = Decimal(0)
    outturn: Decimal | None = None
    plan: Decimal | None = None
    price: Decimal | None = None
    unit_cost: Decimal | None = None
    pays: PlanRule | None = None
    slices: tuple[Slice, ...] = ()
    months: tuple[Decimal, ...] = ()


def means_of(line: ExpectedLine) -> NDArray[np.float64]:
    """Return the possible means of a line."""
    given = line.means or (() if line.mean is None else (line.mean,))
    return np.array([float(mean) for mean in given])


def odds_of(line: ExpectedLine, shock: Decimal) -> Odds:
    """Return the odds of a line in a year with a common shock of this spread."""
    dispersion = float(line.dispersion)
    return Odds(uncertain_mean(means_of(line), hypot(float(shock), float(line.spread)), dispersion), dispersion)


def lines_findings(lines: Sequence[ExpectedLine], shock: Decimal) -> Iterator[Finding]:
    """Give a finding for everything that cannot be in lines and the spread of their common shock."""
    if not lines:
        yield bad("lines", "is empty", "missing-field")
    if not 0 <= shock <= WIDEST:
        yield bad("shock", f"does not lie between 0 and {WIDEST} on the log scale")
    yield from repeated([line.id for line in lines], "lines")
    for line in lines:
        yield from _line_findings(line, f"{line.id}.")


def _line_findings(line: ExpectedLine, within: str) -> Iterator[Finding]:
    if (line.mean is None) == (not line.means):
        yield bad(within + "mean", "and means: give one of the two", "missing-field")
    yield from not_above_nought(line, "mean", "outturn", within=within)
    yield from negatives(line, "plan", "price", "unit_cost", within=within)
    if any(mean <= 0 for mean in line.means):
        yield bad(within + "means", "has a draw that is not above nought")
    for mean in (line.mean, *line.means):
        yield from too_large(mean, within + "mean", MOST_UNITS)
    yield from too_large(line.dispersion, within + "dispersion", MOST_DISPERSION)
    if line.dispersion < 1:
        yield bad(within + "dispersion", "is below 1: counts spread at least as a Poisson count does")
    if not 0 <= line.spread <= WIDEST:
        yield bad(within + "spread", f"does not lie between 0 and {WIDEST} on the log scale")
    if line.pays is not None:
        yield from rule_findings(line.pays, within + "pays")
    for number, one in enumerate(line.slices):
        yield from too_large(one.highest, f"{within}slices.{number}")
        if not 0 <= one.lowest <= one.highest:
            yield bad(f"{within}slices.{number}", "does not go up from nought or more", "reversed-interval")
    if line.months and (any(one < 0 for one in line.months) or abs(sum(line.months, Decimal(0)) - 1) > NEARLY):
        yield bad(within + "months", "are not shares that sum to 1", "does-not-foot")
