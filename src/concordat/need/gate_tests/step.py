"""A lasting change of level that nobody explained: takes a case, gives whether the largest clear step is explained.

A step is one that explains the months much better than a line without it, and for which residuals built up to an alarm (CUSUM): months
that wander do the first often, and seldom both.
"""

from collections.abc import Mapping

from concordat.need.arrays import SEASON
from concordat.need.gate import GateCase, Seen, not_asked
from concordat.need.months import month_after, months_between

TITLE = "A lasting change of level that nobody explained"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    if case.usable is None:
        return not_asked("there are too few months")
    step = case.step
    if step is None or step.gain <= float(limits["clear"]):
        return Seen("pass", 0.0, "the level did not change for good")
    says = f"the level changed by {step.size:+.0%} in {step.month:%Y-%m}"
    if step.alarm <= float(limits["alarm"]):
        return Seen(
            "pass",
            step.size,
            f"{says}, no further than it wanders: its sum is {step.alarm:.1f}, an alarm above {limits['alarm']}",
        )
    known = {*case.merged, *(day for day, why in case.changes if why)}
    if any(abs(months_between(step.month, day)) <= int(limits["beside"]) for day in known):
        return Seen("pass", step.size, f"{says}; it is explained")
    base = month_after(case.usable.first, len(case.usable.counts) - SEASON)
    return Seen("block" if step.month >= base else "warn", step.size, says)
