"""Length of the series: takes a case, gives how many months can be used."""

from collections.abc import Mapping

from concordat.need.gate import GateCase, Seen

TITLE = "Length of the series"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    months = len(case.usable.counts) if case.usable else 0
    says = f"{months} months can be used"
    if months < int(limits["block"]):
        return Seen("block", months, f"{says}; a new service is planned by the rates of peers")
    return Seen("warn" if months < int(limits["warn"]) else "pass", months, says)
