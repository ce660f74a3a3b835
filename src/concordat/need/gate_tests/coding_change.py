"""Coding or type of service changed in the base year: takes a case, gives how many changes the base year has, and how many without a reason."""

from collections.abc import Mapping

from concordat.need.arrays import SEASON
from concordat.need.gate import GateCase, Seen
from concordat.need.months import month_after

TITLE = "Coding or type of service changed in the base year"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    base = month_after(case.first, len(case.values) - SEASON)
    changed = [(day, why) for day, why in case.changes if day >= base]
    bare = [day for day, why in changed if not why]
    says = f"{len(changed)} changes in the last {SEASON} months, {len(bare)} of them without a reason"
    if len(bare) > int(limits["unexplained"]):
        return Seen("block", len(bare), says)
    return Seen("warn" if len(changed) > int(limits["explained"]) else "pass", len(changed), says)
