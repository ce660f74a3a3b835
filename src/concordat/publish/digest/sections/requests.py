"""Requests of this committee: those answered, accepted and made in the window, and all that are outstanding."""

from collections.abc import Iterator

from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.publish.digest.lines import line_of
from concordat.publish.digest.window import ReportLine, Window
from concordat.publish.names import names_of
from concordat.publish.records.scrutiny import ScrutinyRequest
from concordat.publish.trackers.scrutiny_requests import row

PLACE, TITLE = 6, "Requests answered and outstanding"


def lines(system: System, window: Window) -> Iterator[ReportLine]:
    """Give what happened to the follower's own requests, then each that is not accepted or withdrawn."""
    names = names_of(system)
    for one in system.all(ScrutinyRequest):
        if one.committee != window.follower or one.asked > window.last:
            continue
        stands = row(system, one, window.last)
        events = (
            ("Asked", one.asked),
            ("Answered", one.answered),
            ("Accepted", one.accepted),
            ("Withdrawn", one.withdrawn),
        )
        for what, when in events:
            if when in window:
                told = f": {one.response}" if what == "Answered" and one.response else ""
                yield line_of(stands, f"{what}: “{one.request}”{told}.", when)
        if not stands.value.closed:
            by = names.get(one.body, one.body)
            due = f", due {stands.value.due}" if stands.value.due else ""
            says = f"Outstanding for {counted((window.last - one.asked).days, 'day')}: “{one.request}” ({by}, {stands.value.state}{due})."
            yield line_of(stands, says, happened=False)
