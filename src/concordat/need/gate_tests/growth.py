"""Growth of a year outside its limits, without a merger on record: takes a case, gives last year against the one before."""

from collections.abc import Mapping

from concordat.need.arrays import SEASON
from concordat.need.gate import GateCase, Seen, not_asked

TITLE = "Growth of a year outside its limits, without a merger on record"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    if case.usable is None or len(case.usable.counts) < 2 * SEASON:
        return not_asked("there are no two whole years")
    counts = case.usable.counts
    grown = float(counts[-SEASON:].sum() / counts[-2 * SEASON : -SEASON].sum())
    says = f"the last year is {grown:.2f} times the year before"
    if float(limits["lowest"]) <= grown <= float(limits["highest"]):
        return Seen("pass", grown, says)
    if case.merged:
        return Seen("pass", grown, f"{says}; a merger or move is on record in {case.merged[0]:%Y-%m}")
    return Seen("block", grown, says)
