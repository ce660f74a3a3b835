"""A lasting change of level that nobody explained: takes a case, gives whether the largest clear step is explained."""

from collections.abc import Mapping

from concordat.need.arrays import SEASON
from concordat.need.gate import GateCase, Seen, not_asked
from concordat.need.months import month_after, months_between

TITLE = "A lasting change of level that nobody explained"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    if case.usable is None:
        return not_asked("there are too few months")
    if case.step is None or case.step[2] <= float(limits["clear"]):
        return Seen("pass", 0.0, "the level did not change for good")
    size, month, _ = case.step
    says = f"the level changed by {size:+.0%} in {month:%Y-%m}"
    known = {*case.merged, *(day for day, why in case.changes if why)}
    if any(abs(months_between(month, day)) <= int(limits["beside"]) for day in known):
        return Seen("pass", size, f"{says}; it is explained")
    base = month_after(case.usable.first, len(case.usable.counts) - SEASON)
    return Seen("block" if month >= base else "warn", size, says)
