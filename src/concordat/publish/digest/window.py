"""The days a report is about: takes a follower and its two meetings, gives the window and the lines that sections fill it with."""

from dataclasses import dataclass
from datetime import date, timedelta

from concordat.decide.records import Meeting
from concordat.kernel.answer import Because
from concordat.kernel.system import System


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days from the last meeting up to, but not including, this one; `next_meeting` is the one after, where it is known.

    Windows that follow each other leave no day out and tell no day twice.
    """

    follower: str
    since: date
    until: date
    next_meeting: date | None = None

    def __contains__(self, day: date | None) -> bool:
        return day is not None and self.since <= day < self.until

    @property
    def last(self) -> date:
        """The last day of the window: what stands is told as it stood then."""
        return self.until - timedelta(days=1)

    def soon(self, day: date | None) -> bool:
        """Say whether a day lies before the next meeting, or at any time to come where that is not known."""
        return day is not None and self.until <= day and (self.next_meeting is None or day < self.next_meeting)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One line: what is said, on which day, about which record, and why.

    `happened` tells events of the window from what merely stands, such as an outstanding request.
    `withheld` is the reason where an editor withheld the line; then it says nothing else.
    """

    says: str
    because: Because
    kind: str
    key: str
    on: date | None = None
    happened: bool = True
    withheld: str = ""


def window_of(system: System, follower: str, since: date, until: date) -> Window:
    """Return the window with the follower's next meeting, if one is recorded."""
    later = [
        one.on
        for one in system.all(Meeting)
        if one.body == follower and one.on > until and one.state != "cancelled" and one.kind == "meeting"
    ]
    return Window(follower=follower, since=since, until=until, next_meeting=min(later, default=None))
