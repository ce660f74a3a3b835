"""Questions and petitions: those published in the window, and the replies that were given in it."""

from collections.abc import Iterator

from concordat.kernel.system import System
from concordat.publish.digest.lines import line
from concordat.publish.digest.window import ReportLine, Window
from concordat.publish.names import names_of
from concordat.publish.records.questions import Question

PLACE, TITLE = 10, "Questions and petitions"


def lines(system: System, window: Window) -> Iterator[ReportLine]:
    """Give a line for each question published, and each reply to a published one."""
    names = names_of(system)
    for one in system.all(Question):
        if one.published is None or one.published > window.last:
            continue
        signed = f", signed by {one.signatures}" if one.signatures else ""
        to = names.get(one.body, one.body)
        if one.published in window:
            yield line(one, f"A {one.kind} to {to}{signed}: “{one.text}”.", one.published)
        # A reply given before its question was published is news on the day of publication.
        told = max(one.replied, one.published) if one.replied else None
        if told in window:
            yield line(one, f"Reply of {to} to “{one.text}”: {one.reply}.", told)
