"""Updates promised to this committee: those given in the window, what they did not tell, and each clock."""

from collections.abc import Iterator

from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.publish.digest.lines import line, line_of
from concordat.publish.digest.window import ReportLine, Window
from concordat.publish.records.scrutiny import UpdatePromise
from concordat.publish.trackers.update_promises import row, updates

PLACE, TITLE = 7, "Updates promised and given"


def lines(system: System, window: Window) -> Iterator[ReportLine]:
    """Give each update of the window, and for each running promise how long ago the last one was."""
    for one in system.all(UpdatePromise):
        if one.committee != window.follower or one.promised > window.last:
            continue
        for update in updates(system, one, window.last):
            if update.on in window:
                kept = f" Not told: {update.not_told}." if update.not_told else ""
                yield line(update, f"Update: {update.says}.{kept}", update.on)
        stands = row(system, one, window.last)
        if one.met in window:
            yield line_of(stands, f"The committee marked “{one.words}” as met.", one.met)
        elif not stands.value.closed:
            says = (
                f"“{one.words}”: {counted(stands.value.days, 'day')} since the last update, "
                f"at most {one.largest_gap_days} were promised ({stands.value.signal})."
            )
            yield line_of(stands, says, happened=False)
