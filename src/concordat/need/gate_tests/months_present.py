"""Months present of months due: takes a case, gives how many are there; one of the last twelve missing blocks."""

from collections.abc import Mapping

from concordat.need.arrays import SEASON
from concordat.need.gate import GateCase, Seen

TITLE = "Months present of months due"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    missing = [place for place, value in enumerate(case.values) if value is None]
    late = sum(place >= len(case.values) - SEASON for place in missing)
    says = f"{len(case.values) - len(missing)} of {len(case.values)} months are there, {late} of the last {SEASON} are missing"
    if late > float(limits["block_of_last_twelve"]):
        return Seen("block", late, says)
    share = 1 - len(missing) / len(case.values)
    return Seen("warn" if share < float(limits["warn"]) else "pass", share, says)
