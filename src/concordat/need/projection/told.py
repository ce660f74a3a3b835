"""A projection as it is told: takes expected and drawn years, gives for each output what it was, what is expected, and how sure that is."""

from dataclasses import dataclass, field
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from concordat.need.figures import figure

Numbers = NDArray[np.float64]
LOW, HIGH = 10, 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """What is `expected`, its `variance`, and what it lies between in eight years of ten: `low` and `high`."""

    expected: Decimal
    variance: Decimal
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One output: the columns it is told by, units in the `baseline`, units projected, and bed days where there are admissions."""

    baseline: Decimal
    units: Spread
    bed_days: Spread | None
    columns: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Width:
    """What units and bed days are expected to lie between in eight cases of ten, by what is not known of parameters alone."""

    units_low: Decimal
    units_high: Decimal
    bed_days_low: Decimal
    bed_days_high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the change from the baseline to what is expected, in units; the parts add up to it, in whatever order they stand."""

    name: str
    units: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Units that one mitigation avoids or converts, each counted once however many mitigations apply to it."""

    mitigation: str
    expected: Decimal
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedUnits:
    """Two mitigations with the units that both apply to, and the share of the smaller one's that this is."""

    first: str
    second: str
    units: Decimal
    share: Decimal


def spread_of(drawn: Numbers, mean: Numbers, variance: Numbers) -> Spread:
    """Return the spread of one output; `mean` and `variance` are those of each draw given its parameters."""
    low, high = np.percentile(drawn, [LOW, HIGH])
    return Spread(
        expected=figure(float(mean.mean())),
        variance=figure(float(variance.mean() + mean.var())),
        low=figure(float(low)),
        high=figure(float(high)),
    )


def width_of(units: Numbers, bed_days: Numbers) -> Width:
    """Return between what expected units and bed days lie."""
    low, high = np.percentile(units, [LOW, HIGH])
    days_low, days_high = np.percentile(bed_days, [LOW, HIGH])
    return Width(
        units_low=figure(float(low)),
        units_high=figure(float(high)),
        bed_days_low=figure(float(days_low)),
        bed_days_high=figure(float(days_high)),
    )


def taken_of(name: str, units: Numbers) -> Taken:
    """Return what one mitigation takes."""
    low, high = np.percentile(units, [LOW, HIGH])
    return Taken(
        mitigation=name, expected=figure(float(units.mean())), low=figure(float(low)), high=figure(float(high))
    )
