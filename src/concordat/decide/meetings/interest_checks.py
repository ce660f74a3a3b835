"""Checks the register of interests: takes a system, gives a finding for each entry that holds on no day, or is entered twice."""

from collections.abc import Iterator

from concordat.decide.records import Interest
from concordat.decide.spots import spot
from concordat.kernel.finding import Finding
from concordat.kernel.system import System


def interest_findings(system: System) -> Iterator[Finding]:
    """Give what is wrong with the entries."""
    open_ones: dict[tuple[str, ...], Interest] = {}
    for one in system.all(Interest):
        if one.starts is not None and one.ends is not None and one.ends <= one.starts:
            what = f"{one.id} ends on {one.ends} and starts on {one.starts}."
            why = "It would hold on no day."
            yield Finding("impossible-dates", what, why, "Correct one of the days.", spot(system, one, "ends"))
        if one.ends is not None:
            continue
        before = open_ones.setdefault((one.body, one.holder, one.kind, one.organisation), one)
        if before is not one:
            what = f"{one.id} is the same interest as {before.id}."
            why = "An interest is entered once; ending one of the two would leave the other."
            yield Finding("already-recorded", what, why, "End one of them.", spot(system, one, "id"), "warning")
