"""Commitments: those made, kept, moved, dropped or passed by their day, always with the slippage against the first date."""

from collections.abc import Iterator

from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.publish.digest.lines import line, line_why
from concordat.publish.digest.window import ReportLine, Window
from concordat.publish.records.commitments import Commitment, CommitmentDate
from concordat.publish.trackers.commitments import dates, in_words, row, slippage

PLACE, TITLE = 5, "Commitments made, kept, moved and dropped"


def lines(system: System, window: Window) -> Iterator[ReportLine]:
    """Give a line for everything that happened to a commitment, and for each that stands still or is overdue."""
    for one in system.all(Commitment):
        if one.promised > window.last:
            continue
        moved = slippage(system, one, window.last)
        slipped = moved.value.days
        told = f" {_slipped(slipped)}" if slipped else ""
        if one.promised in window:
            yield line(one, f"New: “{one.says}”.", one.promised)
        for given in dates(system, one, window.last):
            if given.recorded in window and not _is_first(system, one, given, window):
                yield line_why(one, f"“{one.says}” moved: {in_words(given)}.{told}", moved.because, given.recorded)
        if one.done in window:
            yield line_why(one, f"Done: “{one.says}”.{told}", moved.because, one.done)
        elif one.dropped in window:
            to = f", passed to {one.received_by}" if one.received_by else ""
            yield line_why(one, f"Dropped: “{one.says}”{to}: {one.closed_reason}.{told}", moved.because, one.dropped)
        elif row(system, one, window.last).value.state in ("overdue", "no date"):
            state = row(system, one, window.last)
            since = f"nothing was said of it for {counted(moved.value.still, 'day')}"
            says = f"“{one.says}” is {_words(state.value.state)}; {since}.{told}"
            yield line_why(one, says, moved.because, happened=False)


def _is_first(system: System, one: Commitment, given: CommitmentDate, window: Window) -> bool:
    return given == dates(system, one, window.last)[0]


def _slipped(days: int) -> str:
    if days < 0:
        return f"{counted(-days, 'day')} before the first date."
    return f"{counted(days, 'day')} after the first date."


def _words(state: str) -> str:
    return "without a date" if state == "no date" else state
