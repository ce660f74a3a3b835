"""A month that repeats the one before in many lines: takes a case, gives the largest share of lines that repeat a month."""

from collections.abc import Mapping

from concordat.need.gate import GateCase, Seen, above, not_asked

TITLE = "A month that repeats the one before in many lines"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    if case.repeated is None:
        return not_asked("too few lines were given together to tell a copy from chance")
    share, month = case.repeated
    if not share:
        return Seen("pass", 0.0, "no month repeats the one before in more lines than chance does")
    return above(share, limits, f"{share:.0%} of lines have in {month:%Y-%m} the number of the month before")
