"""Items taken in private, and why: the title of each item and the reason that was given, nothing of what was said."""

from collections.abc import Iterator

from concordat.decide.records import AgendaItem, Meeting
from concordat.kernel.system import System
from concordat.publish.digest.lines import line
from concordat.publish.digest.window import ReportLine, Window
from concordat.publish.names import names_of

PLACE, TITLE = 8, "Taken in private, and why"


def lines(system: System, window: Window) -> Iterator[ReportLine]:
    """Give a line for each item, or whole meeting, from which the public was excluded."""
    names = names_of(system)
    for meeting in system.all(Meeting):
        if meeting.on not in window or meeting.state == "cancelled":
            continue
        body = names.get(meeting.body, meeting.body)
        if meeting.openness == "private":
            yield line(meeting, f"{body} met in private: {meeting.exclusion or 'no reason was recorded'}.", meeting.on)
        for item in system.all(AgendaItem):
            if item.meeting == meeting.id and item.openness != "public":
                part = "in part " if item.openness == "part private" else ""
                why = item.private_reason or meeting.exclusion or "no reason was recorded"
                yield line(item, f"{body} took “{item.title}” {part}in private: {why}.", meeting.on)
