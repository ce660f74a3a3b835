"""People and posts: who took up and left which post in the window and why, and bodies that came and went."""

from collections.abc import Iterator

from concordat.kernel.system import System
from concordat.publish.appointments import reason_of
from concordat.publish.digest.lines import line, line_why
from concordat.publish.digest.window import ReportLine, Window
from concordat.publish.names import names_of
from concordat.who.officers import because_holding, changes
from concordat.who.records import Appointment, Body, Post

PLACE, TITLE = 9, "People and posts"


def lines(system: System, window: Window) -> Iterator[ReportLine]:
    """Give a line for each change of a post, with its reason, and for each body established or abolished."""
    names = names_of(system)
    held = system.all(Appointment)
    for on, what, one in changes(system.all(Post), held, window.since, window.until, known_on=window.last):
        record = next(
            each
            for each in held
            if (each.post, each.body, each.holder, each.starts) == (one.post, one.body, one.holder, one.starts)
        )
        reason = reason_of(one, what, window.last)
        why = f": {reason}" if reason else ""
        says = f"{one.holder} {what} {one.title} of {names.get(one.body, one.body)}{why}."
        yield line_why(record, says, because_holding(one), on)
    for body in system.all(Body):
        if body.established in window:
            yield line(body, f"{body.name} was established.", body.established)
        if body.abolished in window:
            yield line(body, f"{body.name} was abolished.", body.abolished)
