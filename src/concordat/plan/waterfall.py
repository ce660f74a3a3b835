"""Waterfall of an allocation: takes a baseline, growths and whole pounds, gives the steps from one to the other, which sum to it."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.plan.exact import decimal_of

PENNIES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: what it `says` and its `pounds`; the first is the baseline, and all sum to the allocation."""

    says: str
    pounds: Decimal


def waterfall(
    baseline: Fraction, general: Fraction, pull: Fraction, growth: Fraction, allocation: int
) -> tuple[Step, ...]:
    """Return baseline, general growth, pace of change, what a bound adds or takes, and rounding, which takes the pennies up."""
    parts = {
        "baseline": baseline,
        "growth of all": baseline * general,
        "pace of change": baseline * pull,
        "held up by the floor": baseline * max(Fraction(0), growth - general - pull),
        "held down by the cap": baseline * min(Fraction(0), growth - general - pull),
    }
    steps = [Step(says=says, pounds=decimal_of(part, PENNIES)) for says, part in parts.items()]
    rest = Decimal(allocation) - sum((step.pounds for step in steps), Decimal(0))
    return (*steps, Step(says="rounding to whole pounds", pounds=rest))
