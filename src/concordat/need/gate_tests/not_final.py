"""Months that are not final yet: takes a case, gives how many months may still change."""

from collections.abc import Mapping

from concordat.need.gate import GateCase, Seen, above, not_asked

TITLE = "Months that are not final yet"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    if case.not_final is None:
        return not_asked("it was not said which months are final")
    return above(case.not_final, limits, f"{case.not_final} months are not final")
