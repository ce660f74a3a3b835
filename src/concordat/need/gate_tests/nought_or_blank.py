"""Nought or blank between months that were reported: takes a case, gives the longest gap between reported months."""

from collections.abc import Mapping
from itertools import groupby

from concordat.need.gate import GateCase, Seen, above

TITLE = "Nought or blank between months that were reported"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    runs = [(there, len(list(run))) for there, run in groupby(bool(value) for value in case.values)]
    # The first and the last run lie between nothing.
    longest = max((length for there, length in runs[1:-1] if not there), default=0)
    return above(longest, limits, f"the longest gap between reported months is {longest} months")
