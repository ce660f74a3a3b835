"""Parts against the total: takes a case, gives how far parts are from the total."""

from collections.abc import Mapping

from concordat.need.gate import GateCase, Seen, above, not_asked

TITLE = "Parts against the total"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    if case.parts_total is None:
        return not_asked("no parts were given")
    parts, total = (float(value) for value in case.parts_total)
    if not total:
        return not_asked("the total is nought")
    return above(abs(parts / total - 1), limits, f"parts add up to {parts:,.0f}, the total is {total:,.0f}")
