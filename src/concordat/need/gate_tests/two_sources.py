"""Two sources for one quantity differ: takes a case, gives how far the last twelve months are apart."""

from collections.abc import Mapping

from concordat.need.gate import GateCase, Seen, above, not_asked

TITLE = "Two sources for one quantity differ"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    if case.other_source is None:
        return not_asked("no second source was given")
    own, other = (float(value) for value in case.other_source)
    if not other:
        return not_asked("the second source has nothing")
    apart = abs(own / other - 1)
    return above(apart, limits, f"the last twelve months are {own:,.0f}, by the other source {other:,.0f}")
