"""Default or unknown codes: takes a case, gives their share."""

from collections.abc import Mapping

from concordat.need.gate import GateCase, Seen, above, not_asked

TITLE = "Default or unknown codes"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    if case.unknown_codes is None:
        return not_asked("the share of unknown codes was not given")
    return above(float(case.unknown_codes), limits, f"{case.unknown_codes:.1%} have a default or unknown code")
